package link

import (
	"index/suffixarray"
	"slices"

	"hearsay/extract/text"
)

// recurrences tells how often words stand in a text in time that does not grow
// with the text: by its suffix array (Manber and Myers 1993).
type recurrences struct{ suffixes *suffixarray.Index }

func newRecurrences(s string) *recurrences {
	return &recurrences{suffixarray.New([]byte(s))}
}

// atLeast reports whether words stand in the text so many times without
// overlapping each other.
func (r *recurrences) atLeast(times int, words string) bool {
	if words == "" {
		return false
	}
	enough := times * len(words) // of as many, so many do not overlap
	places := r.suffixes.Lookup([]byte(words), enough)
	if len(places) < times || len(places) == enough {
		return len(places) >= times
	}
	slices.Sort(places)
	end := 0
	for _, at := range places {
		if at >= end {
			end = at + len(words)
			times--
		}
	}
	return times <= 0
}

// recurs reports whether folded words stand in the text so many times.
func (p *Page) recurs(times int, folded string) bool {
	return p.folded().atLeast(times, folded)
}

// recursInCase reports whether words stand in the text so many times in the same
// case.
func (p *Page) recursInCase(times int, words string) bool {
	if p.cased == nil {
		p.cased = newRecurrences(p.text.Said(text.Span{End: len(p.text.Runes)}))
	}
	return p.cased.atLeast(times, words)
}
