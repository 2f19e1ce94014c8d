package export

import (
	"fmt"
	"strings"

	"hearsay/extract/claim"
	"hearsay/graph/export/drawing"
	"hearsay/graph/export/layout"
)

// Colours of a picture besides those of types.
const (
	ground  = "#ffffff"
	ink     = "#20262e"
	soft    = "#5b6673"
	line    = "#a3aebb"
	refusal = "#c03a3a"
)

// margin around a picture, in pixels.
const margin = 28

// picture composes the drawing of a network.
type picture struct {
	network *Network
	places  []layout.Point
	drawing *drawing.Drawing
	taken   []box // where no relation may be written
}

// draw lays out a network and draws it: arrows, nodes, labels and a legend.
func (n *Network) draw() *drawing.Drawing {
	p := &picture{network: n, places: n.Positions(), drawing: &drawing.Drawing{Ground: ground}}
	p.frame()
	p.arrows()
	for i := range n.Nodes {
		p.node(i)
	}
	p.legend()
	return p.drawing
}

// frame fixes the size, and keeps the upper part free for the title.
func (p *picture) frame() {
	d := p.drawing
	for i := range p.places {
		at := &p.places[i]
		at.X += margin
		at.Y += margin + 34
		size := footprint(&p.network.Nodes[i])
		d.Width = max(d.Width, at.X+size.Width+margin)
		d.Height = max(d.Height, at.Y+2*size.Height+margin)
	}
	d.Width = max(d.Width, 560)
	d.Title = p.network.summary()
	d.Words = append(d.Words, drawing.Words{Text: d.Title, At: drawing.Point{X: margin, Y: margin + 6}, Size: 15, Bold: true, Colour: ink})
}

// summary says how much there is to see, and what is not shown.
func (n *Network) summary() string {
	s := fmt.Sprintf("%s, %s", count(len(n.Nodes), "entity", "entities"), count(len(n.Edges), "relation", "relations"))
	if len(n.Episodes) == 1 {
		if t := n.Episodes[0].Title; t != "" {
			s = drawing.Wrap(t, 32, 1)[0] + " · " + s
		}
	} else if len(n.Episodes) > 1 {
		s += fmt.Sprintf(" of %d episodes", len(n.Episodes))
	}
	if n.Cut.Nodes > 0 {
		s += fmt.Sprintf(" · %s more not shown", count(n.Cut.Nodes, "entity", "entities"))
	}
	return s
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func (p *picture) node(i int) {
	n := &p.network.Nodes[i]
	look := looks.Of(n.Type)
	at, r := drawing.Point(p.places[i]), n.radius()
	d := p.drawing
	title := n.describe()
	d.Shapes = append(d.Shapes,
		drawing.Shape{Path: outline(look.Shape, at, r+2), Fill: ground},
		drawing.Shape{Path: outline(look.Shape, at, r), Fill: look.Colour, Faint: n.Unnamed, Title: title})
	for k, l := range label(n) {
		d.Words = append(d.Words, drawing.Words{
			Text: l, At: drawing.Point{X: at.X, Y: at.Y + r + labelSize + 2 + labelLine*float64(k)},
			Size: labelSize, Middle: true, Bold: n.Degree >= 6, Colour: ink, Title: title,
		})
	}
}

// describe is what is shown of a node on hovering.
func (n *Node) describe() string {
	s := n.Name + " · " + n.Type
	if len(n.Also) > 0 {
		s += "\n" + strings.Join(n.Also, ", ")
	}
	return s + "\n" + count(n.Mentions, "mention", "mentions") + ", " + count(n.Degree, "relation", "relations")
}

func (p *picture) arrows() {
	strands := p.network.strands()
	p.reserve()
	ways := make([]arrow, len(strands))
	for i := range strands {
		s := &strands[i]
		source, target := &p.network.Nodes[s.source], &p.network.Nodes[s.target]
		ways[i] = s.arrow(p.places[s.source], p.places[s.target], source.radius(), target.radius())
		p.arrow(s, &ways[i])
	}
	for _, i := range byWeight(strands) {
		p.relation(&strands[i], &ways[i])
	}
}

func (p *picture) arrow(s *strand, a *arrow) {
	shape := drawing.Shape{Path: a.path, Stroke: line, Width: min(1+0.5*float64(len(s.edges)), 4), Title: p.evidence(s)}
	if s.doubtful() {
		shape.Dash = 5
	}
	if s.polarity == claim.Negated {
		shape.Stroke = refusal
	}
	p.drawing.Shapes = append(p.drawing.Shapes, shape, drawing.Shape{Path: a.head, Fill: shape.Stroke})
}

// spoken is how many claims are quoted on hovering.
const spoken = 4

// evidence is what is shown of a strand on hovering.
func (p *picture) evidence(s *strand) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s – %s – %s", p.network.Nodes[s.source].Name, relation(s), p.network.Nodes[s.target].Name)
	for i, e := range s.edges {
		if i == spoken {
			fmt.Fprintf(&b, "\n… and %d more", len(s.edges)-spoken)
			break
		}
		b.WriteString("\n")
		for _, q := range e.With {
			fmt.Fprintf(&b, "%s: %s · ", q.Key, q.Value)
		}
		fmt.Fprintf(&b, "“%s”", e.Quote)
		for _, part := range []string{e.voice(), e.Start, e.Title} {
			if part != "" {
				b.WriteString(" · " + part)
			}
		}
	}
	return b.String()
}

// voice is who says what an edge stands on.
func (e *Edge) voice() string {
	if e.PersonName != "" {
		return e.PersonName
	}
	return e.Speaker
}

// relation is a strand's predicate in words.
func relation(s *strand) string {
	words := strings.ReplaceAll(s.predicate, "_", " ")
	if s.doubtful() {
		words += " (" + s.polarity + ")"
	}
	return words
}
