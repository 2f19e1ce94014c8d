package rule

import (
	"cmp"
	"slices"

	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// Explain tells of each phrasing of a rule, given by its index, how far it comes
// in a text, for the places within near. It takes the steps that Match takes, so
// that what it calls claimed Match claims.
func (s *Set) Explain(in Input, rule int, near text.Span) []Attempt {
	x := s.explainer(in, near)
	defer x.m.release()
	all := make([]Attempt, len(s.Rules[rule].Say))
	byPattern := make([][]int32, len(all))
	for i := range s.engine.alternatives {
		if alt := &s.engine.alternatives[i]; alt.rule == rule {
			byPattern[alt.pattern] = append(byPattern[alt.pattern], int32(i))
		}
	}
	for p, list := range byPattern {
		best := trail{alternative: list[0], anchor: -1, instead: -1}
		for _, i := range list {
			best = x.better(best, x.farthest(i, true))
		}
		all[p] = x.attempt(best)
	}
	return all
}

// Nearest tells which rules come nearest to a claim without making one, within
// near: of each rule its best phrasing, the nearest first, at most so many. A
// phrasing of whose own words none is met is not near.
func (s *Set) Nearest(in Input, near text.Span, most int, of func(*Rule) bool) []Attempt {
	x := s.explainer(in, near)
	defer x.m.release()
	byRule := map[int]trail{}
	for i := range s.engine.alternatives {
		rule := s.engine.alternatives[i].rule
		if !of(&s.Rules[rule]) {
			continue
		}
		t := x.farthest(int32(i), false)
		if old, ok := byRule[rule]; ok {
			t = x.better(old, t)
		}
		if t.anchor >= 0 {
			byRule[rule] = t
		}
	}
	trails := make([]trail, 0, len(byRule))
	for _, t := range byRule {
		trails = append(trails, t)
	}
	slices.SortFunc(trails, func(a, b trail) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.alternative, b.alternative))
	})
	var out []Attempt
	for _, t := range trails {
		if len(out) == most || t.score < nearEnough {
			break
		}
		if a := x.attempt(t); a.Outcome != Claimed {
			out = append(out, a)
		}
	}
	return out
}

// nearEnough is how much of a phrasing must stand in a text for its rule to be
// called near.
const nearEnough = 0.5

// explainer explains one text.
type explainer struct {
	set    *Set
	m      *matcher
	near   text.Span
	made   []Claim     // by all rules, before they are settled
	kept   []Claim     // after
	runes  runeSet     // that stand within near
	types  schema.Mask // of the items within near
	weight map[*element]float64
}

func (s *Set) explainer(in Input, near text.Span) *explainer {
	m := matchers.Get().(*matcher)
	m.lattice.read(in, s.Cues)
	s.engine.search(m)
	x := &explainer{set: s, m: m, near: near, weight: map[*element]float64{}}
	for i := range m.found {
		x.made = s.claims(x.made, m, &m.found[i])
	}
	x.kept = s.settle(slices.Clone(x.made))
	for _, r := range m.lattice.runes[near.Start:near.End] {
		x.runes |= 1 << (uint(r) & 63)
	}
	for i := range m.lattice.Items {
		if it := &m.lattice.Items[i]; near.Contains(it.Span) {
			x.types |= it.Types
		}
	}
	return x
}
