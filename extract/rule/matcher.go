package rule

import (
	"cmp"
	"slices"

	"hearsay/extract/text"
)

// matcher verifies alternatives. From the anchor it walks to the right and to
// the left, element by element, keeping the set of places that can be reached
// and for each the cheapest way there. Sets instead of paths make the work
// linear in elements times window, whatever the pattern (the idea of Thompson's
// construction; Ken Thompson, Regular Expression Search Algorithm, 1968).
type matcher struct {
	lattice lattice
	states  []state
	front   []int32
	next    []int32
	lefts   []int32
	rights  []int32
	places  []int32
	found   []found
}

// state is one place reached: which element led there, from which state, over
// which item, and at what cost.
type state struct {
	at, from int32
	item     int32 // -1 for none
	cost     int32
	element  int16
	literal  bool
	capture  bool
}

// What it costs to pass over something; the cheapest match is the one told.
const (
	gapCost     = 2
	skipCost    = 1
	unknownCost = 3
	listGain    = 4 // a longer list is the better one
)

// verify looks for one alternative whose anchor fills [start, end).
func (m *matcher) verify(index int32, alt *alternative, start, end, item int32) {
	m.states = m.states[:0]
	if !m.inside(start, end, m.lattice.turn[start]) {
		return
	}
	// The side that fails more often goes first: one with a literal or a slot
	// right beside the anchor, not one that opens with a gap.
	if alt.leftFirst() {
		if !m.reaches(&m.lefts, alt, start, -1) || !m.reaches(&m.rights, alt, end, 1) {
			return
		}
	} else if !m.reaches(&m.rights, alt, end, 1) || !m.reaches(&m.lefts, alt, start, -1) {
		return
	}
	m.sort(m.rights)
	m.sort(m.lefts)
	tried := 0
	for _, l := range m.lefts {
		for _, r := range m.rights {
			if tried++; tried > 16 {
				return
			}
			if f, ok := m.assemble(alt, l, r, start, end, item); ok {
				f.alternative = index
				m.found = append(m.found, f)
				return
			}
		}
	}
}

// reaches walks to one side and keeps the states at its end.
func (m *matcher) reaches(dst *[]int32, alt *alternative, at int32, side int) bool {
	ends := m.walk(alt, at, side)
	*dst = append((*dst)[:0], ends...)
	return len(ends) > 0
}

// leftFirst reports whether the right side begins with a gap and the left side
// does not.
func (a *alternative) leftFirst() bool {
	right, left := a.anchor+1, a.anchor-1
	return right < len(a.elements) && a.elements[right].kind == gapNode && left >= 0 && a.elements[left].kind != gapNode
}

func (m *matcher) sort(ids []int32) {
	slices.SortStableFunc(ids, func(a, b int32) int { return cmp.Compare(m.states[a].cost, m.states[b].cost) })
}

// walk follows the elements on one side of the anchor and returns the states
// at the end, or nil when there are none.
func (m *matcher) walk(alt *alternative, at int32, side int) []int32 {
	m.front = append(m.front[:0], m.push(state{at: at, from: -1, item: -1, element: -1}))
	anchorTurn := m.lattice.turn[min(int(at), len(m.lattice.turn)-1)]
	if side > 0 {
		anchorTurn = m.lattice.turn[at-1]
	}
	base := anchorTurn - int32(alt.elements[alt.anchor].turn)
	for i := alt.anchor + side; i >= 0 && i < len(alt.elements); i += side {
		e := &alt.elements[i]
		var then *element
		if j := i + side; j >= 0 && j < len(alt.elements) {
			then = &alt.elements[j]
		}
		m.next = m.next[:0]
		for _, id := range m.front {
			m.step(e, then, int16(i), id, int32(side), base+int32(e.turn))
		}
		if e.optional {
			for _, id := range m.front {
				m.reached(m.states[id].at, id, state{from: id, item: -1, element: -1, cost: m.states[id].cost})
			}
		}
		if len(m.next) == 0 {
			return nil
		}
		m.front, m.next = m.next, m.front
	}
	return m.front
}

