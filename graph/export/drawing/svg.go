package drawing

import (
	"bufio"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// WriteSVG writes a file that stands alone: nothing in it is a script or loaded
// from elsewhere.
func (d *Drawing) WriteSVG(w io.Writer) error {
	s := svg{bufio.NewWriter(w)}
	s.text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `, number(d.Width), " ", number(d.Height),
		`" width="`, number(d.Width), `" height="`, number(d.Height), `" role="img">`, "\n")
	s.title(d.Title)
	s.text("<style>text{font-family:'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif;",
		"paint-order:stroke;stroke:", d.Ground, ";stroke-width:3.5px;stroke-linejoin:round}path{stroke-linecap:round}.m{text-anchor:middle}.b{font-weight:600}</style>\n")
	s.text(`<rect width="100%" height="100%" fill="`, d.Ground, `"/>`, "\n")
	for i := range d.Shapes {
		s.shape(&d.Shapes[i])
	}
	for i := range d.Words {
		s.words(&d.Words[i])
	}
	s.text("</svg>\n")
	return s.w.Flush()
}

// svg writes; the buffered writer keeps its first error until Flush.
type svg struct{ w *bufio.Writer }

func (s svg) text(parts ...string) {
	for _, p := range parts {
		s.w.WriteString(p)
	}
}

func (s svg) title(t string) {
	if t != "" {
		s.text("<title>", escape(t), "</title>")
	}
}

func (s svg) shape(h *Shape) {
	s.text(`<path d="`, outline(h.Path), `" fill="`, orNone(h.Fill), `"`)
	if h.Stroke != "" {
		s.text(` stroke="`, h.Stroke, `" stroke-width="`, number(h.Width), `"`)
	}
	if h.Dash > 0 {
		s.text(` stroke-dasharray="`, number(h.Dash), `"`)
	}
	if h.Faint {
		s.text(` opacity="0.5"`)
	}
	if h.Title == "" {
		s.text("/>\n")
		return
	}
	s.text(">")
	s.title(h.Title)
	s.text("</path>\n")
}

func (s svg) words(w *Words) {
	class := ""
	if w.Middle {
		class = "m"
	}
	if w.Bold {
		class += " b"
	}
	s.text(`<text x="`, number(w.At.X), `" y="`, number(w.At.Y), `" font-size="`, number(w.Size), `" fill="`, w.Colour, `"`)
	if class != "" {
		s.text(` class="`, strings.TrimSpace(class), `"`)
	}
	s.text(">")
	s.title(w.Title)
	s.text(escape(w.Text), "</text>\n")
}

// outline is a path in SVG's words.
func outline(path []Step) string {
	var b strings.Builder
	for i, step := range path {
		switch {
		case i == 0:
			b.WriteByte('M')
		default:
			b.WriteString([]string{"L", "Q", "C"}[len(step.Controls)])
		}
		for _, p := range step.Controls {
			b.WriteString(number(p.X) + " " + number(p.Y) + " ")
		}
		b.WriteString(number(step.To.X) + " " + number(step.To.Y))
	}
	return b.String()
}

func orNone(colour string) string {
	if colour == "" {
		return "none"
	}
	return colour
}

// number has at most one decimal.
func number(v float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
}

// escape makes text of XML, without what XML cannot hold.
func escape(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text)) // a strings.Builder takes everything
	return b.String()
}
