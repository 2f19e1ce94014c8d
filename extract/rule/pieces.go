package rule

import (
	"slices"

	"hearsay/extract/text"
)

// attempt tells a trail piece by piece, and what became of the match if it is
// one.
func (x *explainer) attempt(t trail) Attempt {
	alt := &x.set.engine.alternatives[t.alternative]
	a := Attempt{Rule: alt.rule, Pattern: alt.pattern, Score: t.score}
	if t.anchor < 0 {
		x.nowhere(&a, alt)
		return a
	}
	r := x.trace(t)
	for i := range alt.elements {
		if e := &alt.elements[i]; e.kind != breakNode {
			a.add(x.piece(r, i), e)
		}
	}
	a.count()
	if t.instead >= 0 {
		return a
	}
	if t.left >= 0 || t.right < len(alt.elements) {
		return a
	}
	if f, ok := x.m.join(r.alt, t.start, t.end, t.item); ok && t.whole {
		f.alternative = t.alternative
		x.verdict(&a, &f)
		return a
	}
	a.Reason = "all pieces stand there, but one thing fills two slots, or one slot is filled by two"
	return a
}

// nowhere tells of a phrasing of which nothing stands in the text.
func (x *explainer) nowhere(a *Attempt, alt *alternative) {
	for i := range alt.elements {
		e := &alt.elements[i]
		p := Piece{From: e.from, To: e.to, Status: NotReached, Span: text.Span{Start: x.near.Start, End: x.near.Start}}
		if i == alt.anchor {
			p.Status, p.Reason = Missing, "it stands nowhere here, and the search begins with it"
		}
		if e.kind != breakNode {
			a.add(p, e)
		}
	}
	a.count()
}

// add adds a piece; the words of one literal, which the engine looks for one by
// one, are one piece.
func (a *Attempt) add(p Piece, e *element) {
	if n := len(a.Pieces); n > 0 && a.Pieces[n-1].From == p.From && a.Pieces[n-1].To == p.To {
		last := &a.Pieces[n-1]
		switch {
		case last.Status == Met && p.Status == Met:
			last.Span = text.Span{Start: min(last.Span.Start, p.Span.Start), End: max(last.Span.End, p.Span.End)}
		case last.Status != Missing && p.Status != Met && p.Status != Skipped:
			*last = p
		}
		return
	}
	if e.kind == gapNode && p.Status == Met && p.Span.Len() == 0 {
		p.Status = Skipped
	}
	p.free = e.kind == gapNode || e.optional
	a.Pieces = append(a.Pieces, p)
}

// count counts the pieces and what they cover.
func (a *Attempt) count() {
	first := true
	for _, p := range a.Pieces {
		if !p.free {
			a.Needed++
			if p.Status == Met {
				a.Met++
			}
		}
		if p.Status != Met {
			continue
		}
		if first {
			a.Span, first = p.Span, false
		}
		a.Span = text.Span{Start: min(a.Span.Start, p.Span.Start), End: max(a.Span.End, p.Span.End)}
	}
}

// piece tells what became of one element.
func (x *explainer) piece(r *trace, i int) Piece {
	e := &r.alt.elements[i]
	p := Piece{From: e.from, To: e.to}
	switch {
	case i == r.anchor:
		p.Span = covered(r.start, r.end)
	case i == r.instead:
		p.Status, p.Span = Missing, x.gapped(r, i)
		x.instead(&p, r, i)
	case e.kind == gapNode && r.beside(i):
		p.Status = Skipped
	case i <= r.left || i >= r.right:
		side := 1
		if i <= r.left {
			side = -1
		}
		if missing := x.missingAt(r, side); i != missing {
			p.Status = NotReached
			if e.kind == gapNode && (i-missing)*side < 0 {
				p.Status = Skipped
			}
			return p
		}
		p.Status = Missing
		x.reason(&p, r, i, side)
	case r.through[i] >= 0:
		p.Span = x.stretch(r, i)
	case e.kind == gapNode:
		p.Span = x.gapped(r, i)
	case e.kind != edgeNode:
		p.Status = Skipped
	}
	return p
}

// missingAt is the element that is really missing where the walk to one side
// stopped: behind a gap, the one that the gap leads to.
func (x *explainer) missingAt(r *trace, side int) int {
	i := r.right
	if side < 0 {
		i = r.left
	}
	for j := i; j >= 0 && j < len(r.alt.elements); j += side {
		if k := r.alt.elements[j].kind; k != gapNode && k != breakNode {
			return j
		}
	}
	return i
}

// stretch is what an element took: of a list, all its names.
func (x *explainer) stretch(r *trace, i int) text.Span {
	m := x.m
	id := r.through[i]
	at := m.states[id].at
	from := m.states[id].from
	for from >= 0 && m.states[from].element == int16(i) {
		from = m.states[from].from
	}
	return covered(m.states[from].at, at)
}

// gapped is what a gap passed over: what lies between its neighbours.
func (x *explainer) gapped(r *trace, i int) text.Span {
	span := text.Span{Start: -1, End: -1}
	for j := i - 1; j >= 0 && span.Start < 0; j-- {
		if s, ok := x.filled(r, j); ok {
			span.Start = s.End
		}
	}
	for j := i + 1; j < len(r.alt.elements) && span.End < 0; j++ {
		if s, ok := x.filled(r, j); ok {
			span.End = s.Start
		}
	}
	if span.Start < 0 || span.End < span.Start {
		span.Start = max(span.End, 0)
		span.End = span.Start
	}
	return span
}

func (x *explainer) filled(r *trace, i int) (text.Span, bool) {
	switch {
	case i == r.anchor:
		return covered(r.start, r.end), true
	case r.through[i] >= 0:
		return x.stretch(r, i), true
	}
	return text.Span{}, false
}

// sound words, for reasons: the words that a literal may be, at most a few.
func (e *element) words() []string {
	var out []string
	for _, p := range e.phrases {
		var s []rune
		for i, w := range p {
			if i > 0 && len(w) > 0 && text.Latin(w[0]) {
				s = append(s, ' ')
			}
			s = append(s, w...)
		}
		out = append(out, string(s))
	}
	slices.Sort(out)
	return slices.Compact(out)
}
