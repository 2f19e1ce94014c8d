package export

import (
	"math"

	"hearsay/graph/export/drawing"
	"hearsay/graph/export/layout"
)

// gap is how far apart arrows between the same nodes are at their middle.
const gap = 26

// arrow is the way of a strand on paper.
type arrow struct {
	path   []drawing.Step
	head   []drawing.Step
	middle drawing.Point // where its label stands
	length float64
}

// arrow goes from rim to rim, bent aside where there are several.
func (s *strand) arrow(from, to layout.Point, fromR, toR float64) arrow {
	if s.source == s.target {
		return s.loop(from, fromR)
	}
	// Lanes are counted from the node of the lower number, whichever way a strand goes.
	side := 1.0
	if s.source > s.target {
		side = -1
	}
	bend := side * gap * (float64(s.lane) - float64(s.lanes-1)/2)
	dx, dy := to.X-from.X, to.Y-from.Y
	far := max(math.Hypot(dx, dy), 1)
	control := drawing.Point{X: (from.X+to.X)/2 - dy/far*bend*2, Y: (from.Y+to.Y)/2 + dx/far*bend*2}
	start := toward(drawing.Point(from), control, fromR+1)
	tip := toward(drawing.Point(to), control, toR+2)
	neck := toward(drawing.Point(to), control, toR+9)
	return arrow{
		path:   []drawing.Step{{To: start}, {To: neck, Controls: []drawing.Point{control}}},
		head:   head(neck, tip),
		middle: drawing.Point{X: (start.X+tip.X)/4 + control.X/2, Y: (start.Y+tip.Y)/4 + control.Y/2},
		length: far - fromR - toR,
	}
}

// loop goes out of the upper side of a node and back, wider with each lane.
func (s *strand) loop(at layout.Point, r float64) arrow {
	high := r + 30 + gap*float64(s.lane)
	start := drawing.Point{X: at.X - r*0.5, Y: at.Y - r*0.9}
	left := drawing.Point{X: at.X - high*0.7, Y: at.Y - high*1.3}
	right := drawing.Point{X: at.X + high*0.7, Y: at.Y - high*1.3}
	tip := drawing.Point{X: at.X + r*0.5, Y: at.Y - r*0.9 - 1}
	neck := toward(tip, right, 7)
	return arrow{
		path:   []drawing.Step{{To: start}, {To: neck, Controls: []drawing.Point{left, right}}},
		head:   head(neck, tip),
		middle: drawing.Point{X: at.X, Y: at.Y - high*1.1},
		length: 1000,
	}
}

// toward is the point so far from one towards another.
func toward(from, to drawing.Point, far float64) drawing.Point {
	dx, dy := to.X-from.X, to.Y-from.Y
	d := max(math.Hypot(dx, dy), 1)
	return drawing.Point{X: from.X + dx/d*far, Y: from.Y + dy/d*far}
}

// head is the tip of an arrow.
func head(neck, tip drawing.Point) []drawing.Step {
	x, y := (tip.X-neck.X)*0.5, (tip.Y-neck.Y)*0.5
	return drawing.Polygon(tip, drawing.Point{X: neck.X - y, Y: neck.Y + x}, drawing.Point{X: neck.X + y, Y: neck.Y - x})
}
