package discover

import "strings"

// What the letters of a Latin name say, in log odds.
const (
	knownForename  = 4.0  // a first name and another word
	commonForename = 2.0  // a first name that is an everyday word as well (Will)
	bareWord       = -2.0 // a single word
	loneForename   = -1.5 // of any type, where the single word is a first name
	notThing       = -3.0 // of any other type, where a first name opens two words
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
	case forename(first):
		odds = knownForename
	}
	if !s.cased {
		odds += uncasedPair
		if strings.HasSuffix(words[len(words)-1].written, "s") {
			odds += uncasedPair // maybe of what was that person's
		}
		if forename(strings.ToLower(words[len(words)-1].written)) {
			odds += 2 * uncasedPair // two first names are rather two people, or places
		}
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

// inner reports whether a capital inside a name is one that surnames have
// (McCabe, O'Brien, Al-Rfou).
func inner(name string) bool {
	return strings.HasPrefix(name, "Mc") || strings.HasPrefix(name, "Mac") || strings.ContainsAny(name, "'-.")
}
