package api

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"hearsay/extract/claim"
	"hearsay/graph/export"
)

// tangle is a network of so many entities and three times as many claims.
func tangle(size int) *export.Network {
	random := rand.New(rand.NewPCG(1, 2))
	n := &export.Network{Episodes: []claim.Episode{{ID: "e"}}}
	for i := range size {
		n.Nodes = append(n.Nodes, export.Node{ID: fmt.Sprintf("topic:%06d", i), Name: fmt.Sprint("topic ", i), Type: []string{"Topic", "Person"}[i%2], Episodes: []string{"e"}})
	}
	for i := range 3 * size {
		end := func() string { f := random.Float64(); return n.Nodes[int(f*f*float64(size))].ID }
		n.Edges = append(n.Edges, export.Edge{
			ID: fmt.Sprint("claim:", i), Source: end(), Target: end(), Predicate: []string{"uses", "knows"}[i%2], Episode: "e",
			Polarity: claim.Asserted, Confidence: float64(i%10) / 10, Times: 1,
		})
	}
	return n
}

// A selection from the part that is near is the selection from all.
func TestWithinIsEnough(t *testing.T) {
	all := newIndex(tangle(300))
	for i, want := range []export.Selection{
		{About: []string{"topic:000001"}},
		{About: []string{"topic:000250"}, Depth: 2},
		{About: []string{"topic:000250", "topic:000100"}, Depth: 3, Predicates: []string{"uses"}, Confidence: 0.5},
		{About: []string{"topic:000003"}, Depth: 2, Types: []string{"Person"}, MaxNodes: 20},
		{About: []string{"topic:none"}},
		{MaxNodes: 50},
	} {
		if d := cmp.Diff(all.Select(want), all.within(want).Select(want), cmpopts.EquateEmpty()); d != "" {
			t.Errorf("selection %d (- from all, + from the part):\n%s", i, d)
		}
	}
}

func BenchmarkNeighbourhood(b *testing.B) {
	all := newIndex(tangle(5000))
	for _, depth := range []int{1, 2} {
		want := export.Selection{About: []string{"topic:000200"}, Depth: depth, MaxNodes: UsualNodes}
		b.Run(fmt.Sprint("depth=", depth), func(b *testing.B) {
			for b.Loop() {
				picture(all.within(want).Select(want))
			}
		})
	}
}
