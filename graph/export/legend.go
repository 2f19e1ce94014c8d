package export

import (
	"fmt"

	"hearsay/extract/claim"
	"hearsay/graph/export/drawing"
	"hearsay/graph/export/palette"
)

// legend says under a picture what its shapes and lines mean, of those that
// there are.
func (p *picture) legend() {
	d := p.drawing
	at := drawing.Point{X: margin, Y: d.Height + 8}
	next := func(wide float64) {
		if at.X > margin && at.X+wide > d.Width-margin {
			at.X, at.Y = margin, at.Y+24
		}
	}
	write := func(text string) {
		d.Words = append(d.Words, drawing.Words{Text: text, At: drawing.Point{X: at.X + 14, Y: at.Y + 4}, Size: 12, Colour: soft})
		at.X += drawing.Width(text)*12 + 34
	}
	for _, l := range p.types() {
		text := fmt.Sprintf("%s %d", l.Type, l.count)
		next(drawing.Width(text)*12 + 34)
		d.Shapes = append(d.Shapes, drawing.Shape{Path: outline(l.Shape, drawing.Point{X: at.X + 2, Y: at.Y}, 6), Fill: l.Colour})
		write(text)
	}
	for _, polarity := range p.polarities() {
		next(drawing.Width(polarity)*12 + 64)
		shape := drawing.Shape{Path: drawing.Polygon(drawing.Point{X: at.X - 4, Y: at.Y}, drawing.Point{X: at.X + 32, Y: at.Y}), Stroke: line, Width: 2, Dash: 5}
		if polarity == claim.Negated {
			shape.Stroke = refusal
		}
		d.Shapes = append(d.Shapes, shape)
		at.X += 28
		write(polarity)
	}
	d.Height = at.Y + margin
}

// counted is a look and how many nodes have it.
type counted struct {
	palette.Look
	count int
}

// types lists the types of the nodes: those of the palette in its order, then
// others as they come.
func (p *picture) types() []counted {
	number := map[string]int{}
	var all []counted
	listed := looks.Looks()
	for i := range p.network.Nodes {
		name := p.network.Nodes[i].Type
		if number[name]++; number[name] == 1 && p.spare(name) {
			listed = append(listed[:len(listed):len(listed)], looks.Of(name))
		}
	}
	for _, l := range listed {
		if number[l.Type] > 0 {
			all = append(all, counted{l, number[l.Type]})
		}
	}
	return all
}

func (p *picture) spare(name string) bool {
	for _, l := range looks.Looks() {
		if l.Type == name {
			return false
		}
	}
	return true
}

// polarities lists those besides asserted that there are.
func (p *picture) polarities() []string {
	var all []string
	for _, want := range []string{claim.Hedged, claim.Negated, claim.Asked} {
		for i := range p.network.Edges {
			if p.network.Edges[i].Polarity == want {
				all = append(all, want)
				break
			}
		}
	}
	return all
}
