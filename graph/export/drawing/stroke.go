package drawing

import (
	"image/color"
	"math"
)

// pen draws lines of any direction by the pixels near them: a picture has long
// ones, and filling their outlines would go through all that they span.
type pen struct {
	cover   []uint8 // how much of each pixel the line covers; all 0 between lines
	touched []int   // pixels that are not 0
}

// stroke draws a line of a width.
func (p *painter) stroke(line []Point, width float64, c color.NRGBA) {
	if p.pen.cover == nil {
		p.pen.cover = make([]uint8, len(p.image.Pix)/4)
	}
	for i := 1; i < len(line); i++ {
		p.segment(line[i-1], line[i], width/2+0.5)
	}
	for _, at := range p.pen.touched {
		a := uint32(p.pen.cover[at]) * uint32(c.A) / 255
		p.pen.cover[at] = 0
		pixel := p.image.Pix[4*at : 4*at+3 : 4*at+3]
		for k, v := range [3]uint8{c.R, c.G, c.B} {
			pixel[k] = uint8((uint32(pixel[k])*(255-a) + uint32(v)*a) / 255)
		}
	}
	p.pen.touched = p.pen.touched[:0]
}

// segment covers the pixels whose middles are less than reach from a straight
// line; less of those that are nearly so far.
func (p *painter) segment(a, b Point, reach float64) {
	size := p.image.Rect.Size()
	top, bottom := max(0, int(min(a.Y, b.Y)-reach)), min(size.Y-1, int(max(a.Y, b.Y)+reach))
	for y := top; y <= bottom; y++ {
		left, right := span(a, b, float64(y)+0.5, reach)
		for x := max(0, int(left)); x <= min(size.X-1, int(right)); x++ {
			cover := min(1, reach-distance(a, b, Point{float64(x) + 0.5, float64(y) + 0.5}))
			if cover <= 0 {
				continue
			}
			at, new := y*size.X+x, uint8(cover*255)
			if old := p.pen.cover[at]; old == 0 && new > 0 {
				p.pen.touched = append(p.pen.touched, at)
			}
			p.pen.cover[at] = max(p.pen.cover[at], new)
		}
	}
}

// span is from where to where a line comes near a row.
func span(a, b Point, y, reach float64) (left, right float64) {
	if math.Abs(b.Y-a.Y) < 0.001 {
		return min(a.X, b.X) - reach, max(a.X, b.X) + reach
	}
	at := func(y float64) float64 {
		t := min(1, max(0, (y-a.Y)/(b.Y-a.Y)))
		return a.X + (b.X-a.X)*t
	}
	above, below := at(y-reach), at(y+reach)
	return min(above, below) - reach, max(above, below) + reach
}

// distance from a straight line between two points.
func distance(a, b, p Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	t := 0.0
	if long := dx*dx + dy*dy; long > 0 {
		t = min(1, max(0, ((p.X-a.X)*dx+(p.Y-a.Y)*dy)/long))
	}
	return math.Hypot(p.X-a.X-dx*t, p.Y-a.Y-dy*t)
}
