package rule

import (
	"fmt"
	"strings"

	"hearsay/extract/text"
)

// look is where a missing piece was looked for.
type look struct {
	at, side, turn int32
	gap            *element // what may lie between; nil where nothing may
	pattern        []rune
}

// reason says why an element does not stand where it should, and what would
// mend that.
func (x *explainer) reason(p *Piece, r *trace, i, side int) {
	e := &r.alt.elements[i]
	at, gap := r.before(x.m, i, side)
	l := look{at: at, side: int32(side), gap: gap, pattern: []rune(x.set.Rules[r.alt.rule].Say[r.alt.pattern].Text)}
	l.turn = x.turnOf(r, e)
	p.Span = x.there(l)
	if p.Span.Len() == 0 && e.kind != edgeNode {
		p.Reason = "the turn or the sentence ends here"
		return
	}
	switch e.kind {
	case literalNode:
		x.noWords(p, e, l)
	case slotNode:
		x.noItem(p, e, l)
	case edgeNode:
		p.Reason = x.noEdge(e, l)
	default:
		p.Reason = "it does not fit " + x.quote(p.Span)
	}
}

// turnOf is the turn in which an element must stand.
func (x *explainer) turnOf(r *trace, e *element) int32 {
	anchor := x.m.lattice.turn[r.start]
	return anchor - int32(r.alt.elements[r.anchor].turn) + int32(e.turn)
}

// thereUnits is how much is shown of what stands in a piece's place.
const thereUnits = 6

// there is what stands where a piece was looked for: a few units, up to a
// clause mark or the end of the turn.
func (x *explainer) there(l look) text.Span {
	m := x.m
	at := l.at
	for m.step1(at, l.side) && m.units(l.at, at) < thereUnits {
		next := at + l.side
		if !m.inside(l.at, next, l.turn) || m.marked(at, l.side) && m.units(l.at, at) > 0 {
			break
		}
		at = next
	}
	for !text.Boundary(m.lattice.runes, int(at)) && m.inside(l.at, at+l.side, l.turn) {
		at += l.side
	}
	return covered(l.at, at)
}

// step1 reports whether there is a rune to go over.
func (m *matcher) step1(at, side int32) bool {
	next := at + side
	return next >= 0 && int(next) <= len(m.lattice.runes)
}

// units counts the units between two positions, whichever comes first.
func (m *matcher) units(a, b int32) int { return abs(int(m.lattice.units[b] - m.lattice.units[a])) }

// marked reports whether a clause mark is the next rune.
func (m *matcher) marked(at, side int32) bool {
	if side < 0 {
		at--
	}
	return at >= 0 && int(at) < len(m.lattice.runes) && m.lattice.mark[at]
}

// lookFarther is how many units on a missing piece is looked for, to say how
// wide a gap would have to be.
const lookFarther = maxGap

// farther looks beyond what a pattern allows for what stands looks for. It
// returns the units between and whether a clause ends there.
func (x *explainer) farther(l look, stands func(at int32) bool) (units int, mark, ok bool) {
	m := x.m
	for at := l.at; ; at += l.side {
		if m.units(l.at, at) > lookFarther || !m.inside(l.at, at, l.turn) {
			return 0, false, false
		}
		if stands(at) {
			return m.units(l.at, at), mark, true
		}
		if !m.step1(at, l.side) {
			return 0, false, false
		}
		mark = mark || m.marked(at, l.side)
	}
}

// tooFar tells that a piece stands farther on than the pattern looks.
func (x *explainer) tooFar(p *Piece, what string, l look, units int, mark bool) {
	onward := "on"
	if l.side < 0 {
		onward = "back"
	}
	switch {
	case mark:
		p.Reason = fmt.Sprintf("%s stands %s %s, in another clause", what, plural(units, "unit"), onward)
		p.Advice = "no phrasing crosses a clause mark; one of its own for each clause would find it"
	case l.gap != nil && units < l.gap.min:
		p.Reason = fmt.Sprintf("%s stands %s %s, and at least %d must lie between", what, plural(units, "unit"), onward, l.gap.min)
		p.Advice = fmt.Sprintf("narrow %s to ...{%d,%d}", l.source(l.gap), units, l.gap.max)
	case l.gap != nil:
		p.Reason = fmt.Sprintf("%s stands %s %s, and at most %d may lie between", what, plural(units, "unit"), onward, l.gap.max)
		p.Advice = fmt.Sprintf("widen %s to ...{%d,%d}", l.source(l.gap), l.gap.min, units)
	default:
		p.Reason = fmt.Sprintf("%s stands %s %s, and nothing may lie between", what, plural(units, "unit"), onward)
		p.Advice = fmt.Sprintf("write ...{0,%d} between", units)
	}
}

// source is an element as the pattern writes it.
func (l *look) source(e *element) string { return string(l.pattern[e.from:min(e.to, len(l.pattern))]) }

func (x *explainer) quote(s text.Span) string {
	return "«" + strings.TrimSpace(x.m.lattice.Text.Quote(s)) + "»"
}

func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

func (x *explainer) noEdge(e *element, l look) string {
	what := map[edge]string{beginEdge: "no clause begins", endEdge: "no clause ends", turnEdge: "no turn ends"}[e.edge]
	l.side = 1
	if e.edge == beginEdge {
		l.side = -1
	}
	return what + " here: there stands " + x.quote(x.there(l))
}
