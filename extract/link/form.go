package link

import (
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// A form is a short way to speak of a person who is known in the episode: by
// surname and title, or by one part of the name.
type form struct {
	text  string // folded
	title title  // whose word is empty for a part of the name
}

// shortestPart is how many Latin letters stand for somebody wherever they are.
const shortestPart = 3

// forms lists the short forms of a person's names. Two Latin letters are one of
// somebody who is present.
func forms(e *lexicon.Entity, present bool) []form {
	var all []form
	for _, name := range e.Called() {
		surname, given := nameParts(text.FoldString(name.Text))
		for _, t := range titles() {
			if surname != "" && t.fits(surname) {
				all = append(all, form{t.with(surname), t})
			}
		}
		for _, part := range []string{surname, given} {
			if alone(part) || present && len(part) == shortestPart-1 {
				all = append(all, form{text: part})
			}
		}
	}
	return all
}

// nameParts divides a folded full name into surname and given name, both empty
// for what does not look like a full name.
func nameParts(name string) (surname, given string) {
	if surname, given, ok := chineseName([]rune(name)); ok {
		return surname, given
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '·' || r == '•' })
	if len(words) < 2 {
		return "", ""
	}
	return words[len(words)-1], words[0]
}

// alone reports whether a part of a name is long enough to stand for it.
func alone(part string) bool {
	runes := []rune(part)
	if len(runes) == 0 {
		return false
	}
	if text.Han(runes[0]) {
		return len(runes) >= 2
	}
	return len(runes) >= shortestPart
}
