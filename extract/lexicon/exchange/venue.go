package exchange

import (
	"regexp"
	"strings"
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
	return &Item{}
}

var (
	acronym = regexp.MustCompile(`\([A-Z][A-Za-z]+\)|\b[A-Z]{2}[A-Za-z]*[A-Z]\b`)
	volume  = regexp.MustCompile(`(?i)\b(proceedings|of|the|annual|\d+(st|nd|rd|th)|\d{4}|vol(ume|\.)? *\d+|\d+)\b|\([^)]*\)|[,:.].*$`)
)
