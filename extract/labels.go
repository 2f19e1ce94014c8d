package extract

import (
	"slices"

	"hearsay/extract/discover"
)

// recurringLabel is how often a label stands in a transcript that is somebody's
// name and no heading.
const recurringLabel = 3

// labelled lists the full names that label what is said, sorted.
func (h *hearing) labelled() []string {
	times := map[string]int{}
	var names []string
	for _, l := range h.source.Labels {
		if times[l.Speaker]++; times[l.Speaker] == recurringLabel && discover.FullName(l.Speaker) {
			names = append(names, l.Speaker)
		}
	}
	slices.Sort(names)
	return names
}
