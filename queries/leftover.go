package queries

import (
	"slices"

	"hearsay/extract/text"
)

// leftOver is what it costs that phrases are in no link; what must not be left
// out, and what hangs together with nothing, makes a reading impossible.
func (s *search) leftOver(taken []link) (float64, bool) {
	cost := 0.0
	if len(taken) == 0 {
		return 0, false
	}
	used := map[*phrase]bool{}
	for _, l := range taken {
		used[l.subject], used[l.object] = true, true
	}
	for i := range s.uses {
		cost += s.dropCost(i, taken)
	}
	if len(taken) == 1 && taken[0].use.loose && s.wants == "" && !s.whose() {
		return 0, false
	}
	for _, p := range s.phrases {
		switch {
		case used[p]:
		case s.qualifies(p, taken):
		case p.asked, p.required:
			return 0, false
		case p.unknown != "":
			cost += s.price(p)
		case p.self == nil && !p.episode:
			cost += unusedNoun
		}
	}
	if s.wants != "" && !allowed(taken, s.wants) || s.year != "" && !allowed(taken, "time") || s.not && !s.deniable() {
		return 0, false
	}
	return cost + s.alone(taken) + turnedRound(taken) + s.taken(taken), s.connected(taken)
}

// dropCost is what it costs not to use a verb; little where it says again what
// another one says, or where and ties it to a longer one: work or worked on.
func (s *search) dropCost(i int, taken []link) float64 {
	u := s.uses[i]
	if u.implied || slices.ContainsFunc(taken, func(l link) bool { return l.use == u }) {
		return 0
	}
	again := slices.ContainsFunc(taken, func(l link) bool {
		return slices.ContainsFunc(u.words, func(w word) bool {
			return w.sense.predicates[0] == l.word.sense.predicates[0] && (w.form == l.word.form || w.form >= agent)
		})
	})
	again = again && len(u.words[0].sense.with) == 0
	if again || u.light || i+1 < len(s.uses) && s.uses[i+1].joined {
		return 0.3
	}
	return dropped
}

func (s *search) price(p *phrase) float64 {
	if p.span.Len() == 0 {
		return 0
	}
	if text.Han([]rune(p.unknown)[0]) {
		return spareRun * float64(p.span.Len())
	}
	return spareWord
}

// alone makes an unnamed person or thing that is in one link only dear: it is
// the founder of nobody.
func (s *search) alone(taken []link) float64 {
	cost := 0.0
	for _, p := range s.phrases {
		if p.bound() || p.asked || p.self == nil {
			continue
		}
		n := 0
		for _, l := range taken {
			if l.subject == p || l.object == p {
				n++
			}
		}
		if n == 1 {
			cost += 2
		}
	}
	return cost
}

// turnedRound is what it costs to take two verbs for the same claim in opposite
// directions.
func turnedRound(taken []link) float64 {
	cost := 0.0
	for i, a := range taken {
		for _, b := range taken[:i] {
			if a.word.sense.predicates[0] == b.word.sense.predicates[0] && a.subject == b.object && a.object == b.subject {
				cost += oddOrder
			}
		}
	}
	return cost
}

// taken is what it costs that, in English, what one verb is done to also does
// the next one: who at X invited. A relative clause says that.
func (s *search) taken(links []link) float64 {
	cost := 0.0
	for _, a := range links {
		for _, b := range links {
			p := a.object
			if p == nil || p != b.subject || !p.bound() || s.chinese || a.use.implied || b.use.implied {
				continue
			}
			if a.use.span.End <= p.span.Start && p.span.End <= b.use.span.Start && !s.has("that", p.span.End, b.use.span.Start) {
				cost += 1.5
			}
		}
	}
	return cost
}

// connected reports whether all links hang together by their phrases.
func (s *search) connected(taken []link) bool {
	reached := map[*phrase]bool{}
	in := make([]bool, len(taken))
	in[0] = true
	for grown := true; grown; {
		grown = false
		for i, l := range taken {
			if !in[i] && !(l.subject != nil && reached[l.subject]) && !(l.object != nil && reached[l.object]) {
				continue
			}
			if !in[i] || l.subject != nil && !reached[l.subject] || l.object != nil && !reached[l.object] {
				in[i], grown = true, true
				if l.subject != nil {
					reached[l.subject] = true
				}
				if l.object != nil {
					reached[l.object] = true
				}
			}
		}
	}
	return !slices.Contains(in, false)
}
