package layout_test

import (
	"math"
	"os"
	"os/exec"
	"strings"
	"testing"

	"hearsay/graph/export/layout"
)

// network is a made-up one with hubs, as networks of people have: every node is
// linked to an earlier one, the earliest more often.
func network(n int) ([]layout.Node, []layout.Edge) {
	nodes := make([]layout.Node, n)
	var edges []layout.Edge
	for i := range nodes {
		nodes[i] = layout.Node{Width: 20 + float64(i*7%30), Height: 12}
		if i > 0 && i%20 != 0 {
			edges = append(edges, layout.Edge{From: i, To: i * i * 31 % (1 + i/3)})
		}
		if i%2 == 1 {
			edges = append(edges, layout.Edge{From: i, To: i * 17 % (1 + i)})
		}
	}
	return nodes, edges
}

func TestPlaceIsTheSameEveryTime(t *testing.T) {
	nodes, edges := network(120)
	first := layout.Place(nodes, edges)
	for i, p := range layout.Place(nodes, edges) {
		if p != first[i] {
			t.Fatalf("node %d is at %v and at %v", i, first[i], p)
		}
	}
}

func TestPlaceLetsNothingOverlap(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 10, 300} {
		nodes, edges := network(n)
		places := layout.Place(nodes, edges)
		if len(places) != n {
			t.Fatalf("%d places of %d nodes", len(places), n)
		}
		overlaps := 0
		for i, a := range places {
			for j, b := range places[:i] {
				if math.Abs(a.X-b.X) < nodes[i].Width+nodes[j].Width-1 && math.Abs(a.Y-b.Y) < nodes[i].Height+nodes[j].Height-1 {
					overlaps++
				}
			}
		}
		if overlaps > 0 {
			t.Errorf("%d nodes: %d overlaps", n, overlaps)
		}
	}
}

func TestPlaceKeepsNeighboursNear(t *testing.T) {
	nodes, edges := network(300)
	places := layout.Place(nodes, edges)
	far := func(a, b int) float64 { return math.Hypot(places[a].X-places[b].X, places[a].Y-places[b].Y) }
	var linked, any float64
	for _, e := range edges {
		linked += far(e.From, e.To) / float64(len(edges))
	}
	for i := range places {
		any += far(i, (i+len(places)/2)%len(places)) / float64(len(places))
	}
	if linked > any/2 {
		t.Errorf("linked nodes are %.0f px apart, any two %.0f", linked, any)
	}
}

func TestPlaceBearsOddNetworks(t *testing.T) {
	for name, edges := range map[string][]layout.Edge{
		"loop":     {{From: 0, To: 0}},
		"parallel": {{From: 0, To: 1}, {From: 1, To: 0}, {From: 0, To: 1}},
		"triangle": {{From: 0, To: 1}, {From: 1, To: 2}, {From: 2, To: 0}},
	} {
		for i, p := range layout.Place(make([]layout.Node, 4), edges) {
			if math.IsNaN(p.X) || math.IsNaN(p.Y) || math.IsInf(p.X, 0) || p.X < 0 || p.Y < 0 {
				t.Errorf("%s: node %d is at %v", name, i, p)
			}
		}
	}
}

// The same picture on every machine needs that no product is fused with a sum,
// which the compiler does on this processor wherever it may.
func TestNoFusedMultiplyAdd(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles for another processor")
	}
	build := exec.Command("go", "build", "-gcflags=-S", ".")
	build.Env = append(os.Environ(), "GOARCH=arm64", "GOOS=linux", "CGO_ENABLED=0")
	out, err := build.CombinedOutput()
	if err != nil {
		t.Skipf("cannot build for arm64: %v", err)
	}
	if !strings.Contains(string(out), "FMULD") {
		t.Fatal("no multiplication in the listing: it is not of this package")
	}
	for line := range strings.Lines(string(out)) {
		for _, fused := range []string{"FMADDD", "FMSUBD", "FNMADDD", "FNMSUBD"} {
			if strings.Contains(line, fused) {
				t.Errorf("fused: %s", line)
			}
		}
	}
}

func BenchmarkPlace(b *testing.B) {
	for _, size := range []struct {
		name  string
		nodes int
	}{{"300", 300}, {"1000", 1000}} {
		b.Run(size.name, func(b *testing.B) {
			nodes, edges := network(size.nodes)
			for b.Loop() {
				layout.Place(nodes, edges)
			}
		})
	}
}
