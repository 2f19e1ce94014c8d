package discover

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"hearsay/extract/text"
)

//go:generate go run generate.go

//go:embed letters.txt
var letterList string

// A role is where a character stands in a Chinese name.
type role uint8

const (
	surname role = iota
	middle       // of two given characters the first
	last         // of two given characters the second
	only         // the one given character
	roles
)

var roleNames = [roles]string{"surname", "middle", "last", "only"}

// letters is how much the characters speak for a name, by role, in tenths of
// log odds, and the surnames of two characters. The odds of the parts of a name
// add up (role model; Zhang and Liu 2002 tag roles to find unknown names).
type letters struct {
	odds   [roles][firstLetters]int8
	double map[string]float64
}

// The characters from U+4E00 on have odds of their own. rare is for all others,
// impossible for what begins no name.
const (
	firstLetters = 0x9FFF - 0x4E00 + 1
	rare         = -40
	impossible   = -127
)

var theLetters = sync.OnceValue(func() *letters { return must(readLetters(letterList)) })

func readLetters(file string) (*letters, error) {
	l := &letters{double: map[string]float64{}}
	for r := range l.odds {
		for i := range l.odds[r] {
			l.odds[r][i] = rare
		}
	}
	l.odds[surname] = filled(impossible)
	err := eachLine("letters.txt", file, func(line string) error {
		fields := strings.Fields(line)
		tenths, err := strconv.ParseInt(fields[min(1, len(fields)-1)], 10, 8)
		if len(fields) < 3 || err != nil {
			return fmt.Errorf("%q is not a role, tenths and characters", line)
		}
		if fields[0] == "double" {
			for _, s := range fields[2:] {
				l.double[s] = float64(tenths) / 10
				first, _ := utf8.DecodeRuneInString(s)
				l.begins(first)
			}
			return nil
		}
		return l.set(fields[0], int8(tenths), fields[2])
	})
	return l, err
}

func (l *letters) set(name string, tenths int8, characters string) error {
	for r, n := range roleNames {
		if n != name {
			continue
		}
		for _, c := range characters {
			if i := int(c) - 0x4E00; 0 <= i && i < firstLetters {
				l.odds[r][i] = tenths
			}
		}
		return nil
	}
	return fmt.Errorf("there is no role %q", name)
}

// begins makes a character one that names may begin with, with another.
func (l *letters) begins(c rune) {
	if i := int(c) - 0x4E00; l.odds[surname][i] == impossible {
		l.odds[surname][i] = -120
	}
}

func filled(value int8) (all [firstLetters]int8) {
	for i := range all {
		all[i] = value
	}
	return all
}

func (l *letters) in(r role, c rune) float64 {
	i := int(c) - 0x4E00
	if i < 0 || i >= firstLetters {
		return rare / 10.
	}
	return float64(l.odds[r][i]) / 10
}

// opens reports whether a name may begin with a character.
func (l *letters) opens(c rune) bool { return l.in(surname, c) > impossible/10. }

// name is the log odds of folded Chinese characters to be a full name of
// somebody: surname and given name. What cannot be one has ok false.
func (l *letters) name(runes []rune) (odds float64, ok bool) {
	for _, r := range runes {
		if !text.Han(r) {
			return 0, false
		}
	}
	if n := len(runes); n == 3 || n == 4 {
		if o, double := l.double[string(runes[:2])]; double {
			return o + l.given(runes[2:]), true
		}
	}
	if len(runes) != 2 && len(runes) != 3 || !l.opens(runes[0]) {
		return 0, false
	}
	return l.in(surname, runes[0]) + l.given(runes[1:]), true
}

func (l *letters) given(runes []rune) float64 {
	if len(runes) == 1 {
		return l.in(only, runes[0])
	}
	return l.in(middle, runes[0]) + l.in(last, runes[1])
}
