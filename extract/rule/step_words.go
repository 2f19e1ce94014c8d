package rule

import (
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

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

// meets tells at a glance whether an element's i-th phrase may stand here; some
// phrase of it may.
func (m *matcher) meets(e *element, i int, at, side int32) bool {
	if side < 0 {
		return m.lattice.runes[at-1] == e.closes[i]
	}
	return m.lattice.runes[at] == e.begins[i]
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
