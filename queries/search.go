package queries

import (
	"cmp"
	"slices"

	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// reading is one way to take a whole question: a link for each use that is not
// dropped.
type reading struct {
	clause *clause
	links  []link
	cost   float64
}

func sortLinks(list []link) {
	slices.SortStableFunc(list, func(a, b link) int { return cmp.Compare(a.cost, b.cost) })
}

// read finds the cheapest way to take a clause, if there is one: branch and
// bound over its uses.
func (c *clause) read(limit float64) (reading, bool) {
	if len(c.uses) > 5 || len(c.phrases) > 10 {
		return reading{}, false
	}
	c.imply()
	s := search{clause: c, best: reading{cost: limit}, links: make([][]link, len(c.uses))}
	for i, u := range c.uses {
		s.links[i] = c.links(u)
	}
	s.try(0, nil, c.spare)
	return s.best, s.best.clause != nil
}

// imply adds uses for what stands between two nouns without a verb.
func (c *clause) imply() {
	for i := 0; i+1 < len(c.phrases); i++ {
		a, b := c.phrases[i], c.phrases[i+1]
		if c.between(a.span.End, b.span.Start, nil) > 0 {
			continue // a verb does
		}
		if a.own || b.of || b.by || a.bound() && b.noun {
			gap := text.Span{Start: min(a.span.End, b.span.Start), End: b.span.Start}
			c.uses = append(c.uses, &use{span: gap, implied: true, words: c.implied})
		}
	}
	if len(c.uses) == 1 && c.asked != nil && c.asked.noun && !c.uses[0].implied || c.wants != "" && len(c.phrases) == 2 {
		c.uses = append(c.uses, &use{implied: true, loose: true, words: c.implied})
	}
}

// search is the state of the branch and bound.
type search struct {
	*clause
	links [][]link
	best  reading
}

// try takes every link of the use at i, and to drop it.
func (s *search) try(i int, taken []link, cost float64) {
	if cost >= s.best.cost {
		return
	}
	if i == len(s.uses) {
		if more, ok := s.leftOver(taken); ok && cost+more < s.best.cost {
			s.best = reading{s.clause, slices.Clone(taken), cost + more}
		}
		return
	}
	for _, l := range s.links[i] {
		if l, ok := s.share(l, taken); ok {
			s.try(i+1, append(taken, l), cost+l.cost)
		}
	}
	s.try(i+1, taken, cost)
}

// share makes verbs that and joins share their ends: learned or taught at.
func (s *search) share(l link, taken []link) (link, bool) {
	if !l.use.joined || len(taken) == 0 {
		return l, true
	}
	before := taken[len(taken)-1]
	if l.subject == before.subject && l.object == before.object {
		l.cost = min(l.cost, 0.2)
	}
	return l, true
}

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
	if len(taken) == 1 && taken[0].use.loose && s.wants == "" {
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
	return cost + s.alone(taken) + turnedRound(taken), s.connected(taken)
}

// dropCost is what it costs not to use a verb; little where it says again what
// another one says, or where and ties it to a longer one: work or worked on.
func (s *search) dropCost(i int, taken []link) float64 {
	u := s.uses[i]
	if u.implied || slices.ContainsFunc(taken, func(l link) bool { return l.use == u }) {
		return 0
	}
	again := slices.ContainsFunc(taken, func(l link) bool {
		return slices.ContainsFunc(u.words, func(w word) bool { return w.sense.predicates[0] == l.word.sense.predicates[0] })
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

// qualifies reports whether a phrase that is at no end is where somebody was
// invited to.
func (s *search) qualifies(p *phrase, taken []link) bool {
	to := destination(taken)
	return to >= 0 && !p.who && !taken[to].use.stray && p.types != 0 && p.fits(s.schema.Union("Organization"))
}

// destination is the link whose claim says where to, or -1.
func destination(taken []link) int {
	return slices.IndexFunc(taken, func(l link) bool { return l.word.sense.leads() })
}

// leads reports whether claims of a sense say where to.
func (s *sense) leads() bool {
	p := s.predicates[0]
	return p.Allows("to") && !p.Allows("from")
}

// allowed reports whether one of the claims can have a qualifier.
func allowed(taken []link, key string) bool {
	return slices.ContainsFunc(taken, func(l link) bool { return l.word.sense.allows(key) })
}

// allows reports whether claims of a sense can have a qualifier; time is a year
// or a beginning.
func (s *sense) allows(key string) bool {
	return slices.ContainsFunc(s.predicates, func(p *schema.Predicate) bool {
		if key == "time" {
			return p.Allows("year") || p.Allows("from")
		}
		return p.Allows(key)
	})
}

// deniable reports whether claims can be denied: what was not mentioned is not
// known.
func (s *search) deniable() bool {
	return !slices.ContainsFunc(s.uses, func(u *use) bool { return u.words[0].sense.predicates[0].Derived })
}
