package link

import "slices"

// replaced reports whether a name is one that its entity had in a base, and that
// was said anew since: another number stands for it, or none.
func (n *Names) replaced(number int32) bool {
	if n.base == nil || int(number) >= len(n.base.spoken) {
		return false
	}
	b := n.bounds[n.spoken[number].entity]
	return number < b.from || number >= b.end
}

// place is where an entity stands in the lexicon.
func (n *Names) place(id string) (int, bool) {
	for ; n != nil; n = n.base {
		if i, ok := n.index[id]; ok {
			return i, true
		}
	}
	return 0, false
}

// standsForItself reports whether folded words are a name wherever they stand.
func (n *Names) standsForItself(folded string) bool {
	for below := n; below != nil; below = below.base {
		if place, ok := below.written[folded]; ok && n.bounds[place] == below.bounds[place] {
			return true
		}
	}
	return false
}

// partsOf lists the names of several parts that begin or end in these letters.
func (n *Names) partsOf(letters string) []parted {
	own := n.parted()[letters]
	if n.base == nil {
		return own
	}
	below := slices.DeleteFunc(slices.Clone(n.base.partsOf(letters)), func(p parted) bool { return n.replaced(p.name) })
	return append(below, own...)
}

// own are the numbers of the names that the base does not have.
func (n *Names) own() (from, end int32) {
	if n.base != nil {
		from = int32(len(n.base.spoken))
	}
	return from, int32(len(n.spoken))
}
