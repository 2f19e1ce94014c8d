package sound

import (
	"math"
	"slices"
)

// Homophones finds names that are said exactly like a word. It never changes, so
// goroutines may share it.
type Homophones struct {
	base              *Homophones // what is found as well, or nil
	entries           []Entry
	bySound           *table
	shortest, longest int // entry, in phones
}

// NewHomophones makes an index of names; their limits don't count.
func NewHomophones(entries []Entry) *Homophones {
	h := &Homophones{entries: entries, shortest: math.MaxInt}
	rows := make([]row, 0, len(entries))
	for i, e := range entries {
		if len(e.Said) > 0 {
			rows = append(rows, row{soundOf(e.Said), int32(i)})
			h.shortest, h.longest = min(h.shortest, len(e.Said)), max(h.longest, len(e.Said))
		}
	}
	h.bySound = newTable(rows)
	return h
}

// Over is the index with all that another one finds.
func (h *Homophones) Over(base *Homophones) *Homophones {
	over := *h
	over.base = base
	return &over
}

// Find appends the names that are said like a word. It does not allocate if
// there is room.
func (h *Homophones) Find(to []Match, word []Phone) []Match {
	if h.base != nil {
		to = h.base.Find(to, word)
	}
	from := len(to)
	if len(word) < h.shortest || len(word) > h.longest {
		return to
	}
	for _, number := range h.bySound.get(soundOf(word)) {
		if e := &h.entries[number]; slices.Equal(e.Said, word) {
			to = keep(to, from, Match{Name: e.Name})
		}
	}
	return to
}

// soundOf is a word's FNV-1a hash.
func soundOf(word []Phone) uint64 {
	h := uint64(14695981039346656037)
	for _, p := range word {
		h = (h ^ uint64(p)) * 1099511628211
	}
	return h
}
