package discover

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed romanised.txt
var romanisedList string

// romanised is what Chinese names in Latin letters are made of.
type romanised struct{ surnames, syllables map[string]bool }

var theRomanised = sync.OnceValue(func() romanised { return must(readRomanised(romanisedList)) })

func readRomanised(file string) (romanised, error) {
	r := romanised{map[string]bool{}, map[string]bool{}}
	err := eachLine("romanised.txt", file, func(line string) error {
		words := strings.Fields(line)
		set := r.surnames
		switch words[0] {
		case "surname":
		case "syllable":
			set = r.syllables
		default:
			return fmt.Errorf("a line begins with surname or syllable, not %q", words[0])
		}
		for _, w := range words[1:] {
			set[w] = true
		}
		return nil
	})
	return r, err
}

// pinyinName reports whether two words, or three, are a given name of one or
// two Chinese syllables and a surname, or the other way round.
func pinyinName(words []word) bool {
	r := theRomanised()
	var parts []string
	for _, w := range words {
		parts = append(parts, strings.ToLower(w.written))
	}
	switch len(parts) {
	case 2:
		return r.surnames[parts[1]] && r.given(parts[0]) || r.surnames[parts[0]] && r.given(parts[1])
	case 3:
		return r.surnames[parts[2]] && r.syllables[parts[0]] && r.syllables[parts[1]]
	}
	return false
}

// given reports whether a word is one or two syllables.
func (r romanised) given(word string) bool {
	word = strings.ReplaceAll(strings.ReplaceAll(word, "-", ""), "'", "")
	if r.syllables[word] {
		return true
	}
	for i := 1; i < len(word); i++ {
		if r.syllables[word[:i]] && r.syllables[word[i:]] {
			return true
		}
	}
	return false
}
