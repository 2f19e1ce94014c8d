package link

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/extract/sound"
)

// A guess is a name that a window may be, with what speaks for it.
type guess struct {
	*window
	target   target
	pooled   bool       // two spellings of the name are linked so far
	distance sound.Cost // of the sounds alone
	apart    float64    // distance of sounds and letters together, from 0
	rank     float64    // apart, less what its activity is worth; the lowest is best
	margin   float64    // how much better it is than the next best name
	tier     string
	limit    float64
	refusal  string // why no distance would do; limit is never
}

// subtitled is what a name without its subtitle is worth less than a whole one
// that sounds the same: a paper's, than that of the system it introduces.
const subtitled = 0.005

// wellKnown is how much better a name counts than one that is less known, if it
// is the better one.
const wellKnown = 0.015

// worth is what an activity makes up for.
var worth = [central + 1]float64{-0.06, 0.02, 0.04, 0.06, 0.10}

// decide links the windows whose best guess is near enough, the best first, and
// lists those that just miss.
func (s *search) decide() (found, missed []candidate) {
	guesses := s.alike()
	for _, group := range s.windows() {
		if best, ok := s.best(s.windowOf(group[0]), group); ok {
			guesses = append(guesses, best)
		}
	}
	slices.SortStableFunc(guesses, func(a, b guess) int {
		return cmp.Or(cmp.Compare(a.order(), b.order()), cmp.Compare(a.span.Start, b.span.Start))
	})
	var taken spans
	for _, g := range guesses {
		switch {
		case taken.overlap(g.span):
		case g.apart <= g.limit && g.margin >= clear:
			taken.add(g.span)
			found = append(found, g.candidate())
		case g.apart <= g.limit:
			missed = append(missed, g.missed("another name sounds nearly as much like it"))
		default:
			missed = append(missed, g.missed("too far apart"))
		}
	}
	return found, missed
}

// order is by how sure guesses are: of two that overlap the longer is the surer.
// A number that agrees is heard right where letters are not.
func (g *guess) order() float64 {
	order := g.rank - 0.004*float64(g.span.Len())
	if g.script&inLatin != 0 {
		order -= g.numberBonus()
	}
	return order
}

// clear is how much better than the next a name must be. almost is how far over
// the limit of its tier a name may be and still be in another's way.
const (
	clear  = 0.03
	almost = 0.05
)

// liftedLimit is how far a name may be at most that what stands near it speaks
// for.
const liftedLimit = 0.20

// alike are the windows that sound exactly like a name which nothing in the
// episode speaks for.
func (s *search) alike() []guess {
	var found []guess
	for i, h := range s.homophones {
		if i > 0 && s.homophones[i-1].from == h.from && s.homophones[i-1].to == h.to {
			continue // of two names that sound alike the first stands for both
		}
		t := s.target(h.name)
		w := s.windowOf(h)
		g := guess{window: w, target: t, tier: "homophone", margin: 1}
		if w.odds() == 0 && (w.everyday() || head(t.text) != "") {
			continue
		}
		if w.length() == 2 {
			beside := s.neighbourNear(w.span, t.to.ID)
			if beside == "" || w.odds() < 2 || w.everyday() {
				continue
			}
			g.target.active = active{near, beside}
		}
		if w.folded == t.text || w.innerParticle(t.text) || w.edgeParticle(t.text) || !s.unique(i) {
			continue
		}
		g.rank = -worth[unknown]
		found = append(found, g)
	}
	return found
}

// unique reports whether all names that a window sounds like are of one entity.
func (s *search) unique(i int) bool {
	names := s.names.spoken
	h := s.homophones[i]
	for _, o := range s.homophones[i:] {
		if o.from != h.from || o.to != h.to {
			break
		}
		if names[o.name].entity != names[h.name].entity {
			return false
		}
	}
	return true
}

// guess weighs one name that a window may be.
func (s *search) guess(w *window, n sounding) guess {
	t := s.target(n.name)
	g := guess{window: w, target: t, pooled: s.spellings[t.to.ID] >= 2, distance: n.distance, apart: w.apart(n, t), margin: 1}
	g.rank = g.apart - worth[t.level]
	if g.pooled {
		g.rank -= pooledBonus
	}
	if strings.Contains(t.name.Text, ": ") {
		g.rank += subtitled
	}
	g.weigh()
	if level := g.target.level; level < near && g.apart <= liftedLimit && !g.nearEnough() {
		if beside := s.neighbourNear(w.span, t.to.ID); beside != "" {
			g.target.active = active{near, beside}
			g.rank += worth[level] - worth[near]
			g.weigh()
		}
	}
	return g
}

// nearEnough reports whether a guess is as near as its tier asks for.
func (g *guess) nearEnough() bool { return g.limit >= 0 && g.apart <= g.limit }

// weigh judges a guess.
func (g *guess) weigh() {
	g.refusal = ""
	g.tier, g.limit = g.judge()
	if g.limit == never {
		g.tier, g.refusal = "", g.tier
	}
}

// best weighs the names that a window may be. It is not ok where none is nearly
// near enough.
func (s *search) best(w *window, group []sounding) (best guess, ok bool) {
	var all []guess
	for _, n := range group {
		g := s.guess(w, n)
		if strings.TrimSuffix(w.folded, "'s") == g.target.text || s.names.standsForItself(w.folded) {
			continue // found by name, and refused for its surroundings
		}
		if g.limit >= 0 && g.apart <= g.limit+almost {
			all = append(all, g)
		}
	}
	if len(all) == 0 {
		return guess{}, false
	}
	over := func(g *guess) int { // those that would do come first
		if g.apart <= g.limit {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(all, func(a, b guess) int {
		return cmp.Or(cmp.Compare(over(&a), over(&b)), cmp.Compare(a.rank, b.rank), cmp.Compare(a.target.entity, b.target.entity))
	})
	best = all[0]
	for _, g := range all[1:] {
		if g.target.entity != best.target.entity && !s.neighbours(g.target.to.ID, best.target.to.ID) {
			margin := g.rank - best.rank
			if s.active.known(best.target.entity) && !s.active.known(g.target.entity) {
				margin += wellKnown
			}
			best.margin = min(best.margin, margin)
		}
	}
	return best, true
}

func (g *guess) candidate() candidate {
	r := g.repair()
	return candidate{g.span, g.target.to, Sound, max(0.5, 0.95-g.apart), r.String(), &r}
}

// missed is a candidate that is not linked.
func (g *guess) missed(reason string) candidate {
	c := g.candidate()
	c.why += "; " + reason
	return c
}
