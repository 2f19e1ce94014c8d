package drawing

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"strconv"

	"golang.org/x/image/vector"
)

// largest is how many pixels a picture has at most that is drawn larger than its
// size, to be sharp.
const largest = 2_000_000

// WritePNG writes the drawing at up to twice its size. A font of the system is
// looked for where letters beyond Latin are needed; *NoFontError says that there
// is none.
func (d *Drawing) WritePNG(w io.Writer, fonts []string) error {
	scale := min(2, max(1, math.Sqrt(largest/(d.Width*d.Height))))
	face, err := chooseFont(d.Words, fonts)
	if err != nil {
		return err
	}
	p := &painter{
		image: image.NewRGBA(image.Rect(0, 0, int(math.Ceil(d.Width*scale)), int(math.Ceil(d.Height*scale)))),
		scale: scale, face: face, ground: colour(d.Ground),
	}
	draw.Draw(p.image, p.image.Bounds(), image.NewUniform(p.ground), image.Point{}, draw.Src)
	for i := range d.Shapes {
		p.shape(&d.Shapes[i])
	}
	for i := range d.Words {
		if err := p.words(&d.Words[i]); err != nil {
			return err
		}
	}
	e := png.Encoder{CompressionLevel: png.BestSpeed}
	return e.Encode(w, p.image)
}

// painter draws on an image.
type painter struct {
	image  *image.RGBA
	scale  float64
	face   *face
	ground color.NRGBA
	pen    pen
}

func (p *painter) shape(s *Shape) {
	line := flatten(s.Path)
	for i := range line {
		line[i].X *= p.scale
		line[i].Y *= p.scale
	}
	if s.Fill != "" {
		p.fill(line, faint(colour(s.Fill), s.Faint))
	}
	if s.Stroke != "" {
		for _, dash := range dashes(line, s.Dash*p.scale) {
			p.stroke(dash, s.Width*p.scale, faint(colour(s.Stroke), s.Faint))
		}
	}
}

// fill fills a closed outline.
func (p *painter) fill(line []Point, c color.NRGBA) {
	box := bounds(line).Intersect(p.image.Bounds())
	if box.Empty() {
		return
	}
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	for i, at := range line {
		x, y := float32(at.X-float64(box.Min.X)), float32(at.Y-float64(box.Min.Y))
		if i == 0 {
			r.MoveTo(x, y)
		} else {
			r.LineTo(x, y)
		}
	}
	r.ClosePath()
	r.Draw(p.image, box, image.NewUniform(c), image.Point{})
}

func bounds(line []Point) image.Rectangle {
	var box image.Rectangle
	for _, p := range line {
		x, y := int(math.Floor(p.X)), int(math.Floor(p.Y))
		box = box.Union(image.Rect(x-1, y-1, x+2, y+2))
	}
	return box
}

func faint(c color.NRGBA, yes bool) color.NRGBA {
	if yes {
		c.A = 128
	}
	return c
}

// colour reads #rrggbb.
func colour(s string) color.NRGBA {
	n, err := strconv.ParseUint(s[min(1, len(s)):], 16, 24)
	if err != nil {
		return color.NRGBA{A: 255}
	}
	return color.NRGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}
}
