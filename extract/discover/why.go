package discover

import (
	"slices"
	"strings"
)

// reasons is how many of the words beside a name are told at most.
const reasons = 3

// why tells what speaks for the type of a name.
func (s *search) why(v verdict) string {
	var said []string
	add := func(words string) {
		if len(said) < reasons && !slices.Contains(said, words) {
			said = append(said, words)
		}
	}
	for _, p := range v.places {
		if id := s.beside.ends[s.back(p.Start)]; id > 0 && s.cues.before.speaks(id-1, v.kind) {
			add(string(s.cues.before.keys[id-1]) + " …")
		}
		if id := s.beside.starts[s.forth(p.End)]; id > 0 && s.cues.behind.speaks(id-1, v.kind) {
			add("… " + string(s.cues.behind.keys[id-1]))
		}
	}
	if len(said) == 0 {
		return "made like a name, and in no lexicon"
	}
	return "in no lexicon; said as " + strings.Join(said, ", ")
}
