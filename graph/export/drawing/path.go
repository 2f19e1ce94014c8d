package drawing

import "math"

// curve is half the control length of a quarter circle by cubic Bézier curves.
const curve = 0.5522847498

// Disc is the outline of a circle.
func Disc(at Point, r float64) []Step {
	c := curve * r
	p := func(x, y float64) Point { return Point{at.X + x, at.Y + y} }
	return []Step{
		{To: p(r, 0)},
		{p(0, r), []Point{p(r, c), p(c, r)}},
		{p(-r, 0), []Point{p(-c, r), p(-r, c)}},
		{p(0, -r), []Point{p(-r, -c), p(-c, -r)}},
		{p(r, 0), []Point{p(c, -r), p(r, -c)}},
	}
}

// Polygon joins points by straight lines; one that is to be filled is closed by
// itself.
func Polygon(points ...Point) []Step {
	path := make([]Step, len(points))
	for i, p := range points {
		path[i].To = p
	}
	return path
}

// flatten replaces curves by straight lines.
func flatten(path []Step) []Point {
	var line []Point
	for i, s := range path {
		if i == 0 || len(s.Controls) == 0 {
			line = append(line, s.To)
			continue
		}
		from := line[len(line)-1]
		const pieces = 16
		for k := 1; k <= pieces; k++ {
			line = append(line, s.along(from, float64(k)/pieces))
		}
	}
	return line
}

// along is the point of a curve at t, from 0 to 1.
func (s *Step) along(from Point, t float64) Point {
	points := append(append([]Point{from}, s.Controls...), s.To)
	for n := len(points) - 1; n > 0; n-- {
		for i := range n {
			points[i].X += (points[i+1].X - points[i].X) * t
			points[i].Y += (points[i+1].Y - points[i].Y) * t
		}
	}
	return points[0]
}

// dashes cuts a line into dashes of a length with gaps of the same.
func dashes(line []Point, length float64) [][]Point {
	if length <= 0 || len(line) < 2 {
		return [][]Point{line}
	}
	var all [][]Point
	left, drawn := length, true
	dash := []Point{line[0]}
	for i := 1; i < len(line); i++ {
		from, to := line[i-1], line[i]
		far := math.Hypot(to.X-from.X, to.Y-from.Y)
		for far > left {
			t := left / far
			from = Point{from.X + (to.X-from.X)*t, from.Y + (to.Y-from.Y)*t}
			if drawn {
				all = append(all, append(dash, from))
			}
			far, left, drawn, dash = far-left, length, !drawn, []Point{from}
		}
		left -= far
		dash = append(dash, to)
	}
	if drawn {
		all = append(all, dash)
	}
	return all
}
