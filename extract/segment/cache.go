package segment

import "sync/atomic"

// cache remembers where runs of characters were cut: the ends of candidates
// that overlap are asked about again and again. A slot holds the last run that
// fell into it, so memory is bounded; a run is compared whole, so what was
// forgotten or pushed out never changes an answer.
type cache [1 << 12]atomic.Pointer[remembered]

type remembered struct {
	run    [2 * reach]rune
	length int
	cuts   uint32
}

func (c *cache) get(run []rune) (cuts uint32, ok bool) {
	r := c.slot(run).Load()
	if r == nil || r.length != len(run) {
		return 0, false
	}
	for i := range run {
		if r.run[i] != run[i] {
			return 0, false
		}
	}
	return r.cuts, true
}

func (c *cache) put(run []rune, cuts uint32) {
	r := &remembered{length: len(run), cuts: cuts}
	copy(r.run[:], run)
	c.slot(run).Store(r)
}

// slot picks a run's place by its FNV-1a hash.
func (c *cache) slot(run []rune) *atomic.Pointer[remembered] {
	hash := uint64(14695981039346656037)
	for _, r := range run {
		hash = (hash ^ uint64(r)) * 1099511628211
	}
	return &c[hash>>52]
}
