package link

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/extract/text"
)

//go:embed titles.txt
var titleList string

// A title goes with a surname: 博士 behind it, professor before it.
type title struct {
	word   string
	before bool
	unless string // characters before which it is the beginning of another word
}

var titles = sync.OnceValue(func() []title {
	var all []title
	for line := range strings.Lines(titleList) {
		word, unless, _ := strings.Cut(strings.TrimSpace(line), " !")
		if word != "" && word[0] != '#' {
			all = append(all, title{word, word[0] < 0x80, unless})
		}
	}
	return all
})

// with is a surname together with the title.
func (t title) with(surname string) string {
	if t.before {
		return t.word + " " + surname
	}
	return surname + t.word
}

// ends reports whether the title, which ends at a position, is no part of a
// longer word.
func (t title) ends(runes []rune, at int) bool {
	return at >= len(runes) || !strings.ContainsRune(t.unless, runes[at])
}

// fits reports whether a surname is written in the script that the title goes
// with.
func (t title) fits(surname string) bool {
	for _, r := range surname {
		return text.Latin(r) == t.before
	}
	return false
}
