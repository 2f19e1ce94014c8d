package rule

import (
	"time"

	"hearsay/extract/claim"
)

// Cost is what one rule does in a text, and takes.
type Cost struct {
	Tried      int           // places where its anchor stands and the rest was looked for
	Matched    int           // matches, of any phrasing
	Stopped    int           // of these, by a condition, or for want of an end of the claim
	Suppressed int           // claims that are negated, asked or hedged
	Time       time.Duration // for the search, as clock tells
}

// Profile runs the rules over a text one by one, each by itself, and returns
// what each does by its index in Rules. Clock tells the time since some moment.
func (s *Set) Profile(in Input, clock func() time.Duration) []Cost {
	m := matchers.Get().(*matcher)
	defer m.release()
	m.lattice.read(in, s.Cues)
	costs := make([]Cost, len(s.Rules))
	for i := range s.Rules {
		own := compile(s.Rules[i].search(i))
		m.tried, m.found = 0, m.found[:0]
		start := clock()
		own.search(m)
		c := Cost{Tried: m.tried, Matched: len(m.found), Time: clock() - start}
		for j := range m.found {
			s.judge(&c, own, m, &m.found[j])
		}
		costs[i] = c
	}
	return costs
}

// judge counts what becomes of one match.
func (s *Set) judge(c *Cost, own *engine, m *matcher, f *found) {
	alone := Set{Rules: s.Rules, Cues: s.Cues, schema: s.schema, engine: own}
	made := alone.claims(nil, m, f)
	if len(made) == 0 {
		c.Stopped++
	}
	for _, k := range made {
		if k.Polarity != claim.Asserted {
			c.Suppressed++
		}
	}
}
