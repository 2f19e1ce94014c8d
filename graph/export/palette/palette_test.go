package palette_test

import (
	"math"
	"strconv"
	"testing"

	"hearsay/graph/export/palette"
)

// linear is red, green and blue from 0 to 1, proportional to light.
type linear [3]float64

func light(t *testing.T, colour string) (c linear) {
	t.Helper()
	if len(colour) != 7 || colour[0] != '#' {
		t.Fatalf("%q is no colour", colour)
	}
	for i := range c {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		v := float64(n) / 255
		if c[i] = v / 12.92; v > 0.04045 {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return c
}

// contrast is that of WCAG 2.
func contrast(a, b linear) float64 {
	la := 0.2126*a[0] + 0.7152*a[1] + 0.0722*a[2]
	lb := 0.2126*b[0] + 0.7152*b[1] + 0.0722*b[2]
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func TestColoursStandOutOnWhiteAndBlack(t *testing.T) {
	for _, l := range palette.Shipped().Looks() {
		for _, ground := range []string{"#ffffff", "#14171c"} {
			if c := contrast(light(t, l.Colour), light(t, ground)); c < 3 {
				t.Errorf("%s %s has a contrast of %.2f with %s; want 3", l.Type, l.Colour, c, ground)
			}
		}
	}
}

// Machado, Oliveira and Fernandes 2009, severity 1.
var blindness = map[string][3]linear{
	"none":         {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

// lab is CIE L*a*b* under D65.
func lab(c linear) (v linear) {
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	for i := range c {
		c[i] = min(max(c[i], 0), 1)
	}
	x := f((0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.9505)
	y := f(0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2])
	z := f((0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.089)
	return linear{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func TestColoursOfOneShapeDifferToEverybody(t *testing.T) {
	looks := palette.Shipped().Looks()
	for name, m := range blindness {
		seen := func(c linear) (v linear) {
			for i, row := range m {
				v[i] = row[0]*c[0] + row[1]*c[1] + row[2]*c[2]
			}
			return lab(v)
		}
		for i, a := range looks {
			for _, b := range looks[:i] {
				x, y := seen(light(t, a.Colour)), seen(light(t, b.Colour))
				d := math.Sqrt(math.Pow(x[0]-y[0], 2) + math.Pow(x[1]-y[1], 2) + math.Pow(x[2]-y[2], 2))
				if a.Shape == b.Shape && d < 12 {
					t.Errorf("%s: %s and %s are both a %s and differ by %.1f only; want 12", name, a.Type, b.Type, a.Shape, d)
				}
			}
		}
	}
}

func TestUnknownTypeHasALook(t *testing.T) {
	p := palette.Shipped()
	if l := p.Of("Recipe"); l.Type != "Recipe" || l.Colour == "" || l.Shape == "" || l != p.Of("Recipe") {
		t.Errorf("look %+v", l)
	}
}
