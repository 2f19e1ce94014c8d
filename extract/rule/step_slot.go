package rule

import (
	"slices"

	"hearsay/extract/text"
)

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
			if m.parted(m.states[id], at.place, side) {
				continue
			}
			cost := m.states[id].cost - listGain
			if at.unknown {
				cost += unknownCost
			}
			m.take(e, index, id, at.place, side, turn, cost)
		}
	}
}

func (m *matcher) take(e *element, index int16, from, at, side, turn, cost int32) {
	l := m.lattice
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

// parted reports whether a clause ends between the last name of a list and what
// would be the next: a comma, with "and" or bare, before a pronoun (with Ann,
// and I built; Ann, I was there), and before 跟, which compares.
func (m *matcher) parted(s state, place, side int32) bool {
	l := m.lattice
	from, to := s.at, place
	if side < 0 {
		from, to = place, s.at
	}
	between := l.runes[min(from, to):max(from, to)]
	if slices.Contains(between, ',') && slices.Contains(between, '跟') {
		return true
	}
	if !slices.Contains(between, ',') || slices.ContainsFunc(between, text.Han) {
		return false
	}
	if side < 0 {
		return s.item >= 0 && pronoun(&l.Items[s.item])
	}
	for i := l.starts[place]; i < l.starts[place+1]; i++ {
		if pronoun(&l.Items[i]) {
			return true
		}
	}
	return false
}

func pronoun(it *Item) bool { return it.Kind >= Me && it.Kind <= They }

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
	l := m.lattice
	return l.starts[at] < l.starts[at+1] || l.ends[at] < l.ends[at+1]
}
