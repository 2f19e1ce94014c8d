// Package drawing owns drawings made of lines, areas and words, and writes them
// as SVG and PNG. Coordinates are pixels, x to the right and y downwards.
//
// It refuses to know what is drawn, and brings no font for Chinese: words in a
// PNG are set in a font of the system.
package drawing

// Drawing is drawn in order, words after all shapes.
type Drawing struct {
	Title         string // for those who cannot see it
	Width, Height float64
	Ground        string // colour, #rrggbb like all colours
	Shapes        []Shape
	Words         []Words
}

// Shape is a line or an area.
type Shape struct {
	Path   []Step
	Fill   string  // colour; empty: a line only
	Stroke string  // colour; empty: an area only
	Width  float64 // of the line
	Dash   float64 // length of dashes and of what is between them; 0: none
	Faint  bool    // drawn half transparent
	Title  string  // shown on hovering
}

// Step goes on from the last point of a path: to the first point given, or by one
// or two control points to the last. The first step of a path only begins it.
type Step struct {
	To       Point
	Controls []Point // none: a straight line; one or two: a Bézier curve
}

// Point is a place.
type Point struct{ X, Y float64 }

// Words are one line, with a halo of the ground's colour.
type Words struct {
	Text   string
	At     Point   // on the base line
	Size   float64 // of the font
	Middle bool    // At is the middle of the line, else its left end
	Bold   bool    // in SVG
	Colour string
	Title  string // shown on hovering
}
