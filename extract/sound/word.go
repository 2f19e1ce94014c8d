package sound

import (
	"slices"
	"strings"
)

// Word is a word of a text or a name, and how it may be said. A Chinese
// character and a digit are words too, and so is each part of a word that is
// written in camel case.
type Word struct {
	Start, End int // among the runes that were divided
	Script     Script
	said       [Variants][]Phone
}

// Script is what a word is written in.
type Script uint8

const (
	Han Script = iota + 1
	Latin
	Digit
)

// Variants is in how many ways a word may be said at most.
const Variants = 3

// Said appends how a word is said in its n-th way, the likeliest being the
// first; a word that has fewer is said in its last.
func (w *Word) Said(to []Phone, n int) []Phone {
	for n > 0 && w.said[n] == nil {
		n--
	}
	return append(to, w.said[n]...)
}

// Ways is in how many ways a word may be said.
func (w *Word) Ways() int {
	n := 1
	for n < Variants && w.said[n] != nil {
		n++
	}
	return n
}

// initialism is how many capitals at most are read one by one.
const initialism = 5

// readLatin lists how a Latin word may be said, in the case it is written in:
// letter by letter if it is in capitals or has no vowel, by the rules of
// English, and one letter one sound.
func readLatin(word string) (said [Variants][]Phone) {
	small := strings.ToLower(word)
	n := 0
	add := func(p []Phone) {
		if len(p) > 0 && n < Variants && !slices.ContainsFunc(said[:n], func(q []Phone) bool { return slices.Equal(p, q) }) {
			said[n] = p
			n++
		}
	}
	vowels := strings.ContainsAny(small, "aeiouy")
	capitals := strings.ToUpper(word) == word
	if len(word) == 1 || len(word) <= initialism && (capitals || !vowels) {
		add(theSpelled().letters(nil, small))
	}
	if len(word) > 1 && (vowels || len(word) > initialism) {
		add(english().read(nil, small))
		add(continental().read(nil, small))
	}
	return said
}
