package discover

import (
	"slices"

	"hearsay/extract/text"
)

// joiners stand between the names of a list, folded.
var joiners = [][]rune{
	[]rune(", "), []rune(" and "), []rune(", and "), []rune(" & "), []rune(" or "),
	[]rune("和"), []rune("跟"), []rune("与"), []rune("、"), []rune("以及"), []rune("还有"), []rune(" 和 "), []rune(" 跟 "), []rune(" "),
}

// person remembers where a name of somebody begins and ends.
func (s *search) person(p text.Span) { s.opens[p.Start], s.closes[p.End] = true, true }

// inList reports whether a place stands in a list with somebody's name.
func (s *search) inList(p text.Span) bool {
	for _, j := range joiners {
		if at := p.Start - len(j); at >= 0 && s.closes[at] && slices.Equal(s.runes[at:p.Start], j) {
			return true
		}
		if at := p.End + len(j); at <= len(s.runes) && s.opens[at] && slices.Equal(s.runes[p.End:at], j) {
			return true
		}
	}
	return false
}
