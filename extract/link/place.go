package link

import (
	"sort"

	"hearsay/extract/text"
)

// addresses finds the URLs in folded runes: names in them are parts of an
// address, nobody speaks of them.
func addresses(runes []rune) []text.Span {
	var found []text.Span
	for i := 1; i+2 < len(runes); i++ {
		if runes[i] != ':' || runes[i+1] != '/' || runes[i+2] != '/' {
			continue
		}
		s := text.Span{Start: i, End: i}
		for s.Start > 0 && text.Latin(runes[s.Start-1]) {
			s.Start--
		}
		for s.End < len(runes) && runes[s.End] > ' ' && runes[s.End] < 0x80 {
			s.End++
		}
		found = append(found, s)
		i = s.End
	}
	return found
}

// within reports whether one of the spans, which are in order, overlaps s.
func within(spans []text.Span, s text.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > s.Start })
	return i < len(spans) && spans[i].Overlaps(s)
}

// insideWord reports whether two Chinese characters are a part of a longer
// word, and no name: no word ends between them, and one runs on over an end.
func (d *draft) insideWord(s text.Span) bool {
	runes := d.text.Runes
	if d.options.Words == nil || s.Len() != 2 || !text.Han(runes[s.Start]) || !text.Han(runes[s.Start+1]) {
		return false
	}
	words := d.options.Words
	return !words.Boundary(runes, s.Start+1) && !(words.Boundary(runes, s.Start) && words.Boundary(runes, s.End))
}
