package rule

import (
	"math"
	"slices"

	"hearsay/extract/text"
)

// trail is one try of one alternative at one place: from the element that it
// starts at, to the right and to the left as far as it goes.
type trail struct {
	alternative      int32
	anchor           int   // the element that it starts at; -1 where nothing of it stands there
	start, end, item int32 // what that element fills
	left, right      int   // the elements that are missing, -1 and the number of elements for none
	instead          int   // the one element that other words stand in the place of, or -1
	whole            bool  // everything stands there
	outcome          Outcome
	score            float64
}

// better keeps the trail that got farther, of two whole ones the one that more
// came of, of equals the first.
func (x *explainer) better(a, b trail) trail {
	switch {
	case b.anchor < 0:
		return a
	case a.anchor < 0 || b.whole && !a.whole:
		return b
	case a.whole && !b.whole || a.outcome > b.outcome:
		return a
	case b.outcome > a.outcome || b.score > a.score:
		return b
	}
	return a
}

// farthest tries an alternative wherever one of its elements stands within
// near: first where the matcher starts, then, unless that is a match, at its
// other words, and at its slots if they may be tried too, and last with other
// words in the place of one literal.
func (x *explainer) farthest(index int32, slots bool) trail {
	alt := &x.set.engine.alternatives[index]
	best := x.from(trail{alternative: index, anchor: alt.anchor, instead: -1}, alt)
	if best.whole {
		return best
	}
	for i := range alt.elements {
		if i != alt.anchor && startable(&alt.elements[i], slots) {
			best = x.better(best, x.from(trail{alternative: index, anchor: i, instead: -1}, alt))
		}
	}
	if !x.joins(alt) {
		return best
	}
	for i := range alt.elements {
		if e := &alt.elements[i]; e.kind == literalNode && !e.optional && !e.capture && e.content() {
			best = x.better(best, x.around(index, alt, i))
		}
	}
	return best
}

// startable reports whether a try may start at an element.
func startable(e *element, slots bool) bool {
	return !e.optional && (e.kind == literalNode || slots && e.kind == slotNode && e.slot.kind != textSlot)
}

// joins reports whether an alternative stands between two slots or more, and
// what each takes is there.
func (x *explainer) joins(alt *alternative) bool {
	slots := 0
	for i := range alt.elements {
		e := &alt.elements[i]
		if e.kind != slotNode || e.optional || e.slot.kind == textSlot {
			continue
		}
		if slots++; e.slot.types != 0 && e.slot.types&x.types == 0 {
			return false
		}
	}
	return slots > 1
}

// otherWords is how many units may stand in the place of a literal for them to
// be taken for another way to say it.
const otherWords = 4

// content reports whether a literal is more than function words, such as 的.
func (e *element) content() bool {
	return slices.ContainsFunc(e.phrases, func(p phrase) bool { return len(p) > 1 || !frequent()[string(p[0])] })
}

// around tries an alternative with other words in the place of its i-th
// element.
func (x *explainer) around(index int32, alt *alternative, i int) trail {
	other := alt.without(i)
	slot := slices.IndexFunc(other.elements, func(e element) bool { return e.kind == slotNode && startable(&e, true) })
	t := x.from(trail{alternative: index, anchor: slot, instead: i}, other)
	if t.anchor >= 0 && t.left < 0 && t.right == len(alt.elements) && x.sameScript(&alt.elements[i], x.gapped(x.trace(t), i)) {
		return t
	}
	return trail{alternative: index, anchor: -1}
}

// sameScript reports whether what stands in the place of a literal is written
// as the literal is: Chinese is no other way to say English.
func (x *explainer) sameScript(e *element, there text.Span) bool {
	runes := x.m.lattice.runes[there.Start:there.End]
	return slices.ContainsFunc(e.phrases, func(p phrase) bool {
		return slices.ContainsFunc(runes, text.Han) == slices.ContainsFunc(p[0], text.Han)
	})
}

