package rule

import "hearsay/extract/text"

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
