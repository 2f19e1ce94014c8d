package discover

import "hearsay/extract/text"

// What the places of a Chinese candidate say, in log odds.
const (
	loose    = 2.0  // the segmenter knows no word in it
	torn     = -6.0 // it knows one that goes on beyond it
	again    = 1.5  // it stands in other company as well; counts up to twice
	partOnly = -2.0 // it always stands beside the same character
)

// company is how much the places of a Chinese candidate speak for a word of its
// own: what the segmenter thinks of the best of them, and whether different
// words stand around it.
func (s *search) company(c *candidate) float64 {
	if c.clean || c.quoted {
		return loose
	}
	odds := torn
	before, behind := map[rune]bool{}, map[rune]bool{}
	for _, p := range c.places {
		odds = max(odds, s.whole(p))
		before[s.at(p.Start-1)] = true
		behind[s.at(p.End)] = true
	}
	p := c.places[0]
	if len(c.places) > 1 && (len(before) == 1 && text.Han(s.at(p.Start-1)) || len(behind) == 1 && text.Han(s.at(p.End))) {
		return odds + partOnly
	}
	return odds + again*float64(min(2, len(before)-1, len(behind)-1))
}

// whole is how much the segmenter's words speak for a span to be a word of its
// own: it is one where they fall apart into single characters.
func (s *search) whole(span text.Span) float64 {
	if !s.Words.Boundary(s.runes, span.Start) || !s.Words.Boundary(s.runes, span.End) {
		return torn
	}
	for at := span.Start + 1; at < span.End; at++ {
		if !s.Words.Boundary(s.runes, at) {
			return 0
		}
	}
	return loose
}

// at is the rune at a position, or a space outside the text.
func (s *search) at(i int) rune {
	if i < 0 || i >= len(s.runes) {
		return ' '
	}
	return s.runes[i]
}
