package rule

import (
	"unicode/utf8"

	"hearsay/extract/sound"
	"hearsay/extract/text"
)

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
		for _, p := range e.phrases {
			m.phrase(p, e.sound, s.at, side, turn, func(at int32) {
				m.reached(at, from, state{item: -1, element: index, cost: s.cost, literal: true, capture: e.capture})
			})
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

// mayBegin tells at a glance whether a phrase may stand here.
func (m *matcher) mayBegin(e *element, at, side int32) bool {
	runes := m.lattice.runes
	if e.sound {
		return true
	}
	if side < 0 {
		return at > 0 && e.last.mayHave(runes[at-1])
	}
	return int(at) < len(runes) && e.first.mayHave(runes[at])
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

// phrase calls yield with each place where the words of p end, breaks allowed
// between them.
func (m *matcher) phrase(p phrase, sound bool, at, side, turn int32, yield func(int32)) {
	w := p[0]
	if side < 0 {
		w = p[len(p)-1]
	}
	end := at + side*int32(len(w))
	if !m.word(w, sound, min(at, end)) || !m.inside(at, end, turn) {
		return
	}
	if len(p) == 1 {
		yield(end)
		return
	}
	rest, table := p[1:], m.lattice.skip
	if side < 0 {
		rest, table = p[:len(p)-1], m.lattice.back
	}
	var places [9]int32
	for _, next := range reach(places[:0], table, end, side) {
		m.phrase(rest, sound, next, side, turn, yield)
	}
}

// word reports whether a word stands at a position, by its letters or if need be
// by its sound, with boundaries where its own edges are Latin.
func (m *matcher) word(w []rune, bySound bool, at int32) bool {
	runes := m.lattice.runes
	if at < 0 || int(at)+len(w) > len(runes) {
		return false
	}
	for i, r := range w {
		if there := runes[int(at)+i]; there != r && !(bySound && homophones(there, r)) {
			return false
		}
	}
	return text.Boundary(runes, int(at)) && text.Boundary(runes, int(at)+len(w))
}

// homophones reports whether two characters sound alike but for what ears and
// recognisers mix up: tones, zh and z, in and ing.
func homophones(a, b rune) bool {
	x, y := sound.Syllable(a), sound.Syllable(b)
	return len(x) > 0 && len(y) > 0 && sound.Distance(x, y, nearSound) <= nearSound
}

// nearSound is how far two syllables may be apart, in hundredths of their weight
// as package sound counts it: one confusion of the cheapest kind.
const nearSound = 8

// slot takes an item that touches the place, and for a list the further ones.
func (m *matcher) slot(e *element, index int16, from, side, turn int32) {
	first := len(m.next)
	m.take(e, index, from, m.states[from].at, side, turn, m.states[from].cost)
	if !e.slot.list {
		return
	}
	for i := first; i < len(m.next) && i < first+16; i++ {
		id := m.next[i]
		for _, at := range m.joints(m.states[id].at, side) {
			cost := m.states[id].cost - listGain
			if at.unknown {
				cost += unknownCost
			}
			m.take(e, index, id, at.place, side, turn, cost)
		}
	}
}

func (m *matcher) take(e *element, index int16, from, at, side, turn, cost int32) {
	l := &m.lattice
	if at < 0 || int(at) > len(l.runes) {
		return
	}
	if side > 0 {
		for i := l.starts[at]; i < l.starts[at+1]; i++ {
			if it := &l.Items[i]; e.slot.takes(it) && m.inside(at, int32(it.Span.End), turn) {
				m.reached(int32(it.Span.End), from, state{item: i, element: index, cost: cost})
			}
		}
		return
	}
	for _, i := range l.byEnd[l.ends[at]:l.ends[at+1]] {
		if it := &l.Items[i]; e.slot.takes(it) && m.inside(int32(it.Span.Start), at, turn) {
			m.reached(int32(it.Span.Start), from, state{item: i, element: index, cost: cost})
		}
	}
}

// joint is a place where the next name of a list may begin.
type joint struct {
	place   int32
	unknown bool // a word that is no known name was passed over
}

// joints lists where a list may go on: right here, behind what joins, and
// behind one Latin word that no mention covers, for one unknown name should not
// cut a list of known ones.
func (m *matcher) joints(at, side int32) []joint {
	table := m.lattice.join
	if side < 0 {
		table = m.lattice.joined
	}
	var out []joint
	for _, place := range reach(nil, table, at, side) {
		out = append(out, joint{place, false})
		if over := m.unknownWord(place, side); over != place {
			for _, next := range reach(nil, table, over, side) {
				out = append(out, joint{next, true})
			}
		}
	}
	return out
}

func (m *matcher) unknownWord(at, side int32) int32 {
	runes := m.lattice.runes
	for n := int32(0); n < 16; n++ {
		i := at
		if side < 0 {
			i--
		}
		if i < 0 || int(i) >= len(runes) || !text.Latin(runes[i]) || n > 0 && m.named(at) {
			break
		}
		at += side
	}
	return at
}

// named reports whether an item begins or ends here.
func (m *matcher) named(at int32) bool {
	l := &m.lattice
	return l.starts[at] < l.starts[at+1] || l.ends[at] < l.ends[at+1]
}

// span passes over min to max units up to a clause mark: a gap, or a slot that
// takes words as they are. It stops only where what comes next may begin.
func (m *matcher) span(e, then *element, index int16, from, side, turn, price int32, capture bool) {
	l, s := &m.lattice, m.states[from]
	for at := s.at; ; at += side {
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
		if next < 0 || int(next) >= len(l.runes) || l.mark[next] {
			return
		}
	}
}

// plausible tells at a glance whether an element may begin at a position.
func (m *matcher) plausible(e *element, at, side int32) bool {
	l := &m.lattice
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

// edge stands where a clause or turn begins or ends, or goes on to the next
// turn.
func (m *matcher) edge(kind edge, from, side, turn int32) {
	l, s := &m.lattice, m.states[from]
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

// regexpWindow is how many runes a regular expression may look at.
const regexpWindow = 64

// regexp applies an expression to a bounded window; to the left, to each of its
// tails.
func (m *matcher) regexp(e *element, index int16, from, side, turn int32) {
	runes, s := m.lattice.runes, m.states[from]
	if side > 0 {
		end := min(int(s.at)+regexpWindow, len(runes))
		window := string(runes[s.at:end])
		if loc := e.regexp.FindStringIndex(window); loc != nil {
			at := s.at + int32(utf8.RuneCountInString(window[:loc[1]]))
			if m.inside(s.at, at, turn) {
				m.reached(at, from, state{item: -1, element: index, cost: s.cost, literal: true})
			}
		}
		return
	}
	for start := s.at; start >= 0 && s.at-start <= regexpWindow; start-- {
		window := string(runes[start:s.at])
		if loc := e.regexp.FindStringIndex(window); loc != nil && loc[1] == len(window) && m.inside(start, s.at, turn) {
			m.reached(start, from, state{item: -1, element: index, cost: s.cost, literal: true})
		}
	}
}
