package drawing

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// words draws a line of words with its halo.
func (p *painter) words(w *Words) error {
	f, err := p.face.size(w.Size * p.scale)
	if err != nil {
		return err
	}
	pen := fixed.Point26_6{X: fixed.Int26_6(w.At.X * p.scale * 64), Y: fixed.Int26_6(w.At.Y * p.scale * 64)}
	if w.Middle {
		pen.X -= font.MeasureString(f, w.Text) / 2
	}
	halo := int(1.75*p.scale + 0.5)
	box, _ := font.BoundString(f, w.Text)
	box = box.Add(pen)
	area := image.Rect(box.Min.X.Floor()-halo, box.Min.Y.Floor()-halo, box.Max.X.Ceil()+halo, box.Max.Y.Ceil()+halo).Intersect(p.image.Bounds())
	if area.Empty() {
		return nil
	}
	mask := image.NewAlpha(area)
	d := font.Drawer{Dst: mask, Src: image.Opaque, Face: f, Dot: pen}
	d.DrawString(w.Text)
	p.through(thicken(mask, halo), p.ground)
	p.through(mask, colour(w.Colour))
	return nil
}

// through draws a colour through a mask.
func (p *painter) through(mask *image.Alpha, c color.NRGBA) {
	draw.DrawMask(p.image, mask.Rect, image.NewUniform(c), image.Point{}, mask, mask.Rect.Min, draw.Over)
}

// thicken spreads a mask by some pixels in every direction.
func thicken(mask *image.Alpha, by int) *image.Alpha {
	thick := image.NewAlpha(mask.Rect)
	w, h := mask.Rect.Dx(), mask.Rect.Dy()
	for y := range h {
		for x, a := range mask.Pix[y*mask.Stride : y*mask.Stride+w] {
			if a == 0 {
				continue
			}
			for dy := max(-by, -y); dy <= min(by, h-1-y); dy++ {
				for dx := max(-by, -x); dx <= min(by, w-1-x); dx++ {
					if to := &thick.Pix[(y+dy)*thick.Stride+x+dx]; dx*dx+dy*dy <= by*by && *to < a {
						*to = a
					}
				}
			}
		}
	}
	return thick
}
