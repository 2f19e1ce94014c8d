package rule

import (
	"hearsay/extract/scan"
	"hearsay/extract/text"
)

// engine finds all alternatives of all rules in one pass: the words that
// anchors are found by are one scan.Set, and each hit names the alternatives to
// verify there. Those anchored at a slot are verified at each item.
type engine struct {
	alternatives []alternative
	words        *scan.Set
	starts       []int32 // candidates[starts[w]:starts[w+1]] are anchored at word w
	candidates   []candidate
	bySlot       []candidate
	askRunes     bool // some candidate asks which runes stand around
}

// compile builds the engine of a checked set.
func compile(alternatives []alternative) *engine {
	e := &engine{alternatives: alternatives}
	index := map[string]int{}
	var keys [][]rune
	var byWord [][]candidate
	for i := range alternatives {
		c := alternatives[i].candidate(int32(i))
		e.askRunes = e.askRunes || c.words != (runeBits{})
		if len(alternatives[i].words) == 0 {
			e.bySlot = append(e.bySlot, c)
		}
		for _, w := range alternatives[i].words {
			id, ok := index[string(w)]
			if !ok {
				id = len(keys)
				index[string(w)] = id
				keys = append(keys, w)
				byWord = append(byWord, nil)
			}
			byWord[id] = append(byWord[id], c)
		}
	}
	for _, list := range byWord {
		e.starts = append(e.starts, int32(len(e.candidates)))
		e.candidates = append(e.candidates, list...)
	}
	e.starts = append(e.starts, int32(len(e.candidates)))
	e.words = scan.Compile(keys)
	return e
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
	l := m.lattice
	if e.askRunes {
		l.blockRunes()
	}
	l.anchors = e.words.Between(l.anchors[:0], l.runes, l.edge)
	m.share(len(l.anchors), func(m *matcher, from, to int) { e.byWords(m, l.anchors[from:to]) })
	m.share(len(e.bySlot), func(m *matcher, from, to int) { e.byItems(m, e.bySlot[from:to]) })
}

// byWords verifies what is anchored at words, where they were found.
func (e *engine) byWords(m *matcher, anchors []scan.Hit) {
	l := m.lattice
	for _, h := range anchors {
		if l.turn[h.Start] < 0 {
			continue
		}
		candidates := e.candidates[e.starts[h.ID]:e.starts[h.ID+1]]
		for i := range candidates {
			if c := &candidates[i]; !c.refused(l, h.Start, h.End) {
				m.verify(c.alternative, &e.alternatives[c.alternative], h.Start, h.End, -1)
			}
		}
	}
}

// byItems verifies what is anchored at a slot, at each item that may fill it.
func (e *engine) byItems(m *matcher, candidates []candidate) {
	l := m.lattice
	for i := range candidates {
		c := &candidates[i]
		alt := &e.alternatives[c.alternative]
		slot := &alt.elements[alt.anchor].slot
		for j := range l.Items {
			it := &l.Items[j]
			start, end := int32(it.Span.Start), int32(it.Span.End)
			if slot.takes(it) && l.turn[start] >= 0 && !c.refused(l, start, end) {
				m.verify(c.alternative, alt, start, end, int32(j))
			}
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
