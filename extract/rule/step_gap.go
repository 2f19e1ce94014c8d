package rule

import "hearsay/extract/text"

// farthest is how many runes a gap may pass over at most: a row of fillers, which
// are no units, may be as long as the text.
const farthest = 512

// span passes over min to max units up to a clause mark: a gap, or a slot that
// takes words as they are. It stops only where what comes next may begin, and
// does not pass over a name behind a comma: what follows is of that.
func (m *matcher) span(e, then *element, index int16, from, side, turn, price int32, capture bool) {
	l, s := m.lattice, m.states[from]
	for at := s.at; max(at, s.at)-min(at, s.at) <= farthest; at += side {
		units := l.units[max(at, s.at)] - l.units[min(at, s.at)]
		if int(units) > e.max || !m.inside(s.at, at, turn) {
			return
		}
		if int(units) >= e.min && m.plausible(then, at, side) && text.Boundary(l.runes, int(at)) {
			m.reached(at, from, state{item: -1, element: index, cost: s.cost + units*price, capture: capture})
		}
		next := at
		if side < 0 {
			next--
		}
		if next < 0 || int(next) >= len(l.runes) || l.mark[next] || l.fence[next] {
			return
		}
	}
}

// plausible tells at a glance whether an element may begin at a position.
func (m *matcher) plausible(e *element, at, side int32) bool {
	l := m.lattice
	switch {
	case e == nil || e.optional:
		return true
	case e.kind == literalNode:
		return m.mayBegin(e, at, side)
	case e.kind == slotNode && e.slot.kind != textSlot && side > 0:
		return l.starts[at] < l.starts[at+1]
	case e.kind == slotNode && e.slot.kind != textSlot:
		return l.ends[at] < l.ends[at+1]
	}
	return true
}
