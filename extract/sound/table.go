package sound

import "math/bits"

// A table finds numbers by keys: open addressing, with a filter before it that
// answers for most keys which are not there.
type table struct {
	slots   []slot
	numbers []int32
	filter  []uint64
}

type slot struct {
	key         uint64
	from, count uint32 // among the numbers; no key has none
}

// A row is one number under one key.
type row struct {
	key    uint64
	number int32
}

// newTable makes a table of rows, in which each number comes after the smaller
// ones. One that stands twice under a key is kept once.
func newTable(rows []row) *table {
	size := 1 << bits.Len(uint(len(rows)+len(rows)/4+1))
	t := &table{slots: make([]slot, size), filter: make([]uint64, max(1, size/8)), numbers: make([]int32, len(rows))}
	for _, r := range rows {
		h := hash(r.key)
		t.filter[t.word(h)] |= 1 << (h >> 58)
		s := t.find(h, r.key)
		s.key = r.key
		s.count++
	}
	end := uint32(0)
	for i := range t.slots {
		t.slots[i].from = end
		end += t.slots[i].count
	}
	t.fill(rows)
	return t
}

// fill puts the numbers where there is room for them.
func (t *table) fill(rows []row) {
	filled := make([]uint32, len(t.slots))
	for _, r := range rows {
		at := t.at(hash(r.key), r.key)
		s, n := &t.slots[at], filled[at]
		if n > 0 && t.numbers[s.from+n-1] == r.number {
			continue
		}
		t.numbers[s.from+n] = r.number
		filled[at]++
	}
	for i, n := range filled {
		t.slots[i].count = n
	}
}

// find returns the slot of a key, or the one where it would be.
func (t *table) find(h, key uint64) *slot { return &t.slots[t.at(h, key)] }

func (t *table) at(h, key uint64) uint64 {
	last := uint64(len(t.slots) - 1)
	for i := h & last; ; i = (i + 1) & last {
		if s := &t.slots[i]; s.count == 0 || s.key == key {
			return i
		}
	}
}

// get returns the numbers under a key, ascending; the slice is the table's own.
func (t *table) get(key uint64) []int32 {
	h := hash(key)
	if t.filter[t.word(h)]&(1<<(h>>58)) == 0 {
		return nil
	}
	s := t.find(h, key)
	return t.numbers[s.from : s.from+s.count]
}

// word is the place of a hash's bit in the filter.
func (t *table) word(h uint64) uint64 { return h >> 20 & uint64(len(t.filter)-1) }

// hash spreads a key over all bits (Fibonacci hashing, Knuth 6.4).
func hash(key uint64) uint64 {
	key ^= key >> 29
	key *= 0x9E3779B97F4A7C15
	return key ^ key>>32
}
