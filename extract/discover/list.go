package discover

import (
	"strings"

	"hearsay/extract/text"
)

// longestJoining is how many runes a word between the names of a list has.
const longestJoining = 3

// person remembers where a name of somebody begins and ends, and its words.
func (s *search) person(p text.Span) {
	s.opens[p.Start], s.closes[p.End] = true, true
	for part := range strings.FieldsSeq(string(s.runes[p.Start:p.End])) {
		s.parts[part] = true
	}
}

// partOfPerson reports whether a name is only a part of somebody's who is named
// in full elsewhere.
func (s *search) partOfPerson(c *candidate) bool { return s.parts[c.folded] }

// inList reports whether a place stands in a list with somebody's name: with
// nothing but commas between, or a word such as 和.
func (s *search) inList(p text.Span) bool {
	start, end := s.apartBack(p.Start), s.apartForth(p.End)
	if start < p.Start && s.closes[start] || end > p.End && s.opens[end] {
		return true
	}
	for n := 1; n <= longestJoining; n++ {
		if at := start - n; at >= 0 && s.cues.joining[string(s.runes[at:start])] && s.closes[s.apartBack(at)] {
			return true
		}
		if at := end + n; at <= len(s.runes) && s.cues.joining[string(s.runes[end:at])] && s.opens[s.apartForth(at)] {
			return true
		}
	}
	return false
}

// apartBack and apartForth pass over the spaces and commas at a position.
func (s *search) apartBack(at int) int {
	for at > 0 && apart(s.runes[at-1]) {
		at--
	}
	return at
}

func (s *search) apartForth(at int) int {
	for at < len(s.runes) && apart(s.runes[at]) {
		at++
	}
	return at
}

func apart(r rune) bool { return r == ' ' || r == ',' || r == '、' }
