package rule

import (
	"fmt"
	"strings"

	"hearsay/extract/text"
)

// noWords says why none of a literal's words stands in its place.
func (x *explainer) noWords(p *Piece, e *element, l look) {
	source := l.source(e)
	if units, mark, ok := x.farther(l, func(at int32) bool { return x.literal(e, at, l, e.sound) }); ok {
		x.tooFar(p, quoteWord(e, source), l, units, mark)
		return
	}
	if !x.nearly(p, e, l) {
		x.otherWords(p, source)
	}
}

// nearly tells of what stands in the place of a literal and is the same but for
// its spelling, or its ending.
func (x *explainer) nearly(p *Piece, e *element, l look) bool {
	if word, ok := x.soundsLike(e, l); ok {
		p.Reason = fmt.Sprintf("%s sounds like %s and is written otherwise", x.quote(p.Span), word)
		p.Advice = fmt.Sprintf("write %s~ to take it by its sound", word)
		return true
	}
	inside, ok := x.insideWord(e, l)
	if ok {
		p.Reason = fmt.Sprintf("it stands only as a part of the word %s", x.quote(inside))
		p.Advice = "add that word as a branch, or its ending as an optional one: word(s)?"
	}
	return ok
}

// instead tells why the words that stand in the place of a literal are not its
// own.
func (x *explainer) instead(p *Piece, r *trace, i int) {
	e := &x.set.engine.alternatives[r.alternative].elements[i]
	l := look{at: int32(p.Span.Start), side: 1, turn: x.turnOf(r, e)}
	l.pattern = []rune(x.set.Rules[r.alt.rule].Say[r.alt.pattern].Text)
	if !x.nearly(p, e, l) {
		x.otherWords(p, l.source(e))
	}
}

// otherWords tells of the words that stand in the place of a literal.
func (x *explainer) otherWords(p *Piece, source string) {
	p.Reason = "there stands " + x.quote(p.Span)
	switch {
	case strings.HasPrefix(source, "<") && strings.HasSuffix(source, ">"):
		p.Advice = "if that says the same, add its word to the list " + source
	case strings.HasPrefix(source, "("):
		p.Advice = "if that says the same, add its word as another branch of this group"
	default:
		p.Advice = fmt.Sprintf("if that says the same, write (%s|…) with its word", source)
	}
}

// quoteWord is how a literal is called in a reason.
func quoteWord(e *element, source string) string {
	if words := e.words(); len(words) == 1 {
		return words[0]
	}
	return "a word of " + source
}

// literal reports whether one of an element's phrases stands at a position.
func (x *explainer) literal(e *element, at int32, l look, sound bool) bool {
	found := false
	for _, p := range e.phrases {
		x.m.phrase(p, sound, at, l.side, l.turn, func(int32) { found = true })
		if found {
			return true
		}
	}
	return false
}

// soundsLike finds a Chinese word of an element that stands in its place by its
// sound. One character alone sounds like too many.
func (x *explainer) soundsLike(e *element, l look) (string, bool) {
	for _, p := range e.phrases {
		if len(p) != 1 || len(p[0]) < 2 || !allHan(p[0]) {
			continue
		}
		one := element{kind: literalNode, phrases: []phrase{p}}
		if units, mark, ok := x.farther(l, func(at int32) bool { return x.literal(&one, at, l, true) }); ok && !mark && units <= l.most() {
			return string(p[0]), true
		}
	}
	return "", false
}

// most is how many units may lie between.
func (l *look) most() int {
	if l.gap == nil {
		return 0
	}
	return l.gap.max
}

// insideWord finds a Latin word that has one of an element's words in it, in
// its place.
func (x *explainer) insideWord(e *element, l look) (text.Span, bool) {
	runes := x.m.lattice.runes
	for n := range x.there(l).Len() {
		start := int(l.at) + n
		if l.side < 0 {
			start = int(l.at) - n - 1
		}
		end := start
		for end < len(runes) && (end == start || !text.Boundary(runes, end)) {
			end++
		}
		if start < 0 || !text.Boundary(runes, start) || end-start < 3 {
			continue
		}
		for _, p := range e.phrases {
			if len(p) == 1 && text.Latin(p[0][0]) && len(p[0]) > 2 && strings.HasPrefix(string(runes[start:end]), string(p[0])) {
				return text.Span{Start: start, End: end}, true
			}
		}
	}
	return text.Span{}, false
}
