package discover

import (
	"strings"

	"hearsay/extract/text"
)

// longestRun is how many words a name has at most.
const longestRun = 12

// proposeRun takes up a run of words that look like names. Where the lexicon
// knows a part of it, only an ending that tells the kind of the whole makes
// another name of it (Volkswagen Foundation).
func (s *search) proposeRun(words []word) {
	for len(words) > 0 && words[0].everyday && words[0].opens {
		words = words[1:]
	}
	if len(words) > 2 && theCapitals()[strings.ToLower(words[0].written)] && s.cues.linking[words[1].written] {
		words = words[2:] // CEO of
	}
	if len(words) == 0 || len(words) > longestRun || !distinct(words) && !s.setApart(words) {
		return
	}
	span := text.Span{Start: words[0].Start, End: words[len(words)-1].End}
	free, kind := s.free(span), s.ending(words)
	if !free && kind < 0 || len(words) == 1 && words[0].Len() < 3 || len(s.Lexicon.Lookup(s.Text.Said(span))) > 0 {
		return
	}
	c := s.propose(s.Text.Said(span))
	if c.clean || c.over {
		return
	}
	c.over = !free
	if c.weighed {
		s.proper(c, words)
		return
	}
	c.weighed = true
	c.bias[s.cues.person] = s.latinPerson(words)
	switch {
	case len(words) == 1:
		s.lone(c, words[0])
	case c.bias[s.cues.person] >= knownForename+2*uncasedPair:
		for i := range c.bias {
			if i != s.cues.person {
				c.bias[i] += notThing
			}
		}
	}
	if kind >= 0 {
		c.bias[kind] = accepted
		c.bias[s.cues.person] = bareWord
	}
	c.exact = s.english && !distinct(words)
	s.proper(c, words)
}

// setApart reports whether one everyday word has a capital where English has
// none.
func (s *search) setApart(words []word) bool {
	return s.english && len(words) == 1 && words[0].capital && !words[0].opens && words[0].Len() > 3
}

// lone adds what speaks against a single word: it may be somebody's first name,
// and a word in small letters is rather a rare word than a name.
func (s *search) lone(c *candidate, w word) {
	odds := 0.0
	if folded := strings.ToLower(w.written); forename(folded) || theRomanised().given(folded) && !w.shaped {
		odds = loneForename
		if s.english {
			odds = loneEnglish
		}
	}
	if !s.cased && !w.capital {
		odds += rareWord
	}
	for i := range c.bias {
		c.bias[i] += odds
	}
}

// distinct reports whether something in a run is no everyday word. Two capitals
// make a name of everyday words where no sentence begins.
func distinct(words []word) bool {
	capitals := 0
	for _, w := range words {
		switch {
		case !w.everyday && (len(w.written) > 1 || w.shaped):
			return true
		case w.capital && !w.opens:
			capitals++
		}
	}
	return capitals >= 2
}

// ending is the type that the end of a name tells, or -1: its last word (Labs),
// or the end of a single word with capitals inside (SlateDB).
func (s *search) ending(words []word) int {
	last := words[len(words)-1]
	folded := strings.ToLower(last.written)
	if len(words) > 1 && !words[0].everyday {
		if kind, ok := s.cues.ends[folded]; ok {
			return kind
		}
	}
	if len(words) == 1 && last.shaped {
		for n := 2; n <= len(folded)-3; n++ {
			if kind, ok := s.cues.ends[folded[len(folded)-n:]]; ok && last.written[len(folded)-n] < 'a' {
				return kind
			}
		}
	}
	return -1
}