// without is an alternative with a gap in the place of one element.
func (a *alternative) without(i int) *alternative {
	other := *a
	other.elements = slices.Clone(a.elements)
	e := &other.elements[i]
	*e = element{kind: gapNode, min: 1, max: otherWords, turn: e.turn, from: e.from, to: e.to}
	return &other
}

// from tries an alternative at every place where the element stands that t
// starts at. Only what starts at the matcher's own anchor can be whole.
func (x *explainer) from(t trail, alt *alternative) trail {
	moved := *alt
	moved.anchor = t.anchor
	best := trail{alternative: t.alternative, anchor: -1}
	e := &alt.elements[t.anchor]
	own := t.instead < 0 && t.anchor == alt.anchor
	if e.kind == slotNode {
		for j := range x.m.lattice.Items {
			if it := &x.m.lattice.Items[j]; x.near.Contains(it.Span) && e.slot.takes(it) {
				t.start, t.end, t.item = int32(it.Span.Start), int32(it.Span.End), int32(j)
				best = x.better(best, x.try(t, &moved, own))
			}
		}
		return best
	}
	if e.first&x.runes == 0 && !e.sound {
		return best
	}
	t.item = -1
	for at := x.near.Start; at < x.near.End; at++ {
		if !x.m.mayBegin(e, int32(at), 1) {
			continue
		}
		t.start = int32(at)
		for _, p := range e.phrases {
			var ends []int32
			x.m.phrase(p, e.sound, t.start, 1, x.m.lattice.turn[at], func(end int32) { ends = append(ends, end) })
			for _, t.end = range ends {
				best = x.better(best, x.try(t, &moved, own))
			}
		}
	}
	return best
}

// try walks both ways from the place that t starts at.
func (x *explainer) try(t trail, alt *alternative, own bool) trail {
	m := x.m
	if m.lattice.turn[t.start] < 0 || !m.inside(t.start, t.end, m.lattice.turn[t.start]) {
		return trail{alternative: t.alternative, anchor: -1}
	}
	m.states = m.states[:0]
	t.right = m.stops(alt, t.end, 1)
	m.rights = append(m.rights[:0], m.front...)
	t.left = m.stops(alt, t.start, -1)
	m.lefts = append(m.lefts[:0], m.front...)
	if t.left < 0 && t.right == len(alt.elements) && own {
		var f found
		if f, t.whole = m.join(alt, t.start, t.end, t.item); t.whole {
			var a Attempt
			f.alternative = t.alternative
			x.verdict(&a, &f)
			t.outcome = a.Outcome
		}
	}
	t.score = x.score(t)
	return t
}

// stops walks to one side and returns the element that is missing, or what lies
// beyond the last one.
func (m *matcher) stops(alt *alternative, at int32, side int) int {
	base := m.begin(alt, at, side)
	i := alt.anchor + side
	for ; i >= 0 && i < len(alt.elements); i += side {
		if !m.advance(alt, i, side, base) {
			return i
		}
	}
	return i
}

// score is what of an alternative stands there.
func (x *explainer) score(t trail) float64 {
	elements := x.set.engine.alternatives[t.alternative].elements
	met, all := 0.0, 0.0
	for i := range elements {
		w := x.weigh(&elements[i])
		all += w
		if t.left < i && i < t.right && i != t.instead {
			met += w
		}
	}
	return met / all
}

// weigh is how much an element says about a text by standing in it: the rarer
// the more (its information, after Shannon 1948).
func (x *explainer) weigh(e *element) float64 {
	if e.optional || e.kind != literalNode && (e.kind != slotNode || e.slot.kind == textSlot) {
		return 0
	}
	w, ok := x.weight[e]
	if !ok {
		c := *e
		c.sound = false
		w = -math.Log(min(commonness(c), 0.5))
		x.weight[e] = w
	}
	return w
}

// covered is the stretch from one position to another, whichever comes first.
func covered(a, b int32) text.Span { return text.Span{Start: int(min(a, b)), End: int(max(a, b))} }
