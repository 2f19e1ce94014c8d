package rule

import (
	"cmp"
	"slices"
)

// matcher verifies alternatives. From the anchor it walks to the right and to
// the left, element by element, keeping the set of places that can be reached
// and for each the cheapest way there. Sets instead of paths make the work
// linear in elements times window, whatever the pattern (the idea of Thompson's
// construction; Ken Thompson, Regular Expression Search Algorithm, 1968).
type matcher struct {
	lattice *lattice
	spare   *lattice // of a helper: its own, while it looks at another one's
	states  []state
	front   []int32
	next    []int32
	lefts   []int32
	rights  []int32
	places  []int32
	found   []found
	tried   int // places that were verified
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
	m.tried++
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
	if f, ok := m.join(alt, start, end, item); ok {
		f.alternative = index
		m.found = append(m.found, f)
	}
}

// join makes a match of the cheapest ways to the left and to the right that go
// together: where there are any, of those whose slots took what the rule wants.
func (m *matcher) join(alt *alternative, start, end, item int32) (found, bool) {
	m.sort(m.rights)
	m.sort(m.lefts)
	var cheapest found
	tried, any := 0, false
	for _, l := range m.lefts {
		for _, r := range m.rights {
			if tried++; tried > maxJoins {
				return cheapest, any
			}
			f, ok := m.assemble(alt, l, r, start, end, item)
			if ok && m.holds(alt.where, &f) {
				return f, true
			}
			if ok && !any {
				cheapest, any = f, true
			}
		}
	}
	return cheapest, any
}

// maxJoins is how many pairs of ways are tried: more are rare, and the first of
// all are the cheapest.
const maxJoins = 16

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
	base := m.begin(alt, at, side)
	for i := alt.anchor + side; i >= 0 && i < len(alt.elements); i += side {
		if !m.advance(alt, i, side, base) {
			return nil
		}
	}
	return m.front
}

// begin makes the front one state beside the anchor, and returns the turn that
// the first element lies in.
func (m *matcher) begin(alt *alternative, at int32, side int) int32 {
	m.front = append(m.front[:0], m.push(state{at: at, from: -1, item: -1, element: -1}))
	turn := m.lattice.turn[min(int(at), len(m.lattice.turn)-1)]
	if side > 0 {
		turn = m.lattice.turn[at-1]
	}
	return turn - int32(alt.elements[alt.anchor].turn)
}

// advance takes the front over one element, and reports whether anything came
// through.
func (m *matcher) advance(alt *alternative, i, side int, base int32) bool {
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
	m.front, m.next = m.next, m.front
	return len(m.front) > 0
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
