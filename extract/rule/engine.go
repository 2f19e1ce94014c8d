package rule

import (
	"hearsay/extract/scan"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// engine finds all alternatives of all rules in one pass: the words that
// anchors are found by are one scan.Set, and each hit names the alternatives to
// verify there. Those anchored at a slot are verified at each item.
type engine struct {
	alternatives []alternative
	needs        []need
	words        *scan.Set
	byWord       [][]int32 // word -> alternatives
	bySlot       []int32
}

// need is what must stand beside an anchor, for a quick refusal: the types of
// the slots that touch it, breaks apart. 0 is no need.
type need struct{ before, after schema.Mask }

// compile builds the engine of a checked set.
func compile(alternatives []alternative) *engine {
	e := &engine{alternatives: alternatives}
	index := map[string]int{}
	var keys [][]rune
	for i, alt := range alternatives {
		e.needs = append(e.needs, alt.need())
		if len(alt.words) == 0 {
			e.bySlot = append(e.bySlot, int32(i))
		}
		for _, w := range alt.words {
			id, ok := index[string(w)]
			if !ok {
				id = len(keys)
				index[string(w)] = id
				keys = append(keys, w)
				e.byWord = append(e.byWord, nil)
			}
			e.byWord[id] = append(e.byWord[id], int32(i))
		}
	}
	e.words = scan.Compile(keys)
	return e
}

func (a *alternative) need() need {
	return need{
		before: a.touching(-1),
		after:  a.touching(1),
	}
}

// touching returns the types of the entity slot next to the anchor on one side,
// or 0 when something else stands there.
func (a *alternative) touching(side int) schema.Mask {
	for i := a.anchor + side; i >= 0 && i < len(a.elements); i += side {
		switch e := a.elements[i]; {
		case e.kind == breakNode:
		case e.kind == slotNode && e.slot.kind == entitySlot && !e.optional && !e.slot.list:
			return e.slot.types
		default:
			return 0
		}
	}
	return 0
}

// found is a verified alternative: where it stands, what its slots took, and
// which stretches its own words filled.
type found struct {
	alternative int32
	span        text.Span
	bindings    []binding
	literals    []text.Span
	cost        int32
}

// binding is what a slot took: items for most, a stretch of text for others.
type binding struct {
	slot  string
	items []int32
	span  text.Span
}

// search verifies every alternative at every place where its anchor stands.
func (e *engine) search(m *matcher) {
	l := &m.lattice
	l.anchors = e.words.All(l.anchors[:0], l.runes)
	for _, h := range l.anchors {
		turn := l.turn[h.Start]
		if turn < 0 {
			continue
		}
		for _, i := range e.byWord[h.ID] {
			n := e.needs[i]
			if n.before != 0 && l.before[h.Start]&n.before == 0 || n.after != 0 && l.after[h.End]&n.after == 0 {
				continue
			}
			m.verify(i, &e.alternatives[i], h.Start, h.End, -1)
		}
	}
	for _, i := range e.bySlot {
		alt := &e.alternatives[i]
		slot := &alt.elements[alt.anchor].slot
		n := e.needs[i]
		for j := range l.Items {
			it := &l.Items[j]
			if !slot.takes(it) || l.turn[it.Span.Start] < 0 ||
				n.before != 0 && l.before[it.Span.Start]&n.before == 0 || n.after != 0 && l.after[it.Span.End]&n.after == 0 {
				continue
			}
			m.verify(i, alt, int32(it.Span.Start), int32(it.Span.End), int32(j))
		}
	}
}

// takes reports whether an item may fill the slot.
func (s *slot) takes(it *Item) bool {
	switch s.kind {
	case entitySlot:
		return it.Kind <= This && it.Types&s.types != 0
	case meSlot:
		return it.Kind == Me && (s.types == 0 || it.Types&s.types != 0)
	case youSlot:
		return it.Kind == You && (s.types == 0 || it.Types&s.types != 0)
	case thisSlot:
		return (it.Kind == This || it.Kind == They) && it.Types&s.types != 0
	case timeSlot:
		return it.Kind == Time
	case numberSlot:
		return it.Kind == Number
	case moneySlot:
		return it.Kind == Money
	}
	return false
}