func (m *matcher) push(s state) int32 {
	m.states = append(m.states, s)
	return int32(len(m.states) - 1)
}

// reached adds a place to the next set, or makes the way to it cheaper.
func (m *matcher) reached(at, from int32, s state) {
	s.at, s.from = at, from
	for i, id := range m.next {
		if m.states[id].at != at {
			continue
		}
		// Two ways over different items may both be wanted; over the same,
		// the cheaper one is.
		if m.states[id].item == s.item || s.item < 0 {
			if m.states[id].cost > s.cost {
				m.next[i] = m.push(s)
			}
			return
		}
	}
	if len(m.next) < 64 {
		m.next = append(m.next, m.push(s))
	}
}

// assemble joins a way to the left and one to the right into a match, unless
// two slots of different names took one entity, or one name took two.
func (m *matcher) assemble(alt *alternative, left, right, start, end, item int32) (found, bool) {
	f := found{
		span: text.Span{Start: int(m.states[left].at), End: int(m.states[right].at)},
		cost: m.states[left].cost + m.states[right].cost,
	}
	m.collect(alt, left, &f, -1)
	anchor := &alt.elements[alt.anchor]
	span := text.Span{Start: int(start), End: int(end)}
	switch {
	case item >= 0:
		f.bindings = append(f.bindings, binding{anchor.slot.name, []int32{item}, span})
	case anchor.capture:
		f.take(anchor.slot.name, span)
		f.literals = append(f.literals, span)
	default:
		f.literals = append(f.literals, span)
	}
	m.collect(alt, right, &f, 1)
	return f, m.distinct(&f)
}

// collect reads the bindings off a chain of states. A chain to the left comes
// out in the order of the text; one to the right is reversed first.
func (m *matcher) collect(alt *alternative, id int32, f *found, side int) {
	var chain []int32
	for ; id >= 0 && m.states[id].from >= 0; id = m.states[id].from {
		chain = append(chain, id)
	}
	if side > 0 {
		for i, j := 0, len(chain)-1; i < j; i, j = i+1, j-1 {
			chain[i], chain[j] = chain[j], chain[i]
		}
	}
	for _, id := range chain {
		s := m.states[id]
		if s.element < 0 {
			continue
		}
		a, b := m.states[s.from].at, s.at
		span := text.Span{Start: int(min(a, b)), End: int(max(a, b))}
		if s.literal {
			f.literals = append(f.literals, span)
		}
		e := &alt.elements[s.element]
		switch {
		case s.item >= 0:
			f.bind(e.slot, s.item, m.lattice.Items[s.item].Span)
		case s.capture:
			f.take(e.slot.name, span)
		}
	}
}

// bind gives an item to a slot; a list gets one more.
func (f *found) bind(s slot, item int32, span text.Span) {
	if s.list {
		for i := range f.bindings {
			if f.bindings[i].slot == s.name {
				f.bindings[i].items = append(f.bindings[i].items, item)
				return
			}
		}
	}
	f.bindings = append(f.bindings, binding{s.name, []int32{item}, span})
}

// take gives words to a slot; a phrase gives its words one after the other.
func (f *found) take(slot string, span text.Span) {
	for i := range f.bindings {
		if b := &f.bindings[i]; b.slot == slot {
			b.span = text.Span{Start: min(b.span.Start, span.Start), End: max(b.span.End, span.End)}
			return
		}
	}
	f.bindings = append(f.bindings, binding{slot: slot, span: span})
}

// distinct reports whether the entity slots fit together.
func (m *matcher) distinct(f *found) bool {
	for i, a := range f.bindings {
		for _, b := range f.bindings[:i] {
			if len(a.items) != 1 || len(b.items) != 1 {
				continue
			}
			x, y := m.lattice.Items[a.items[0]], m.lattice.Items[b.items[0]]
			if x.Kind > This || y.Kind > This {
				continue
			}
			if (a.slot == b.slot) != (x.Entity == y.Entity) {
				return false
			}
		}
	}
	return true
}
