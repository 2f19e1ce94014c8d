package link

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// A NearMiss is a place that is nearly near enough to a name.
type NearMiss struct {
	Span       text.Span   // folded positions
	Candidates []Candidate // likeliest first; at least one
}

// A Candidate is an entity that a place may name, and why it is not linked.
type Candidate struct {
	Entity string  // id
	Repair         // its limit is 0 where no distance would do, and active empty where nothing speaks for it
	Score  float64 // how likely it is, from 0 to 1, as far as sound and episode tell
	Reason string
}

// mostCandidates is how many names of a near miss are told.
const mostCandidates = 3

// misses lists what is not linked and sounds nearly enough like a name: one that
// is listened for, or any other one of the lexicon.
func (s *search) misses() []NearMiss {
	s.listenToOthers()
	var all []NearMiss
	for _, group := range s.windows() {
		w := s.windowOf(group[0])
		if s.taken(w.span) || s.names.standsForItself(w.folded) {
			continue
		}
		if c := s.nearly(w, group); len(c) > 0 {
			all = append(all, NearMiss{w.span, c})
		}
	}
	return all
}

// listenToOthers looks for the names that nothing in the episode speaks for.
func (s *search) listenToOthers() {
	s.field, s.episode = ears{}, s.names.others()
	s.scan()
}

// strangeNames are the names that no episode may be expected to have.
func (n *Names) strangeNames() ears {
	others := &hearers{}
	for number, end := n.own(); number < end; number++ {
		s := &n.spoken[number]
		if n.familiar[s.entity] || s.part || len(s.name.Needs) > 0 {
			continue
		}
		to, limit := &others.latin, telling[inactive]
		if s.script&inHan != 0 {
			to, limit = &others.han, hanLimits[familiar]
		}
		for _, way := range s.ways {
			*to = append(*to, sound.Entry{Name: number, Said: way, Limit: hundredths(limit)})
		}
	}
	if n.base != nil {
		return others.ears().over(n.base.others())
	}
	return others.ears()
}

// nearly lists the names that a window is nearly near enough to, each entity
// once.
func (s *search) nearly(w *window, group []sounding) []Candidate {
	var all []guess
	for _, n := range group {
		g := s.guess(w, n)
		if g.target.text == w.folded {
			return nil // found by name, and refused for its surroundings
		}
		if g.worthTelling() {
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b guess) int {
		return cmp.Or(cmp.Compare(b.likelihood(), a.likelihood()), cmp.Compare(a.target.entity, b.target.entity))
	})
	var told []Candidate
	for i := range all {
		id := all[i].target.to.ID
		if len(told) < mostCandidates && !slices.ContainsFunc(told, func(c Candidate) bool { return c.Entity == id }) {
			c := Candidate{id, all[i].repair(), hundredth(all[i].likelihood()), all[i].miss(all)}
			if all[i].target.level == unknown {
				c.Active = ""
			}
			told = append(told, c)
		}
	}
	return told
}

// miss says why a guess is not linked.
func (g *guess) miss(rivals []guess) string {
	if g.refusal != "" {
		return g.refusal
	}
	if g.apart > g.limit {
		return fmt.Sprintf("too far apart by %.2f", max(0.01, g.apart-g.limit))
	}
	for i := range rivals {
		if r := &rivals[i]; r.target.entity != g.target.entity && r.rank-g.rank < clear {
			return "it may as well be " + r.repair().Name
		}
	}
	return "a longer or likelier name takes its place"
}

// worthTelling reports whether a guess misses so little that a person might
// still take it for the name.
func (g *guess) worthTelling() bool {
	pair := g.script == inHan && g.length() <= 2 // so short that everything sounds like it
	switch {
	case g.target.level == unknown:
		return !pair && !g.everyday() && g.wouldDo()
	case g.target.level < central && g.to-g.from > 1 && g.allCommon() && !g.recurs(2):
		return false // everyday words are what they seem, unless said again and again
	case pair && g.refusal == "":
		return g.apart <= g.limit+farPair
	case g.refusal == "":
		return g.apart <= g.limit+far[g.target.level]
	case pair && g.refusal == commonWords:
		return false
	}
	return g.apart <= telling[g.refusal] && g.target.level >= near
}

// allCommon reports whether nothing but everyday words is in a window.
func (g *guess) allCommon() bool { return g.odds() == 0 && (g.script != inLatin || g.everyday()) }

// wouldDo reports whether a guess would be linked if its name were known in the
// field, and marks it as refused because it is not.
func (g *guess) wouldDo() bool {
	g.target.level = familiar
	g.weigh()
	near := g.refusal == "" && g.apart <= min(g.limit, telling[inactive])
	g.target.level = unknown
	g.tier, g.limit, g.refusal = "", never, inactive
	return near
}

// How far over its limit a name is still told: by what the episode has to do
// with it, and one in two Chinese characters.
var far = [central + 1]float64{0, 0.03, 0.05, 0.08, 0.10}

const farPair = 0.05

// likelihood is how likely a near miss is the name, from 0 to 1.
func (g *guess) likelihood() float64 {
	l := 0.9 - g.apart + worth[g.target.level]
	if g.script == inHan && g.length() <= 2 {
		l -= 0.15
	}
	if g.refusal != "" {
		l -= 0.2
	} else if g.apart > g.limit {
		l -= g.apart - g.limit
	}
	return min(max(l, 0), 1)
}

// nearMisses lists the near misses that overlap nothing that is linked, nor each
// other: of those the likeliest, then the longest. Names that stand there by
// their letters and are not linked are among them.
func (d *draft) nearMisses() []NearMiss {
	if !d.options.NearMisses {
		return nil
	}
	all := d.near
	for _, c := range d.refused {
		if c.entity != nil && c.repair == nil {
			r := Repair{Name: c.entity.Name}
			all = append(all, NearMiss{c.span, []Candidate{{c.entity.ID, r, lettersOnly, c.why}}})
		}
	}
	slices.SortStableFunc(all, func(a, b NearMiss) int {
		return cmp.Or(cmp.Compare(b.Candidates[0].Score, a.Candidates[0].Score), cmp.Compare(b.Span.Len(), a.Span.Len()), cmp.Compare(a.Span.Start, b.Span.Start))
	})
	var kept []NearMiss
	var places spans
	for _, n := range all {
		if !d.taken(n.Span) && !places.overlap(n.Span) {
			places.add(n.Span)
			kept = append(kept, n)
		}
	}
	return kept
}

// lettersOnly is how likely a name is that stands there and lacks support.
const lettersOnly = 0.5
