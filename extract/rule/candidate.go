package rule

import "hearsay/extract/schema"

// candidate is an alternative with what must stand about its anchor, for a
// quick refusal: the types of the slots that touch it, breaks apart (0 is no
// need), and those of the slots in its neighbourhood. It holds no pointer and
// lies beside the others of its word, as most are refused at a glance.
type candidate struct {
	before, after schema.Mask
	around        [2]schema.Mask
	alternative   int32
	wide          bool     // the neighbourhood is the wide one
	words         runeBits // of the rarest other literal: one of its first runes stands around; none is no need
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
	c.words = a.otherWords()
	return c
}

// otherWords are the first runes of the literal that is the rarest but for the
// anchor.
func (a *alternative) otherWords() (first runeBits) {
	rarest := -1
	for i := range a.elements {
		e := &a.elements[i]
		if i == a.anchor || e.kind != literalNode || e.optional || e.sound {
			continue
		}
		if rarest < 0 || commonness(*e) < commonness(a.elements[rarest]) {
			rarest = i
		}
	}
	if rarest >= 0 {
		for _, p := range a.elements[rarest].phrases {
			first.add(p[0][0])
		}
	}
	return first
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
	around := l.near
	if c.wide {
		around = l.wide
	}
	there := &around[l.units[start]/blockUnits]
	return c.around[0] != 0 && there.types&c.around[0] == 0 || c.around[1] != 0 && there.types&c.around[1] == 0 ||
		!there.runes.meets(&c.words)
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
