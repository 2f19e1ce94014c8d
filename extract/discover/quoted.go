package discover

import (
	"slices"

	"hearsay/extract/text"
)

// proposeQuoted takes up what stands in quotation marks before or behind words
// that tell of what type it is.
func (s *search) proposeQuoted() {
	from := -1
	for i := s.Talk.Start; i < s.Talk.End; i++ {
		if !quotes(s.runes[i]) || s.runes[i] == '\'' {
			continue
		}
		if span := (text.Span{Start: from, End: i}); from >= 0 && s.quotable(span) {
			c := s.propose(s.Text.Said(span))
			for kind := range c.bias {
				c.bias[kind] = max(c.bias[kind], 0)
			}
			c.bias[s.cues.person] = bareWord
			c.quoted = true
		}
		from = i + 1
	}
}

// quotable reports whether what stands in quotation marks may be a name.
func (s *search) quotable(span text.Span) bool {
	if span.Len() < shortestFramed || span.Len() > longestFramed || !s.free(span) {
		return false
	}
	runes := s.runes[span.Start:span.End]
	return !slices.ContainsFunc(runes, func(r rune) bool { return !text.Han(r) }) && !s.everyday(runes)
}
