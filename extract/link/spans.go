package link

import (
	"cmp"
	"slices"

	"hearsay/extract/text"
)

// spans are places of a text that do not overlap, in order.
type spans []text.Span

// overlap reports whether one of them overlaps a span.
func (s spans) overlap(o text.Span) bool {
	i := s.after(o.Start)
	return i < len(s) && s[i].Overlaps(o)
}

// add puts in a span that overlaps none of them.
func (s *spans) add(o text.Span) { *s = slices.Insert(*s, s.after(o.Start), o) }

// after is the first of them that ends behind a position.
func (s spans) after(at int) int {
	i, _ := slices.BinarySearchFunc(s, at+1, func(o text.Span, end int) int { return cmp.Compare(o.End, end) })
	return i
}
