package text

import (
	"slices"
	"strings"
)

// phrases are a few folded words or word groups, each with what it means. They
// lie in buckets by the last byte of their first and of their last rune, the
// longest first.
type phrases[T any] struct {
	first, last [256][]phrase[T]
}

type phrase[T any] struct {
	runes   []rune
	meaning T
}

func (p *phrases[T]) add(words string, meaning T) {
	added := phrase[T]{[]rune(words), meaning}
	longer := func(a, b phrase[T]) int {
		if len(a.runes) != len(b.runes) {
			return len(b.runes) - len(a.runes)
		}
		return strings.Compare(string(a.runes), string(b.runes))
	}
	for _, bucket := range []*[]phrase[T]{
		&p.first[byte(added.runes[0])],
		&p.last[byte(added.runes[len(added.runes)-1])],
	} {
		*bucket = append(*bucket, added)
		slices.SortFunc(*bucket, longer)
	}
}

// at finds the longest phrase that begins at a position. Latin words count
// whole, but a unit may touch the digits before it.
func (p *phrases[T]) at(runes []rune, start int) (meaning T, end int, ok bool) {
	if start >= len(runes) {
		return meaning, start, false
	}
	for _, f := range p.first[byte(runes[start])] {
		end := start + len(f.runes)
		if end <= len(runes) && slices.Equal(f.runes, runes[start:end]) &&
			Boundary(runes, end) && (Boundary(runes, start) || digit(runes[start-1])) {
			return f.meaning, end, true
		}
	}
	return meaning, start, false
}

// before reports whether a phrase ends at a position.
func (p *phrases[T]) before(runes []rune, end int) bool {
	if end == 0 {
		return false
	}
	for _, l := range p.last[byte(runes[end-1])] {
		start := end - len(l.runes)
		if start >= 0 && slices.Equal(l.runes, runes[start:end]) && Boundary(runes, start) && Boundary(runes, end) {
			return true
		}
	}
	return false
}

func digit(r rune) bool { return '0' <= r && r <= '9' }
