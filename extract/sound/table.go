package sound

import (
	"cmp"
	"math/bits"
	"slices"
)

// A table finds numbers by keys: open addressing, with a filter before it that
// answers for most keys which are not there.
type table struct {
	slots   []slot
	numbers []int32
	filter  []uint64
}

type slot struct {
	key         uint64
	from, count uint32
}

// A row is one number under one key.
type row struct {
	key    uint64
	number int32
}

func newTable(rows []row) *table {
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.number, b.number))
	})
	rows = slices.Compact(rows)
	size := 1 << bits.Len(uint(2*len(rows)+1))
	t := &table{slots: make([]slot, size), filter: make([]uint64, max(1, size/8)), numbers: make([]int32, len(rows))}
	for from := 0; from < len(rows); {
		end := from
		for end < len(rows) && rows[end].key == rows[from].key {
			t.numbers[end] = rows[end].number
			end++
		}
		t.put(slot{rows[from].key, uint32(from), uint32(end - from)})
		from = end
	}
	return t
}

func (t *table) put(s slot) {
	h := hash(s.key)
	t.filter[t.word(h)] |= 1 << (h >> 58)
	i := h & uint64(len(t.slots)-1)
	for t.slots[i].count > 0 {
		i = (i + 1) & uint64(len(t.slots)-1)
	}
	t.slots[i] = s
}

// get returns the numbers under a key, ascending; the slice is the table's own.
func (t *table) get(key uint64) []int32 {
	h := hash(key)
	if t.filter[t.word(h)]&(1<<(h>>58)) == 0 {
		return nil
	}
	for i := h & uint64(len(t.slots)-1); t.slots[i].count > 0; i = (i + 1) & uint64(len(t.slots)-1) {
		if s := &t.slots[i]; s.key == key {
			return t.numbers[s.from : s.from+s.count]
		}
	}
	return nil
}

// word is the place of a hash's bit in the filter.
func (t *table) word(h uint64) uint64 { return h >> 20 & uint64(len(t.filter)-1) }

// hash spreads a key over all bits (Fibonacci hashing, Knuth 6.4).
func hash(key uint64) uint64 {
	key ^= key >> 29
	key *= 0x9E3779B97F4A7C15
	return key ^ key>>32
}
