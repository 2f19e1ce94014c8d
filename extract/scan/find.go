package scan

import (
	"slices"

	"hearsay/extract/text"
)

// All appends every hit in runes to dst, overlapping ones too, in order of
// start, of two with the same start the longer first, of equal keys the lower
// ID first. A hit neither begins nor ends inside a Latin word or a number
// (text.Boundary); Han characters never stand in the way.
func (s *Set) All(dst []Hit, runes []rune) []Hit {
	return s.find(dst, runes, nil)
}

// Between is All with word boundaries of the caller's own: a hit begins and
// ends only at an i with edge[i] true. It panics unless there is an edge more
// than there are runes.
func (s *Set) Between(dst []Hit, runes []rune, edge []bool) []Hit {
	if len(edge) != len(runes)+1 {
		panic("scan: edges do not fit the runes")
	}
	return s.find(dst, runes, edge)
}

func (s *Set) find(dst []Hit, runes []rune, edge []bool) []Hit {
	for i, r := range runes {
		if !s.first.has(uint32(r)) {
			continue
		}
		if !s.alone.has(uint32(r)) && (i+1 == len(runes) || !s.pairs.has(pair(r, runes[i+1]))) {
			continue
		}
		if isEdge(runes, edge, i) {
			dst = s.walk(dst, runes, edge, i)
		}
	}
	return dst
}

// walk appends the hits that begin at start.
func (s *Set) walk(dst []Hit, runes []rune, edge []bool, start int) []Hit {
	before, r := len(dst), runes[start]
	if s.alone.has(uint32(r)) && isEdge(runes, edge, start+1) {
		dst = s.end(dst, s.edges.next(one(0, r)).to, start, start+1)
	}
	if start+1 < len(runes) && s.pairs.has(pair(r, runes[start+1])) {
		e := s.edges.next(two(r, runes[start+1]))
		for end := start + 2; e.to != 0; end++ {
			if e.ahead&endsHere != 0 && isEdge(runes, edge, end) {
				dst = s.end(dst, e.to, start, end)
			}
			if end == len(runes) || !e.ahead.mayGoOn(runes[end]) {
				break
			}
			e = s.edges.next(one(e.to, runes[end]))
		}
	}
	slices.Reverse(dst[before:])
	return dst
}

// end appends a hit for each key that ends at a node.
func (s *Set) end(dst []Hit, node int32, start, end int) []Hit {
	for id := s.last[node]; id != none; id = s.twin[id] {
		dst = append(dst, Hit{int32(start), int32(end), id})
	}
	return dst
}

func isEdge(runes []rune, edge []bool, i int) bool {
	if edge != nil {
		return edge[i]
	}
	return text.Boundary(runes, i)
}
