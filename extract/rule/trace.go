package rule

import "slices"

// trace is a trail walked once more, with every place on the way kept.
type trace struct {
	trail
	alt    *alternative
	fronts [][]int32 // by element: what came through it; of the anchor, nothing
	// by element, on the best ways: the state that came through it, or -1
	through []int32
}

// trace walks a trail again.
func (x *explainer) trace(t trail) *trace {
	m := x.m
	alt := x.set.engine.alternatives[t.alternative]
	if t.instead >= 0 {
		alt = *alt.without(t.instead)
	}
	alt.anchor = t.anchor
	r := &trace{trail: t, alt: &alt, fronts: make([][]int32, len(alt.elements)), through: slices.Repeat([]int32{-1}, len(alt.elements))}
	m.states = m.states[:0]
	m.rights = append(m.rights[:0], r.walk(m, t.end, 1)...)
	m.lefts = append(m.lefts[:0], r.walk(m, t.start, -1)...)
	r.follow(m, m.rights, 1)
	r.follow(m, m.lefts, -1)
	return r
}

// walk goes to one side and returns the last places reached.
func (r *trace) walk(m *matcher, at int32, side int) []int32 {
	base := m.begin(r.alt, at, side)
	last := slices.Clone(m.front)
	r.fronts[r.alt.anchor] = append(r.fronts[r.alt.anchor], last...)
	for i := r.alt.anchor + side; i >= 0 && i < len(r.alt.elements) && m.advance(r.alt, i, side, base); i += side {
		last = slices.Clone(m.front)
		r.fronts[i] = last
	}
	return last
}

// follow goes back the cheapest way from the last places to the anchor.
func (r *trace) follow(m *matcher, last []int32, side int) {
	id := int32(-1)
	for _, l := range last {
		if id < 0 || m.states[l].cost < m.states[id].cost {
			id = l
		}
	}
	for ; id >= 0 && m.states[id].from >= 0; id = m.states[id].from {
		if e := m.states[id].element; e >= 0 && r.through[e] < 0 {
			r.through[e] = id
		}
	}
}

// beside reports whether an element stands beside the one that other words
// stand in the place of.
func (r *trace) beside(i int) bool {
	if r.instead < 0 {
		return false
	}
	for j := min(i, r.instead) + 1; j < max(i, r.instead); j++ {
		if r.alt.elements[j].kind != breakNode {
			return false
		}
	}
	return true
}

// before returns the places from which an element was looked for, gaps and
// breaks passed over: where the last piece ended that was met, and the widest
// gap from there.
func (r *trace) before(m *matcher, i, side int) (from int32, gap *element) {
	j := i - side
	for j != r.alt.anchor && (r.alt.elements[j].kind == gapNode || r.alt.elements[j].kind == breakNode) {
		if e := &r.alt.elements[j]; e.kind == gapNode {
			gap = e
		}
		j -= side
	}
	for _, id := range r.fronts[j] {
		s := m.states[id]
		if j == r.alt.anchor && (side > 0) != (s.at == r.end) {
			continue
		}
		return s.at, gap
	}
	return r.end, gap
}
