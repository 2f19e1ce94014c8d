package discover

import (
	"strings"

	"hearsay/extract/text"
)

// longestRun is how many words a name has at most.
const longestRun = 12

// proposeRun takes up a run of words that look like names. Where the lexicon
// knows a part of it, only what follows the known part as its kind of thing
// makes another name (Volkswagen Foundation).
func (s *search) proposeRun(words []word) {
	for len(words) > 0 && words[0].everyday && words[0].opens {
		words = words[1:]
	}
	if len(words) == 0 || len(words) > longestRun || !distinct(words) {
		return
	}
	span := text.Span{Start: words[0].Start, End: words[len(words)-1].End}
	suffixed := orgSuffix(words)
	if !s.free(span) && !suffixed || len(s.Lexicon.Lookup(s.Text.Quote(span))) > 0 {
		return
	}
	c := s.propose(s.Text.Quote(span))
	if person := s.cues.person; suffixed {
		c.bias[s.cues.organization], c.bias[person] = 4, -4
	} else {
		c.bias[person] = s.latinPerson(words)
		if len(words) == 1 && (span.Len() < 3 || forename(c.folded) || theRomanised().given(c.folded)) {
			return // of somebody whom another place names in full
		}
	}
	if !s.free(span) {
		c.places = append(c.places, span)
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

// organizations are words that end the names of organizations.
var organizations = []string{
	"labs", "lab", "capital", "ventures", "foundation", "university", "institute", "robotics", "technologies", "semiconductor", "semiconductors",
	"partners", "college", "inc", "corp", "corporation", "therapeutics", "pharmaceuticals", "biosciences", "laboratories", "laboratory", "academy",
}

func orgSuffix(words []word) bool {
	end := strings.ToLower(words[len(words)-1].written)
	if len(words) < 2 || words[0].everyday {
		return false
	}
	for _, o := range organizations {
		if o == end {
			return true
		}
	}
	return false
}
