package extract

import (
	"slices"
	"strings"

	"hearsay/extract/link"
	"hearsay/extract/text"
)

// notes are the show notes and the titles of chapters, a line each.
func (h *hearing) notes() string {
	lines := []string{h.source.Notes}
	for _, c := range h.source.Chapters {
		lines = append(lines, c.Title)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// linkNotes finds what the show notes and chapters name. Nobody says it, so that
// there are no mentions; but the talk has to do with it.
func (h *hearing) linkNotes() {
	for _, m := range link.Link(h.names, text.New(h.notes()), h.linkOptions(nil)).Mentions {
		if !slices.Contains(h.noted, m.Entity) {
			h.noted = append(h.noted, m.Entity)
		}
	}
}
