package scan

// edges maps a node and a rune to the node after them: a hash table with open
// addressing, never more than two thirds full. The first two runes of a key are
// one edge, so that what most often fails fails at once.
type edges struct {
	slots []edge
	mask  uint64
}

// edge leads to a node. What is asked of that node next stands beside it, so
// that most ways end without another look-up.
type edge struct {
	from  uint64 // node and rune, or two runes, in one word
	to    int32  // 0 where the slot is free: nothing leads back to the root
	ahead ahead
}

// ahead tells of a node whether a key ends there, in the highest bit, and which
// runes may come after it, in a bit for each of their hashes.
type ahead uint32

const endsHere ahead = 1 << 31

func (a ahead) mayGoOn(r rune) bool { return a&goesOn(r) != 0 }

func goesOn(r rune) ahead { return 1 << (uint32(r) * 0x9E3779B1 >> 27 % 31) }

// one is the edge from a node over a rune.
func one(node int32, r rune) uint64 { return uint64(uint32(node))<<32 | uint64(uint32(r)) }

// two is the edge from the root over two runes.
func two(a, b rune) uint64 { return 1<<63 | uint64(uint32(a))<<32 | uint64(uint32(b)) }

// newEdges makes room for n edges.
func newEdges(n int) edges {
	size := powerOfTwo(n + n/2 + 1)
	return edges{make([]edge, size), uint64(size - 1)}
}

// fitting is the same n edges in no more room than they need, as what lies close
// together is found sooner.
func (e *edges) fitting(n int) edges {
	fit := newEdges(n)
	if len(fit.slots) == len(e.slots) {
		return *e
	}
	for _, slot := range e.slots {
		if slot.to != 0 {
			*fit.follow(slot.from, slot.to) = slot
		}
	}
	return fit
}

// next is an edge as it stands, or one that leads to 0 where there is none.
func (e *edges) next(from uint64) edge {
	for i := hash(from); ; i++ {
		if slot := e.slots[i&e.mask]; slot.from == from || slot.to == 0 {
			return slot
		}
	}
}

// follow is an edge; where there is none it is made, and leads to fresh. It is
// valid until the next one is made.
func (e *edges) follow(from uint64, fresh int32) *edge {
	for i := hash(from); ; i++ {
		slot := &e.slots[i&e.mask]
		if slot.to == 0 {
			*slot = edge{from: from, to: fresh}
		}
		if slot.from == from {
			return slot
		}
	}
}

func hash(from uint64) uint64 {
	h := from * golden
	return h ^ h>>29
}
