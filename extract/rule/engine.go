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
	words        *scan.Set
	starts       []int32 // candidates[starts[w]:starts[w+1]] are anchored at word w
	candidates   []candidate
	bySlot       []candidate
}

// candidate is an alternative with what must stand about its anchor, for a
// quick refusal: the types of the slots that touch it, breaks apart (0 is no
// need), and those of the slots in its neighbourhood. It holds no pointer and
// lies beside the others of its word, as most are refused at a glance.
type candidate struct {
	before, after schema.Mask
	around        [2]schema.Mask
	alternative   int32
	wide          bool // the neighbourhood is the wide one
}

// compile builds the engine of a checked set.
func compile(alternatives []alternative) *engine {
	e := &engine{alternatives: alternatives}
	index := map[string]int{}
	var keys [][]rune
	var byWord [][]candidate
	for i := range alternatives {
		c := alternatives[i].candidate(int32(i))
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

// candidate says what must stand about an alternative's anchor. What reaches
// further than any neighbourhood needs nothing there.
func (a *alternative) candidate(index int32) candidate {
	c := candidate{before: a.touching(-1), after: a.touching(1), alternative: index}
	reach, slots, far := 0, 0, false
	for _, e := range a.elements {
		reach += e.reach()
		far = far || e.turn > 0
	}
	c.wide = reach > blockUnits
	if far || reach > 3*blockUnits {
		return c
	}
	for _, e := range a.elements {
		if e.kind == slotNode && e.slot.types != 0 && !e.optional && slots < len(c.around) {
			c.around[slots] = e.slot.types
			slots++
		}
	}
	return c
}

// reach is how many units an element may fill, by a generous estimate: items
// are rarely longer than a dozen units, and breaks pass over a few words.
func (e *element) reach() int {
	switch {
	case e.kind == gapNode, e.kind == slotNode && e.slot.kind == textSlot:
		return e.max
	case e.kind == slotNode && e.slot.list:
		return 4 * blockUnits
	case e.kind == slotNode, e.kind == regexpNode:
		return 12
	case e.kind == breakNode:
		return 4
	}
	longest := 0
	for _, p := range e.phrases {
		units := 4 * (len(p) - 1)
		for _, w := range p {
			units += len(w)
		}
		longest = max(longest, units)
	}
	return longest
}

// refused reports whether an anchor at [start, end) lacks what it needs.
func (c *candidate) refused(l *lattice, start, end int32) bool {
	if c.before != 0 && l.before[start]&c.before == 0 || c.after != 0 && l.after[end]&c.after == 0 {
		return true
	}
	types := l.near
	if c.wide {
		types = l.wide
	}
	there := types[l.units[start]/blockUnits]
	return c.around[0] != 0 && there&c.around[0] == 0 || c.around[1] != 0 && there&c.around[1] == 0
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
	for i := range e.bySlot {
		c := &e.bySlot[i]
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
