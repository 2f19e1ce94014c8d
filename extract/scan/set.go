// Package scan owns finding many strings in one pass over folded text: the
// names of a lexicon, the literals of rules, the cues of a speaker. It refuses
// to know what a string means, and which of two overlapping hits is wanted.
//
// It takes runes as they are: whoever compiles a set folds its keys the way the
// text is folded. All positions count runes.
//
// The matcher is a trie whose edges live in one hash table, entered through a
// filter of first runes and one of first pairs; each edge tells in a few bits
// where it is of no use to go on. In Chinese nearly every
// position fails one of the two, so the failure links of Aho and Corasick
// (1975) would buy nothing; the price is that a text which is nothing but
// beginnings of keys takes time in proportion to the longest key.
package scan

// Hit is one key found in a text.
type Hit struct {
	Start, End int32 // runes, half open
	ID         int32 // the key's index in what was compiled
}

// Set is a compiled set of keys. It never changes, so goroutines may share it.
type Set struct {
	first filter // first runes of keys
	alone filter // keys of one rune
	pairs filter // first two runes of keys
	edges edges
	last  []int32 // by node: the last key that ends there, or none
	twin  []int32 // by key: the key before it that is spelled the same, or none
}

const (
	none  = -1
	plane = 1 << 16 // a bit for each rune of the basic plane
)

// Compile builds a set; the ID of a key is its index. Keys that are spelled the
// same all hit, each with its own ID. An empty key never hits.
func Compile(keys [][]rune) *Set {
	runes := 0
	for _, key := range keys {
		runes += len(key)
	}
	s := &Set{
		first: newFilter(plane),
		alone: newFilter(plane),
		pairs: newFilter(16 * len(keys)),
		edges: newEdges(runes),
		last:  append(make([]int32, 0, runes+1), none),
		twin:  make([]int32, len(keys)),
	}
	for id, key := range keys {
		s.twin[id] = none
		if len(key) > 0 {
			s.insert(key, int32(id))
		}
	}
	s.edges = s.edges.fitting(len(s.last))
	return s
}

func (s *Set) insert(key []rune, id int32) {
	s.first.add(uint32(key[0]))
	from, rest := one(0, key[0]), key[1:]
	if len(rest) == 0 {
		s.alone.add(uint32(key[0]))
	} else {
		s.pairs.add(pair(key[0], key[1]))
		from, rest = two(key[0], key[1]), key[2:]
	}
	e := s.follow(from)
	for _, r := range rest {
		e.ahead |= goesOn(r)
		e = s.follow(one(e.to, r))
	}
	e.ahead |= endsHere
	s.twin[id], s.last[e.to] = s.last[e.to], id
}

// follow is an edge, made where there was none.
func (s *Set) follow(from uint64) *edge {
	fresh := int32(len(s.last))
	e := s.edges.follow(from, fresh)
	if e.to == fresh {
		s.last = append(s.last, none)
	}
	return e
}
