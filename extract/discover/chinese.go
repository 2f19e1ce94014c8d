package discover

import (
	"slices"

	"hearsay/extract/scan"
	"hearsay/extract/text"
)

// How much letters must speak for a name to look at it more closely, and what
// speaks against any name at first, in log odds.
const (
	likelyName  = 3.5
	priorShort  = -10.0 // for two characters, which more words look like
	priorName   = -7.0  // of a place where a surname's character stands
	priorFramed = -3.0  // of what words introduce as something else than a person
)

// proposeChinese takes up what is made like a Chinese name of two, three or
// four characters and is no word.
func (s *search) proposeChinese() {
	for i := s.Talk.Start; i < s.Talk.End; i++ {
		if !s.letters.opens(s.runes[i]) {
			continue
		}
		for n := 4; n >= 2; n-- {
			if i+n <= s.Talk.End {
				s.proposePerson(text.Span{Start: i, End: i + n})
			}
		}
	}
}

func (s *search) proposePerson(span text.Span) {
	runes := s.runes[span.Start:span.End]
	odds, ok := s.letters.name(runes)
	if !ok || odds < likelyName || !s.free(span) || s.titled(runes) || !s.Words.Boundary(s.runes, span.Start) || s.everyday(runes) || len(s.Lexicon.Lookup(string(runes))) > 0 {
		return
	}
	prior := priorName
	if len(runes) == 2 {
		prior = priorShort
	}
	c := s.propose(s.Text.Said(span))
	if c.clean {
		return
	}
	c.bias[s.cues.person] = odds + prior
}

// titled reports whether all behind a surname is a title (卢老师).
func (s *search) titled(runes []rune) bool {
	return len(runes) == 3 && slices.ContainsFunc(s.cues.behind.set.All(nil, runes[1:]), func(h scan.Hit) bool { return h.End-h.Start == 2 })
}
