package scan

// edges maps a node and a rune to the node after them: a hash table with open
// addressing, never more than two thirds full.
type edges struct {
	slots []edge
	mask  uint64
}

type edge struct {
	from uint64 // node and rune, in one word
	to   int32  // 0 where the slot is free: nothing leads back to the root
}

// newEdges makes room for n edges.
func newEdges(n int) edges {
	size := powerOfTwo(n + n/2 + 1)
	return edges{make([]edge, size), uint64(size - 1)}
}

// next is the node after an edge, or 0 where there is none.
func (e *edges) next(node int32, r rune) int32 {
	from := uint64(uint32(node))<<32 | uint64(uint32(r))
	for i := hash(from); ; i++ {
		slot := &e.slots[i&e.mask]
		if slot.from == from || slot.to == 0 {
			return slot.to
		}
	}
}

// follow is the node after an edge; where there is no such edge it is made, and
// leads to fresh.
func (e *edges) follow(node int32, r rune, fresh int32) int32 {
	from := uint64(uint32(node))<<32 | uint64(uint32(r))
	for i := hash(from); ; i++ {
		slot := &e.slots[i&e.mask]
		if slot.to == 0 {
			*slot = edge{from, fresh}
		}
		if slot.from == from {
			return slot.to
		}
	}
}

func hash(from uint64) uint64 {
	h := from * golden
	return h ^ h>>29
}
