package sound

import (
	_ "embed"
	"fmt"
	"sync"
)

//go:generate go run -mod=mod -modfile=generate.mod generate.go

var (
	//go:embed syllables.txt
	syllablesFile string
	//go:embed pinyin.txt
	pinyinFile string
)

// The Chinese characters that syllables.txt has.
const firstHan, lastHan = 0x4E00, 0x9FFF

// syllables says how each character sounds, by its place among them.
type syllables struct {
	number [lastHan - firstHan + 1]uint16
	phones [][]Phone // by number; 0 is none
	pinyin []string  // by number
}

var theSyllables = sync.OnceValue(func() *syllables {
	return must(readSyllables(theAlphabet(), pinyinFile, syllablesFile))
})

// Syllable returns how a Chinese character is said: its most usual reading, without
// its tone. It is nil for what is no Chinese character. The slice is shared.
func Syllable(r rune) []Phone {
	if r < firstHan || r > lastHan {
		return nil
	}
	s := theSyllables()
	return s.phones[s.number[r-firstHan]]
}

// Pinyin returns the syllable of a Chinese character in its most usual reading,
// in small letters and without its tone; it is empty for what is no Chinese
// character.
func Pinyin(r rune) string {
	if r < firstHan || r > lastHan {
		return ""
	}
	s := theSyllables()
	return s.pinyin[s.number[r-firstHan]]
}

func readSyllables(a *alphabet, pinyin, characters string) (*syllables, error) {
	p, err := readPinyin(a, "pinyin.txt", pinyin)
	if err != nil {
		return nil, err
	}
	s := &syllables{phones: make([][]Phone, 1, 512), pinyin: make([]string, 1, 512)}
	err = fields("syllables.txt", characters, func(words []string) error {
		said := p.say(words[0])
		if len(words) != 2 || said == nil {
			return fmt.Errorf("%q: write a syllable of pinyin and the characters that are said so", words)
		}
		number := uint16(len(s.phones))
		s.phones, s.pinyin = append(s.phones, said), append(s.pinyin, words[0])
		for _, r := range words[1] {
			if r < firstHan || r > lastHan {
				return fmt.Errorf("%q is no Chinese character", r)
			}
			s.number[r-firstHan] = number
		}
		return nil
	})
	return s, err
}

// pinyin says syllables in phones.
type pinyin struct{ whole, initial, final map[string][]Phone }

func readPinyin(a *alphabet, name, data string) (*pinyin, error) {
	p := &pinyin{map[string][]Phone{}, map[string][]Phone{}, map[string][]Phone{}}
	return p, fields(name, data, func(words []string) error {
		part := map[string]map[string][]Phone{"whole": p.whole, "initial": p.initial, "final": p.final}[words[0]]
		if part == nil {
			return fmt.Errorf("%q: write whole, initial or final", words[0])
		}
		return pairs(words[1:], func(written, letters string) error {
			said, err := a.spell(letters)
			part[written] = said
			return err
		})
	})
}

// say returns nil for what is no syllable.
func (p *pinyin) say(syllable string) []Phone {
	if said := p.whole[syllable]; said != nil {
		return said
	}
	for length := min(2, len(syllable)); length > 0; length-- {
		initial, final := p.initial[syllable[:length]], p.final[syllable[length:]]
		if initial != nil && final != nil {
			return append(initial[:len(initial):len(initial)], final...)
		}
	}
	return nil
}
