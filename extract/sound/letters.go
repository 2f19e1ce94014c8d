package sound

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

var (
	//go:embed english.txt
	englishFile string
	//go:embed continental.txt
	continentalFile string
)

var (
	english     = sync.OnceValue(func() *orthography { return must(readOrthography(theAlphabet(), "english.txt", englishFile)) })
	continental = sync.OnceValue(func() *orthography { return must(readOrthography(theAlphabet(), "continental.txt", continentalFile)) })
)

// An orthography reads letters aloud, after the letter-to-sound rules of
// Elovitz and others (1976): the longest rule that fits applies.
type orthography struct {
	rules    map[byte][]spelling // by first letter
	alphabet *alphabet
	long     map[byte][]Phone // vowels before a consonant and a last e that is not said
}

// A spelling is a rule: letters, and how they are said at a place.
type spelling struct {
	letters    string
	start, end bool // only where a word begins, or ends
	said       []Phone
}

func readOrthography(a *alphabet, name, data string) (*orthography, error) {
	o := &orthography{rules: map[byte][]spelling{}, alphabet: a, long: map[byte][]Phone{}}
	for letter, said := range map[byte]string{'a': "e1", 'i': "a1", 'o': "o2", 'u': "yu"} {
		o.long[letter], _ = a.spell(said)
	}
	return o, fields(name, data, func(words []string) error { return o.line(a, words) })
}

// line reads rules, each a word of letters and one of phones.
func (o *orthography) line(a *alphabet, words []string) error {
	return pairs(words, func(letters, said string) error {
		s := spelling{letters: strings.Trim(letters, "<>"), start: letters[0] == '<', end: strings.HasSuffix(letters, ">")}
		if s.letters == "" || strings.Trim(s.letters, "abcdefghijklmnopqrstuvwxyz") != "" {
			return fmt.Errorf("%q: write small letters, behind < or before > where they begin or end a word", letters)
		}
		var err error
		s.said, err = a.spell(strings.TrimPrefix(said, "-"))
		o.rules[s.letters[0]] = append(o.rules[s.letters[0]], s)
		return err
	})
}

// read appends how a word of small letters is said. What is no letter is not.
func (o *orthography) read(said []Phone, word string) []Phone {
	from := len(said)
	for at := 0; at < len(word); {
		if long := o.silentE(word, at); long != nil {
			said = append(said, long...)
			at++
			continue
		}
		best := o.longest(word, at)
		if best == nil {
			at++
			continue
		}
		said = append(said, best.said...)
		at += len(best.letters)
	}
	return said[:from+len(o.alphabet.close(said[from:]))]
}

// longest finds the longest rule that fits; of two of one length, the one that
// is tied to the beginning or the end of the word.
func (o *orthography) longest(word string, at int) *spelling {
	var best *spelling
	top := -1
	rules := o.rules[word[at]]
	for i := range rules {
		s := &rules[i]
		if s.start && at > 0 || s.end && at+len(s.letters) != len(word) || !strings.HasPrefix(word[at:], s.letters) {
			continue
		}
		rank := 4 * len(s.letters)
		if s.start {
			rank++
		}
		if s.end {
			rank++
		}
		if rank > top {
			best, top = s, rank
		}
	}
	return best
}

// silentE returns the long vowel that stands at a position if a consonant and an
// e end the word behind it (face, code). Only English has it.
func (o *orthography) silentE(word string, at int) []Phone {
	if o != english() || at+3 != len(word) || len(word) < 4 || word[at+2] != 'e' || strings.IndexByte("aeiouyr", word[at+1]) >= 0 {
		return nil
	}
	return o.long[word[at]]
}

// close turns the consonants that end a syllable into codas, in place, and d and
// t before r into what they are said as (drama, tree).
func (a *alphabet) close(said []Phone) []Phone {
	r := a.number['r']
	for i, p := range said {
		switch next := i + 1; {
		case next < len(said) && said[next] == r && p == a.number['d']:
			said[i] = a.number['J']
		case next < len(said) && said[next] == r && p == a.number['t']:
			said[i] = a.number['C']
		case !a.opens(said, next):
			said[i] = a.closed(p, i == 0)
		}
	}
	return said
}

// opens reports whether a vowel follows a consonant, with or without l, r or a
// glide between.
func (a *alphabet) opens(said []Phone, next int) bool {
	if next >= len(said) {
		return false
	}
	if a.isVowel(said[next]) {
		return true
	}
	between := a.kinds[said[next]] == glide || said[next] == a.number['r'] || said[next] == a.number['l']
	return between && next+1 < len(said) && a.isVowel(said[next+1])
}

// closed is the form that a phone has at the end of a syllable. A hiss that
// begins a word stays (stats).
func (a *alphabet) closed(p Phone, first bool) Phone {
	hiss := a.number['X']
	switch p {
	case a.number['s'], a.number['z'], a.number['T'], a.number['D']:
		if first {
			return p
		}
		return hiss
	}
	if a.kinds[p] == onset && a.twin[p] != 0 {
		return a.twin[p]
	}
	return p
}
