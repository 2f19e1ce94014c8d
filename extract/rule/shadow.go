package rule

import (
	"slices"

	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

// adviseOnShadows tells of phrasings that find nothing that another phrasing of
// the rule does not find.
func (r *reader) adviseOnShadows(rule *Rule, items []*yaml.Node) {
	if rule.garbled || len(items) != len(rule.Say) {
		return
	}
	for i := range rule.Say {
		for j := range rule.Say {
			if i == j || !rule.Say[j].covers(&rule.Say[i]) || i < j && rule.Say[i].covers(&rule.Say[j]) {
				continue
			}
			place := rule.Say[j].Place
			r.file.Add(items[i], "the phrasing in line %d finds all that this one finds; remove one of them", place.Line).Code = shadowed
			break
		}
	}
}

// covers reports whether all that q matches is surely matched by p, with the
// same slots.
func (p *Pattern) covers(q *Pattern) bool {
	for _, b := range q.alternatives {
		b = tidy(b)
		if !slices.ContainsFunc(p.alternatives, func(a []element) bool {
			c := comparison{steps: enoughSteps}
			return c.covers(tidy(a), b)
		}) {
			return false
		}
	}
	return len(q.alternatives) > 0
}

// enoughSteps is how long two sequences are compared before they pass for
// different.
const enoughSteps = 10000

// comparison holds two sequences of elements against each other.
type comparison struct{ steps int }

// covers reports whether a sequence of elements surely matches all that another
// one does.
func (c *comparison) covers(a, b []element) bool {
	c.steps--
	switch {
	case c.steps < 0:
		return false
	case len(a) == 0:
		return len(b) == 0
	case len(b) == 0:
		return a[0].missing() && c.covers(a[1:], b)
	}
	x, y := &a[0], &b[0]
	switch {
	case x.kind == y.kind && x.takes(y) && c.covers(a[1:], b[1:]):
		return true
	case x.missing() && c.covers(a[1:], b):
		return true
	case x.kind == gapNode && y.kind == breakNode:
		return c.covers(a, b[1:])
	case x.kind == gapNode && x.passes(y):
		rest := *x
		rest.max -= unitsOf(y)
		rest.min = max(0, rest.min-unitsOf(y))
		return c.covers(append([]element{rest}, a[1:]...), b[1:])
	}
	return false
}

// missing reports whether an element may stand for nothing.
func (e *element) missing() bool {
	return e.optional || e.kind == breakNode || e.kind == gapNode && e.min == 0
}

// takes reports whether an element stands for all that another of its kind does.
func (e *element) takes(other *element) bool {
	if other.optional && !e.optional || e.capture != other.capture {
		return false
	}
	switch e.kind {
	case breakNode:
		return true
	case gapNode, slotNode:
		return e.slot.name == other.slot.name && e.slot.kind == other.slot.kind && e.slot.types&other.slot.types == other.slot.types &&
			(e.slot.list || !other.slot.list) && e.min <= other.min && e.max >= other.max
	case edgeNode:
		return e.edge == other.edge
	case literalNode:
		return e.slot.name == other.slot.name && (e.sound || !other.sound) && !slices.ContainsFunc(other.phrases, func(p phrase) bool {
			return !slices.ContainsFunc(e.phrases, func(q phrase) bool { return slices.EqualFunc(p, q, slices.Equal[[]rune]) })
		})
	}
	return false
}

// passes reports whether a gap may pass over a whole literal.
func (e *element) passes(literal *element) bool {
	if literal.kind != literalNode || literal.capture || literal.sound || len(literal.phrases) != 1 {
		return false
	}
	return unitsOf(literal) <= e.max
}

// unitsOf counts the units of a literal with one phrase: Chinese characters and
// Latin words.
func unitsOf(literal *element) int {
	units := 0
	for _, p := range literal.phrases {
		for _, word := range p {
			for i, r := range word {
				if !text.Latin(r) || text.Boundary(word, i) {
					units++
				}
			}
		}
	}
	return units
}
