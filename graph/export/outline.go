package export

import (
	"hearsay/graph/export/drawing"
	"hearsay/graph/export/palette"
)

// outline is a shape around a point, of about the area of a circle of the radius.
func outline(shape palette.Shape, at drawing.Point, r float64) []drawing.Step {
	p := func(x, y float64) drawing.Point { return drawing.Point{X: at.X + x*r, Y: at.Y + y*r} }
	switch shape {
	case palette.Square:
		return drawing.Polygon(p(-0.88, -0.88), p(0.88, -0.88), p(0.88, 0.88), p(-0.88, 0.88))
	case palette.Diamond:
		return drawing.Polygon(p(0, -1.2), p(1.2, 0), p(0, 1.2), p(-1.2, 0))
	case palette.Triangle:
		return drawing.Polygon(p(0, -1.25), p(1.2, 0.85), p(-1.2, 0.85))
	case palette.Hexagon:
		return drawing.Polygon(p(-1.08, 0), p(-0.54, -0.94), p(0.54, -0.94), p(1.08, 0), p(0.54, 0.94), p(-0.54, 0.94))
	}
	return drawing.Disc(at, r)
}
