package layout

import "math"

// part is a component with its places.
type part struct {
	component component
	places    []Point
	sizes     []Node
}

// grain is the side of the squares that parts are packed by, in pixels.
const grain = 24

// tile is a square of the paper.
type tile struct{ x, y int }

// pack puts parts side by side, each as near to the middle as there is room,
// wider than high. (Freivalds, Doğrusöz and Kikusts, Disconnected Graph Layout
// and the Polyomino Packing Approach, 2001.)
func pack(parts []part) {
	taken := map[tile]bool{}
	for i := range parts {
		p := &parts[i]
		tiles := p.tiles()
		at := room(tiles, taken)
		for _, t := range tiles {
			taken[tile{t.x + at.x, t.y + at.y}] = true
		}
		for n := range p.places {
			p.places[n].X += float64(at.x * grain)
			p.places[n].Y += float64(at.y * grain)
		}
	}
}

// tiles lists, once each, the squares that nodes and links of a part touch.
func (p *part) tiles() []tile {
	var all []tile
	seen := map[tile]bool{}
	add := func(x, y int) {
		if t := (tile{x, y}); !seen[t] {
			seen[t] = true
			all = append(all, t)
		}
	}
	for i, at := range p.places {
		for x := index(at.X - p.sizes[i].Width); x <= index(at.X+p.sizes[i].Width); x++ {
			for y := index(at.Y - p.sizes[i].Height); y <= index(at.Y+p.sizes[i].Height); y++ {
				add(x, y)
			}
		}
	}
	for _, l := range p.component.links {
		a, b := p.places[l[0]], p.places[l[1]]
		dx, dy := b.X-a.X, b.Y-a.Y
		steps := math.Ceil(max(math.Abs(dx), math.Abs(dy)) / grain)
		for s := 1.0; s < steps; s++ {
			add(index(a.X+mul(dx, s/steps)), index(a.Y+mul(dy, s/steps)))
		}
	}
	return all
}

func index(v float64) int { return int(math.Floor(v / grain)) }

// room finds the nearest shift that puts tiles where nothing is: it goes round
// ever larger rectangles, twice as wide as high.
func room(tiles []tile, taken map[tile]bool) tile {
	for ring := 0; ; ring++ {
		for _, at := range rectangle(2*ring, ring) {
			if free(tiles, at, taken) {
				return at
			}
		}
	}
}

// rectangle lists the border of a rectangle by its half width and height. The
// columns between two rings are on the upper and lower sides of the next.
func rectangle(width, height int) []tile {
	var border []tile
	for x := 0; x <= width; x++ {
		border = append(border, tile{x, height}, tile{-x, height}, tile{x, -height}, tile{-x, -height})
	}
	for y := height - 1; y >= 0; y-- {
		for _, x := range []int{width, max(width-1, 0)} {
			border = append(border, tile{x, y}, tile{x, -y}, tile{-x, y}, tile{-x, -y})
		}
	}
	return border
}

func free(tiles []tile, at tile, taken map[tile]bool) bool {
	for _, t := range tiles {
		if taken[tile{t.x + at.x, t.y + at.y}] {
			return false
		}
	}
	return true
}
