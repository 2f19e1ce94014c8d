package discover

import (
	"slices"
	"strings"
)

// What the letters of a Latin name say, in log odds.
const (
	knownForename  = 4.0  // a first name and another word
	commonForename = 2.0  // a first name that is an everyday word as well (Will)
	bareWord       = -2.0 // a single word
	plainWords     = -50  // everyday words without a first name among them: whatever is said of them
	loneForename   = -1.5 // of any type, where the single word is a first name
	loneEnglish    = -3.0 // the same where capitals tell names
	notThing       = -3.0 // of any other type, where a first name opens two words, and the reverse
	rareWord       = -1.5 // of any type, where it has no capital and nothing has
	uncasedPair    = -1.0 // of two words where nothing has capitals
)

// latinPerson is the log odds of Latin words to be a full name of somebody.
func (s *search) latinPerson(words []word) float64 {
	if len(words) < 2 || len(words) > 4 {
		return bareWord
	}
	odds := 0.0
	first := strings.ToLower(words[0].written)
	switch {
	case pinyinName(words):
		odds = knownForename
	case forename(first) && words[0].everyday:
		odds = commonForename
	case forename(first) || s.strange(words):
		odds = knownForename
	case allEveryday(words):
		return plainWords
	case s.english && s.determined(words[0].Start):
		odds = notThing
	}
	if !s.cased {
		odds += s.uncasedOdds(words)
	}
	for _, w := range words[1:] {
		if s.cues.linking[w.written] {
			continue
		}
		if w.everyday {
			odds -= 2
		}
		if w.shaped && !inner(w.written) {
			odds -= 3
		}
	}
	return odds
}

// allEveryday reports whether a run is nothing but everyday words.
func allEveryday(words []word) bool {
	return !slices.ContainsFunc(words, func(w word) bool { return !w.everyday })
}

// inner reports whether a capital inside a name is one that surnames have
// (McCabe, O'Brien, Al-Rfou).
func inner(name string) bool {
	return strings.HasPrefix(name, "Mc") || strings.HasPrefix(name, "Mac") || strings.ContainsAny(name, "'-.")
}

// strange reports whether words are made like a name of somebody from far away:
// two or three, none of them an everyday one, with no article before them.
func (s *search) strange(words []word) bool {
	if len(words) > 3 || s.determined(words[0].Start) {
		return false
	}
	told := false
	for i, w := range words {
		tells := s.telling(w)
		if !tells && !(i == 0 && w.capital && w.opens && !w.everyday) || w.shaped && !inner(w.written) {
			return false
		}
		told = told || tells
	}
	return told && len(words) > 1
}

// uncasedOdds is what speaks against two words to be a name where nothing has
// capitals: that the second may be an ordinary word.
func (s *search) uncasedOdds(words []word) float64 {
	last, odds := words[len(words)-1].written, 0.0
	if words[0].everyday || theCapitals()[last] || derived(last) {
		odds += uncasedPair
	}
	if strings.HasSuffix(last, "s") {
		odds += 2 * uncasedPair // maybe of what was that person's
	}
	if forename(last) {
		odds += 2 * uncasedPair // two first names are rather two people, or places
	}
	return odds
}
