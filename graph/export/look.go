package export

import (
	"fmt"
	"math"
	"slices"

	"hearsay/graph/export/palette"
)

// Colour is what a node is drawn in.
type Colour struct{ R, G, B uint8 }

// Hex is the colour as #rrggbb.
func (c Colour) Hex() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// looks are those of all types.
var looks = palette.Shipped()

// ColourOf is the colour of a type of entities, the same in every network.
func ColourOf(typ string) Colour {
	var c Colour
	fmt.Sscanf(looks.Of(typ).Colour, "#%02x%02x%02x", &c.R, &c.G, &c.B)
	return c
}

// radius is how large a node is drawn, from 5 to 30 pixels.
func (n *Node) radius() float64 { return min(5+3*math.Sqrt(float64(n.Degree)), 30) }

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
