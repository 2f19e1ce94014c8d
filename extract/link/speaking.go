package link

import (
	"slices"
	"strings"

	"hearsay/extract/text"
)

// withoutNamesakes leaves out the readings of one word as somebody whom the
// lexicon knows where it is the first name of somebody who speaks.
func (d *draft) withoutNamesakes(readings []reading) []reading {
	speaking := map[string]string{}
	for _, id := range d.options.Speaking {
		if e, ok := d.lexicon.Entity(id); ok {
			if first, _, more := strings.Cut(text.FoldString(e.Name), " "); more {
				speaking[first] = id
			}
		}
	}
	if len(speaking) == 0 {
		return readings
	}
	return slices.DeleteFunc(readings, func(r reading) bool {
		id, borne := speaking[string(d.text.Runes[r.span.Start:r.span.End])]
		return borne && id != r.entity.ID && d.isPerson(r.entity)
	})
}
