package export

import (
	"fmt"
	"hash/fnv"
	"math"
	"slices"
)

// Colour is what a node is drawn in.
type Colour struct{ R, G, B uint8 }

// Hex is the colour as #rrggbb.
func (c Colour) Hex() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// palette are colours that are told apart by most eyes: Paul Tol's muted and
// bright schemes (https://personal.sron.nl/~pault/).
var palette = []Colour{
	{0x33, 0x22, 0x88}, {0x88, 0xcc, 0xee}, {0x44, 0xaa, 0x99}, {0x11, 0x77, 0x33}, {0x99, 0x99, 0x33},
	{0xdd, 0xcc, 0x77}, {0xcc, 0x66, 0x77}, {0x88, 0x22, 0x55}, {0xaa, 0x44, 0x99}, {0x44, 0x77, 0xaa},
	{0xee, 0x66, 0x77}, {0x22, 0x88, 0x33}, {0xcc, 0xbb, 0x44}, {0x66, 0xcc, 0xee}, {0xaa, 0x33, 0x77},
}

// usualTypes have a colour each; others share them.
var usualTypes = []string{
	"Person", "Paper", "Organization", "Model", "Topic", "Method", "Episode", "Award", "Venue", "Product",
	"Work", "System", "Place", "Podcast",
}

// ColourOf is the colour of a type of entities, the same in every network.
func ColourOf(typ string) Colour {
	if i := slices.Index(usualTypes, typ); i >= 0 {
		return palette[i]
	}
	h := fnv.New32a()
	h.Write([]byte(typ))
	return palette[h.Sum32()%uint32(len(palette))]
}

// radius is how large a node is drawn, from 5 on.
func (n *Node) radius() float64 { return 5 + 3*math.Sqrt(float64(n.Degree)) }

// point is a place in a picture.
type point struct{ x, y float64 }

// spread gives every node of a network a place of its own: those with most
// edges in the middle, the others around them as the seeds of a sunflower
// stand (H. Vogel, A better way to construct the sunflower head, 1979). It is
// for programs that lay out themselves and only need places to begin from.
func spread(nodes []Node) []point {
	order := make([]int, len(nodes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return nodes[b].Degree - nodes[a].Degree })
	golden := math.Pi * (3 - math.Sqrt(5))
	places := make([]point, len(nodes))
	for rank, i := range order {
		r, angle := 30*math.Sqrt(float64(rank)), golden*float64(rank)
		places[i] = point{math.Round(10*r*math.Cos(angle)) / 10, math.Round(10*r*math.Sin(angle)) / 10}
	}
	return places
}
