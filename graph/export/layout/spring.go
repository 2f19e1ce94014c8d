package layout

import "math"

// spring places a component by forces: all nodes repel each other as 1/d, more
// so the better they are linked, and links pull as d². (Fruchterman and Reingold,
// Graph Drawing by Force-directed Placement, 1991; the weight of links as in
// Jacomy and others, ForceAtlas2, 2014.)
func spring(c *component) []Point {
	order, degree := c.outward()
	places := sunflower(order)
	if len(places) < 3 {
		return places
	}
	weight := make([]float64, len(places))
	for i, d := range degree {
		weight[i] = 1 + math.Sqrt(float64(d))/3
	}
	steps := 300
	if len(places) > 2000 {
		steps = 120
	}
	force := make([]Point, len(places))
	heat := mul(Length, math.Sqrt(float64(len(places)))) / 4
	for step := range steps {
		clear(force)
		repel(places, weight, force)
		pull(c.links, places, force)
		gather(places, weight, force)
		move(places, force, max(mul(heat, cool(step, steps)), 0.5))
	}
	return places
}

// cool falls from 1 to 0, fast and then slowly.
func cool(step, steps int) float64 {
	left := float64(steps-step) / float64(steps)
	return mul(left, left)
}

// sunflower puts nodes on a spiral as the seeds of a sunflower (Vogel 1979), in
// order from the middle.
func sunflower(order []int) []Point {
	// The cosine and sine of the golden angle; turning by it again and again
	// needs no function that differs between machines.
	const cos, sin = -0.7373688780783197, 0.6754902942615238
	places := make([]Point, len(order))
	x, y := 1.0, 0.0
	for i, n := range order {
		r := mul(Length, math.Sqrt(float64(i)))
		places[n] = Point{mul(r, x), mul(r, y)}
		x, y = mul(x, cos)-mul(y, sin), mul(x, sin)+mul(y, cos)
	}
	return places
}

// pull draws linked nodes together.
func pull(links [][2]int, places, force []Point) {
	for _, l := range links {
		a, b := places[l[0]], places[l[1]]
		dx, dy := b.X-a.X, b.Y-a.Y
		f := math.Sqrt(square(dx, dy)) / Length
		fx, fy := mul(dx, f), mul(dy, f)
		force[l[0]].X += fx
		force[l[0]].Y += fy
		force[l[1]].X -= fx
		force[l[1]].Y -= fy
	}
}

// gather draws everything to the middle, a little.
func gather(places []Point, weight []float64, force []Point) {
	for i, p := range places {
		f := mul(0.18, weight[i])
		force[i].X -= mul(p.X, f)
		force[i].Y -= mul(p.Y, f)
	}
}

// move takes each node where its force points, at most so far.
func move(places, force []Point, most float64) {
	for i, f := range force {
		d := math.Sqrt(square(f.X, f.Y))
		if d == 0 {
			continue
		}
		far := min(d, most) / d
		places[i].X += mul(f.X, far)
		places[i].Y += mul(f.Y, far)
	}
}

// level turns places so that they are wider than high, as screens are.
func level(places []Point) {
	var middle Point
	for _, p := range places {
		middle.X += p.X / float64(len(places))
		middle.Y += p.Y / float64(len(places))
	}
	var xx, xy, yy float64
	for _, p := range places {
		dx, dy := p.X-middle.X, p.Y-middle.Y
		xx, xy, yy = xx+mul(dx, dx), xy+mul(dx, dy), yy+mul(dy, dy)
	}
	// The direction in which the places differ most, as a vector (x, y).
	x, y := xx-yy+math.Sqrt(square(xx-yy, 2*xy)), 2*xy
	long := math.Sqrt(square(x, y))
	if long == 0 {
		x, y, long = 0, 1, 1
	}
	x, y = x/long, y/long
	for i, p := range places {
		dx, dy := p.X-middle.X, p.Y-middle.Y
		places[i] = Point{mul(dx, x) + mul(dy, y), mul(dy, x) - mul(dx, y)}
	}
}
