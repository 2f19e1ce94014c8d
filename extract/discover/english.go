package discover

import "hearsay/extract/text"

// headline is how many words a text has at most in which all may have capitals.
const headline = 50

// inEnglish reports whether a text is written in English but for few words, with
// capitals that tell something: where two words in five have one, they do not.
func (s *search) inEnglish() bool {
	han, capitals := 0, 0
	for _, r := range s.runes[s.Talk.Start:s.Talk.End] {
		if text.Han(r) {
			han++
		}
	}
	for _, w := range s.words {
		if w.capital {
			capitals++
		}
	}
	return s.cased && 10*han < len(s.words) && (len(s.words) <= headline || 5*capitals < 2*len(s.words))
}

// lowered collects the words that stand in small letters somewhere.
func (s *search) lowered() map[string]bool {
	lower := map[string]bool{}
	for _, w := range s.words {
		if !w.capital {
			lower[w.written] = true
		}
	}
	return lower
}
