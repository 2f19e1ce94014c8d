package discover

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

//go:embed capitals.txt
var capitalList string

// theCapitals are folded words that have a capital though they name nothing
// that is looked for.
var theCapitals = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(capitalList) {
		if line[0] != '#' {
			for _, word := range strings.Fields(line) {
				set[word] = true
			}
		}
	}
	return set
})

// What capitals say where English is written with them, in log odds.
const (
	properName    = 3.6  // of any type: a word that is no everyday one
	anyThing      = 0.6  // besides, of a system: what nothing tells more of
	initialism    = 3.0  // of any type: letters that may as well be a term's
	placeInstead  = -2.0 // of any type, behind "in"
	plainWord     = -1.0 // of any type: an everyday word
	lettersWithin = 3.0  // of any type: one of several words is an initialism
	severalPlain  = 2.5  // of any type: several everyday words
)

// longestInitialism is how many letters are still read one by one.
const longestInitialism = 5

// telling reports whether a word is a name for its capital: no sentence begins
// with it, and it is no everyday word nor made of one.
func (s *search) telling(w word) bool {
	folded := string(s.runes[w.Start:w.End])
	switch {
	case !s.english || theCapitals()[folded] || s.lower[folded] || w.everyday || len(folded) < 3:
		return false
	case camel(w.written), w.capital && strings.IndexByte(folded, '.') > 1:
		return true
	}
	return w.capital && !w.opens && !derived(folded)
}

// camel reports whether a word has a capital behind a small letter, or digits
// behind letters (WarpStream, PRM800K).
func camel(word string) bool {
	last, letters := ' ', 0
	for i, r := range word {
		switch {
		case unicode.IsUpper(r) && unicode.IsLower(last) && i > 1 && !inner(word):
			return true
		case unicode.IsDigit(r) && letters > 1 && len(word) > 4:
			return true
		case unicode.IsLetter(r):
			letters++
		}
		last = r
	}
	return false
}

// derived reports whether a word is made of everyday ones: by an ending, or with
// hyphens.
func derived(folded string) bool {
	if parts := strings.Split(folded, "-"); len(parts) > 1 {
		for _, part := range parts {
			if len(part) > 1 && !lexicon.Everyday(part) && !derived(part) {
				return false
			}
		}
		return true
	}
	for _, end := range []string{"s", "es", "ed", "d", "ing", "er", "ers", "r", "ly", "ness", "able", "ist", "ists", "ize", "ized"} {
		stem, ok := strings.CutSuffix(folded, end)
		if ok && len(stem) > 3 && (lexicon.Everyday(stem) || lexicon.Everyday(stem+"e")) {
			return true
		}
	}
	return false
}

// proper adds to a run of words what its capitals speak for, once.
func (s *search) proper(c *candidate, words []word) {
	if !s.english {
		return
	}
	odds, tells := s.capitalOdds(words)
	if c.told || c.lowest && !tells {
		return
	}
	if tells && len(words) == 1 && s.behindIn(words[0].Start) {
		odds += placeInstead
	}
	thing := s.cues.kind("System")
	for i := range c.bias {
		c.bias[i] += odds - c.capitals
		if i == thing && tells {
			c.bias[i] += anyThing
		}
	}
	c.told, c.lowest, c.capitals = tells, true, odds
}

// capitalOdds is how much the capitals of a run speak for a name of any type,
// and whether they alone tell that it is one.
func (s *search) capitalOdds(words []word) (odds float64, tells bool) {
	odds, within := plainWord, 0
	for _, w := range words {
		shouted := w.Len() > 1 && w.Len() <= longestInitialism && !strings.Contains(w.written, "-") && w.written == strings.ToUpper(w.written) && !theCapitals()[strings.ToLower(w.written)]
		if w.capital && !w.opens {
			within++
		}
		switch {
		case shouted && len(words) == 1 && !w.opens && !camel(w.written):
			return initialism, true
		case shouted && w.Len() < 4 && len(words) > 1:
			odds = max(odds, lettersWithin)
		case s.telling(w):
			odds = properName
		}
	}
	if within >= 2 {
		odds = max(odds, severalPlain)
	}
	if len(words) > 1 {
		odds = max(odds, 0)
	}
	return odds, odds > severalPlain
}

// behindIn reports whether "in" stands before a position.
func (s *search) behindIn(at int) bool {
	return at > 3 && string(s.runes[at-3:at]) == "in " && !text.Latin(s.runes[at-4])
}

// determined reports whether an article stands before a position: a person has
// none.
func (s *search) determined(at int) bool {
	end := at - 1
	start := end
	for start > 0 && text.Latin(s.runes[start-1]) {
		start--
	}
	return start < end && s.runes[end] == ' ' && s.cues.determiners[string(s.runes[start:end])]
}
