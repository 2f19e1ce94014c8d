// Package layout owns where the nodes of a network are drawn: the nearer in the
// network, the nearer on paper, and no two on top of each other. The same
// network gives the same places on every machine.
//
// It refuses to know what nodes are, and to draw.
package layout

import "math"

// Node is what a node takes of the paper, in pixels to each side of its middle.
type Node struct{ Width, Height float64 }

// Edge joins two nodes by their numbers. Direction and parallel edges do not
// matter, loops are left out.
type Edge struct{ From, To int }

// Point is a place in pixels, x to the right and y downwards.
type Point struct{ X, Y float64 }

// Length is how long an edge between two small nodes wants to be, in pixels.
const Length = 55

// Place finds a place for every node, to a tenth of a pixel, such that the
// upper left corner of all is at 0, 0.
//
// Parts of the network that no edge joins are laid out one by one, by forces
// (see spring) and then by pushing apart what overlaps, and packed.
func Place(nodes []Node, edges []Edge) []Point {
	places := make([]Point, len(nodes))
	var parts []part
	for _, c := range components(len(nodes), edges) {
		p := part{component: c}
		for _, n := range c.nodes {
			p.sizes = append(p.sizes, nodes[n])
		}
		p.places = spring(&c)
		level(p.places)
		separate(p.places, p.sizes)
		parts = append(parts, p)
	}
	pack(parts)
	for _, p := range parts {
		for i, n := range p.component.nodes {
			places[n] = p.places[i]
		}
	}
	toCorner(places, nodes)
	return places
}

// toCorner moves everything to the upper left, and rounds.
func toCorner(places []Point, nodes []Node) {
	left, top := math.Inf(1), math.Inf(1)
	for i, p := range places {
		left, top = min(left, p.X-nodes[i].Width), min(top, p.Y-nodes[i].Height)
	}
	for i, p := range places {
		places[i] = Point{round(p.X - left), round(p.Y - top)}
	}
}

func round(v float64) float64 { return math.Round(v*10) / 10 }

// mul is a product that no compiler may join with a sum. Some processors have a
// fused multiply-add, which rounds once instead of twice, and after hundreds of
// steps the picture would be another one.
func mul(a, b float64) float64 { return float64(a * b) }

// square is the square of a distance.
func square(dx, dy float64) float64 { return mul(dx, dx) + mul(dy, dy) }
