package scan

import "math/bits"

// A filter is a bit for each hash: a hash whose bit is not set is in no key.
type filter struct {
	words []uint64
	mask  uint32
}

// newFilter makes room for at least size bits.
func newFilter(size int) filter {
	size = powerOfTwo(max(size, 64))
	return filter{make([]uint64, size/64), uint32(size - 1)}
}

func (f *filter) add(hash uint32) {
	hash &= f.mask
	f.words[hash>>6] |= 1 << (hash & 63)
}

func (f *filter) has(hash uint32) bool {
	hash &= f.mask
	return f.words[hash>>6]&(1<<(hash&63)) != 0
}

// pair hashes two runes.
func pair(a, b rune) uint32 {
	h := (uint64(a)<<32 | uint64(b)) * golden
	return uint32(h >> 32)
}

// golden is 2^64 over the golden ratio: Knuth's multiplier for hashing.
const golden = 0x9E3779B97F4A7C15

// powerOfTwo is the smallest power of two that is not below n.
func powerOfTwo(n int) int { return 1 << bits.Len(uint(n-1)) }
