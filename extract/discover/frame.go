package discover

import "hearsay/extract/text"

// A Chinese name that is told by words before it has so many characters.
const (
	shortestFramed = 2
	longestFramed  = 6
)

// proposeFramed takes up what stands behind words that surely introduce a name
// of a type other than a person's, as far as it comes back elsewhere or the
// words behind it end it.
func (s *search) proposeFramed() {
	for at, id := range s.beside.ends {
		if id == 0 || !s.introduces(id) {
			continue
		}
		start := at
		for start < s.Talk.End && (s.runes[start] == ' ' || quotes(s.runes[start])) {
			start++
		}
		for n := shortestFramed; n <= longestFramed; n++ {
			span := text.Span{Start: start, End: start + n}
			if !s.Talk.Contains(span) || !text.Han(s.runes[span.End-1]) || !text.Han(s.runes[start]) || s.cues.particles[s.runes[span.End-1]] || s.cues.particles[s.runes[start]] {
				break
			}
			if runes := s.runes[start:span.End]; s.free(span) && !s.everyday(runes) {
				s.propose(string(runes))
			}
		}
	}
}

// introduces reports whether words before a name are a sure sign of a type
// other than a person's.
func (s *search) introduces(id int32) bool {
	for _, v := range s.cues.before.votes[id-1] {
		if v.kind != s.cues.person && v.odds >= accepted {
			return true
		}
	}
	return false
}
