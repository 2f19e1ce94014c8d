package exchange

import (
	"regexp"
	"strings"

	"hearsay/extract/text"
)

// venue finds the venue in the title of a volume: "Proceedings of the 41st
// International Conference on Machine Learning (ICML)".
func (m *merger) venue(item *Item) *Item {
	names := append([]string{item.Name}, acronym.FindAllString(item.Name, -1)...)
	bare := strings.TrimSpace(volume.ReplaceAllString(item.Name, " "))
	for _, name := range append(names, strings.Join(strings.Fields(bare), " ")) {
		found := &Item{Type: "Venue", Name: strings.Trim(name, "()"), At: item.At}
		if len(m.called(found)) == 1 {
			return found
		}
	}
	if id := m.venueWithin(item.Name); id != "" {
		found := &Item{Type: "Venue", At: item.At}
		m.ids[found] = id
		return found
	}
	return &Item{}
}

// venueWithin is the one venue whose name, the longest of all, stands in a title.
// Names that need words beside them don't count.
func (m *merger) venueWithin(title string) string {
	longest, id := 0, ""
	for _, h := range m.lexicon.Scan(text.New(title)) {
		e := m.lexicon.Entities()[h.Entity]
		switch {
		case !m.has(e.ID, "Venue") || len(e.Names[h.Name].Needs) > 0:
		case h.Span.Len() > longest:
			longest, id = h.Span.Len(), e.ID
		case h.Span.Len() == longest && e.ID != id:
			id = ""
		}
	}
	return id
}

var (
	acronym = regexp.MustCompile(`\([A-Z][A-Za-z]+\)|\b[A-Z]{2}[A-Za-z]*[A-Z]\b`)
	volume  = regexp.MustCompile(`(?i)\b(proceedings|of|the|annual|\d+(st|nd|rd|th)|\d{4}|vol(ume|\.)? *\d+|\d+)\b|\([^)]*\)|[,:.].*$`)
)
