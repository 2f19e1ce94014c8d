package rule

// step follows one element from one state, to the right (side 1) or to the left
// (side -1); whatever it covers must lie in the given turn. Then is the element
// that comes next, nil at the end.
func (m *matcher) step(e, then *element, index int16, from, side, turn int32) {
	s := m.states[from]
	switch e.kind {
	case literalNode:
		if !m.mayBegin(e, s.at, side) {
			return
		}
		arrive := func(at int32) {
			m.reached(at, from, state{item: -1, element: index, cost: s.cost, literal: true, capture: e.capture})
		}
		for i, p := range e.phrases {
			if e.sound || m.meets(e, i, s.at, side) {
				m.phrase(p, e.sound, s.at, side, turn, arrive)
			}
		}
	case breakNode:
		m.pass(from, side, turn)
	case slotNode:
		if e.slot.kind == textSlot {
			m.span(e, then, index, from, side, turn, 1, true)
			return
		}
		m.slot(e, index, from, side, turn)
	case gapNode:
		m.span(e, then, -1, from, side, turn, gapCost, false)
	case edgeNode:
		m.edge(e.edge, from, side, turn)
	case regexpNode:
		m.regexp(e, index, from, side, turn)
	}
}

// inside reports whether the runes between two positions are all of one turn.
func (m *matcher) inside(a, b, turn int32) bool {
	if a > b {
		a, b = b, a
	}
	return a == b || a >= 0 && int(b) <= len(m.lattice.runes) && m.lattice.turn[a] == turn && m.lattice.turn[b-1] == turn
}

// pass is a break: nothing, or what may be passed over.
func (m *matcher) pass(from, side, turn int32) {
	s, table := m.states[from], m.lattice.skip
	if side < 0 {
		table = m.lattice.back
	}
	m.places = reach(m.places[:0], table, s.at, side)
	for i, at := range m.places {
		if m.inside(s.at, at, turn) {
			m.reached(at, from, state{item: -1, element: -1, cost: s.cost + int32(i)*skipCost})
		}
	}
}

// edge stands where a clause or turn begins or ends, or goes on to the next
// turn.
func (m *matcher) edge(kind edge, from, side, turn int32) {
	l, s := m.lattice, m.states[from]
	table := l.skip
	if kind == beginEdge || side < 0 {
		table = l.back
	}
	sign := int32(1)
	if kind == beginEdge || kind == turnEdge && side < 0 {
		sign = -1
	}
	for _, at := range reach(nil, table, s.at, sign) {
		before, after := at-1, at
		starts := before < 0 || l.mark[before] || l.turn[before] != l.turn[after]
		switch {
		case kind == turnEdge && starts && m.inside(s.at, at, turn+btoi(side < 0)):
			m.reached(at, from, state{item: -1, element: -1, cost: s.cost})
		case kind != turnEdge && (starts || int(after) < len(l.runes) && l.mark[after]):
			m.reached(s.at, from, state{item: -1, element: -1, cost: s.cost})
			return
		}
	}
}

func btoi(b bool) int32 {
	if b {
		return 1
	}
	return 0
}
