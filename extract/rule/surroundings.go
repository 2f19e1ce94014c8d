package rule

import "hearsay/extract/schema"

// surroundings is what stands in a few blocks of a text, at a glance: what it
// lacks is surely not there.
type surroundings struct {
	types schema.Mask // of the items
	runes runeBits
}

// blockUnits is how many units a block has, for the refusal of anchors whose
// neighbourhood lacks a type or a word.
const blockUnits = 32

// blocks tells which items stand in the neighbourhood of each block.
func (l *lattice) blocks() {
	n := int(l.units[len(l.runes)])/blockUnits + 1
	l.near, l.wide, l.block = grow(l.near, n), grow(l.wide, n), l.block[:0]
	for _, it := range l.Items {
		from, to := int(l.units[it.Span.Start])/blockUnits, int(l.units[it.Span.End])/blockUnits
		for b := max(from-3, 0); b <= min(to+3, n-1); b++ {
			l.wide[b].types |= it.Types
			if b >= from-1 && b <= to+1 {
				l.near[b].types |= it.Types
			}
		}
	}
}

// blockRunes tells which runes stand in the neighbourhood of each block, unless
// it has done so.
func (l *lattice) blockRunes() {
	n := len(l.near)
	if len(l.block) == n {
		return
	}
	l.block = grow(l.block, n)
	for i, r := range l.runes {
		l.block[uint32(l.units[i])/blockUnits].add(r)
	}
	for b := range l.block {
		for of := max(b-3, 0); of <= min(b+3, n-1); of++ {
			l.wide[b].runes.join(&l.block[of])
			if of >= b-1 && of <= b+1 {
				l.near[b].runes.join(&l.block[of])
			}
		}
	}
}

// runeBits is a set of runes by a hash of eight bits: what it lacks is surely not
// in it.
type runeBits [4]uint64

func (b *runeBits) add(r rune) {
	h := uint32(r) * 0x9E3779B1 >> 24
	b[h>>6] |= 1 << (h & 63)
}

func (b *runeBits) join(other *runeBits) {
	for i := range b {
		b[i] |= other[i]
	}
}

// meets reports whether one of the runes wanted may be in the set; where none is
// wanted, it has them all.
func (b *runeBits) meets(wanted *runeBits) bool {
	if *wanted == (runeBits{}) {
		return true
	}
	return b[0]&wanted[0]|b[1]&wanted[1]|b[2]&wanted[2]|b[3]&wanted[3] != 0
}
