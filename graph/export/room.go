package export

import (
	"strings"

	"hearsay/graph/export/drawing"
)

// box is a part of the paper.
type box struct{ left, top, right, bottom float64 }

func (b box) meets(c box) bool {
	return b.left < c.right && c.left < b.right && b.top < c.bottom && c.top < b.bottom
}

// reserve keeps nodes and their labels free of relations.
func (p *picture) reserve() {
	for i := range p.network.Nodes {
		n := &p.network.Nodes[i]
		at, r, size := p.places[i], n.radius(), footprint(n)
		wide := size.Width - labelMargin
		p.taken = append(p.taken,
			box{at.X - r, at.Y - r, at.X + r, at.Y + r},
			box{at.X - wide, at.Y + r, at.X + wide, at.Y - r + 2*(size.Height-labelMargin)})
	}
}

// relationSize is the font of relations.
const relationSize = 10.0

// relation writes a relation at the middle of its arrow if there is room.
func (p *picture) relation(s *strand, a *arrow) {
	words := strings.ReplaceAll(s.predicate, "_", " ")
	wide := drawing.Width(words) * relationSize
	if a.length < wide+14 && a.length < 44 {
		return
	}
	at := box{a.middle.X - wide/2 - 1, a.middle.Y - 6, a.middle.X + wide/2 + 1, a.middle.Y + 6}
	for _, other := range p.taken {
		if at.meets(other) {
			return
		}
	}
	p.taken = append(p.taken, at)
	colour := soft
	if s.doubtful() && s.polarity == "negated" {
		colour = refusal
	}
	p.drawing.Words = append(p.drawing.Words, drawing.Words{
		Text: words, At: drawing.Point{X: a.middle.X, Y: a.middle.Y + 3.5}, Size: relationSize, Middle: true, Colour: colour,
	})
}
