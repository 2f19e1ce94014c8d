package discover

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/extract/text"
)

// longestHeading is how many characters a line of show notes has at most that is
// read as a title is: who speaks, or what a part of the talk is about.
const longestHeading = 40

// proposeNotes takes up the names in show notes, which are written by hand: as in
// a title in short lines, and by the words around them in all.
func (s *search) proposeNotes() {
	if s.Notes == "" {
		return
	}
	for line := range strings.Lines(s.Notes) {
		if line = strings.TrimSpace(line); utf8.RuneCountInString(line) <= longestHeading {
			s.proposeTitle(line)
		}
	}
	notes := text.New(s.Notes)
	for _, n := range Names(Input{Text: notes, Talk: text.Span{End: len(notes.Runes)}, Lexicon: s.Lexicon, Words: s.Words}) {
		if kind := slices.Index(s.cues.types, n.Type); kind >= 0 {
			c := s.proposeClean(n.Text, kind)
			if len(n.Also) > 0 {
				c.head = n.Also[0]
			}
		}
	}
}
