package export

import (
	"cmp"
	"slices"
	"strings"
)

// sortEdges sorts by source, target, predicate, episode, place and id. Edges are
// large, so that each is moved but once.
func sortEdges(edges []Edge) {
	order := make([]int32, len(edges))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return compareEdges(&edges[a], &edges[b]) })
	for first := range order {
		if order[first] < 0 {
			continue
		}
		kept, to := edges[first], int32(first)
		for from := order[to]; from != int32(first); to, from = from, order[from] {
			edges[to], order[to] = edges[from], -1
		}
		edges[to], order[to] = kept, -1
	}
}

// compareEdges looks at one field after the other, as the first ones mostly differ.
func compareEdges(a, b *Edge) int {
	if c := strings.Compare(a.Source, b.Source); c != 0 {
		return c
	}
	if c := strings.Compare(a.Target, b.Target); c != 0 {
		return c
	}
	return cmp.Or(strings.Compare(a.Predicate, b.Predicate), strings.Compare(a.Episode, b.Episode), cmp.Compare(a.At, b.At), strings.Compare(a.ID, b.ID))
}
