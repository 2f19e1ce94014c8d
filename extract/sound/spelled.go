package sound

import (
	_ "embed"
	"fmt"
	"sync"
)

//go:embed spelled.txt
var spelledFile string

// spelled is how single letters and digits are said.
type spelled struct {
	letter           [26][]Phone
	chinese, english [10][]Phone
}

var theSpelled = sync.OnceValue(func() *spelled { return must(readSpelled(theAlphabet(), "spelled.txt", spelledFile)) })

func readSpelled(a *alphabet, name, data string) (*spelled, error) {
	s := &spelled{}
	err := fields(name, data, func(words []string) error {
		return pairs(words[1:], func(sign, letters string) error {
			said, err := a.spell(letters)
			switch c := sign[0]; {
			case err != nil:
				return err
			case words[0] == "letter" && 'a' <= c && c <= 'z':
				s.letter[c-'a'] = a.close(said)
			case words[0] == "chinese" && '0' <= c && c <= '9':
				s.chinese[c-'0'] = said
			case words[0] == "english" && '0' <= c && c <= '9':
				s.english[c-'0'] = a.close(said)
			default:
				return fmt.Errorf("%s %q: write letter with a small one, or chinese or english with a digit", words[0], sign)
			}
			return nil
		})
	})
	return s, err
}

// letters appends how a word of small letters is said letter by letter.
func (s *spelled) letters(said []Phone, word string) []Phone {
	for i := range len(word) {
		if c := word[i]; 'a' <= c && c <= 'z' {
			said = append(said, s.letter[c-'a']...)
		}
	}
	return said
}
