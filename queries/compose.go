package queries

import (
	"strings"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// clues is what the words of a question tell, each by itself.
type clues struct {
	set   *Set
	words []heardWord
	names []rule.Item // in order
	year  string
	roles []heardWord
	wants []heardWord // types asked for, best first
	asked schema.Mask // what is asked for; 0 is anything
	askAt int         // where it is asked
}

// compose understands a question word by word: a verb or noun gives the
// predicate, a question word or noun the type that is asked for, names and roles
// the other end; the schema says which end is which. What fits nothing is not
// understood.
func (s *Set) compose(t *text.Text, items []rule.Item) (Reading, bool) {
	c := s.clues(t, items)
	best, bestScore := Reading{}, 0
	for _, w := range c.words {
		if w.kind != predicateWord && w.kind != inverseWord {
			continue
		}
		for _, r := range c.readings(w) {
			if r.score > bestScore {
				best, bestScore = Reading{r.query, map[string]string{}}, r.score
			}
		}
	}
	return best, bestScore > 0
}

func (s *Set) clues(t *text.Text, items []rule.Item) *clues {
	c := &clues{set: s, askAt: -1}
	var spans []text.Span
	for _, it := range items {
		switch it.Kind {
		case rule.Name:
			c.names = append(c.names, it)
			spans = append(spans, it.Span)
		case rule.Time:
			c.year = it.From
			spans = append(spans, it.Span)
		}
	}
	c.words = s.words.hear(t.Runes, spans)
	for _, w := range c.words {
		switch w.kind {
		case roleWord:
			c.roles = append(c.roles, w)
		case askWord, whereWord:
			if c.askAt < 0 {
				c.askAt = w.span.Start
			}
		}
	}
	c.ask()
	return c
}

// ask finds the type that is asked for: the one that follows a question word
// most closely, else the first that stands there.
func (c *clues) ask() {
	distance := 1 << 30
	for _, w := range c.words {
		if w.kind != typeWord {
			continue
		}
		d := 1 << 20
		if c.askAt >= 0 && w.span.Start >= c.askAt {
			d = w.span.Start - c.askAt
		}
		if d < distance {
			distance = d
			c.asked = c.set.schema.Union(w.typeName)
			if c.askAt < 0 || w.span.Start < c.askAt {
				c.askAt = w.span.Start
			}
		}
	}
}

// reading is one way to take the question, with how well it fits.
type reading struct {
	query *Query
	score int
}

// readings tries a predicate in both directions.
func (c *clues) readings(w heardWord) []reading {
	p := w.predicate
	asked := c.asked
	if person := c.set.schema.Union("Person"); asked == person && p.Name != "mentions" {
		asked |= c.set.schema.Union("Organization") // who made it? a company may have
	}
	if where := c.set.words.where[p.Name]; where != 0 && c.has(whereWord) {
		asked = where
	}
	var out []reading
	if r, ok := c.directed(w, p.From, p.To, asked, false); ok {
		out = append(out, r)
	}
	if r, ok := c.directed(w, p.To, p.From, asked, true); ok {
		out = append(out, r)
	}
	return out
}

func (c *clues) has(kind wordKind) bool {
	for _, w := range c.words {
		if w.kind == kind {
			return true
		}
	}
	return false
}

// directed takes the given end as bound by a name or role and the other one as
// asked for.
func (c *clues) directed(w heardWord, given, wanted, asked schema.Mask, inverse bool) (reading, bool) {
	if asked != 0 && asked&wanted == 0 {
		return reading{}, false
	}
	bound, rest, ok := c.bind(given)
	if !ok {
		return reading{}, false
	}
	score := 20 + w.span.Len()
	if bound != (term{}) {
		score += 20
	}
	if asked != 0 {
		score += 10
	}
	if (w.kind == inverseWord) == inverse {
		score += 5
	}
	if given&wanted != 0 && !w.predicate.Symmetric && c.subjectAsked(w) == inverse {
		score += 4
	}
	score -= 6 * len(rest)
	q := &Query{Name: w.predicate.Name, Answer: "x", find: []line{c.condition(w.predicate, bound, inverse, rest)}}
	if asked != 0 {
		q.find = append(q.find, c.typed(asked&wanted))
	}
	return reading{q, score}, true
}

// subjectAsked reports whether the question asks for the subject where types do
// not tell: the question word stands before the verb and no auxiliary or name
// between them.
func (c *clues) subjectAsked(w heardWord) bool {
	if c.askAt < 0 || c.askAt > w.span.Start {
		return false
	}
	for _, n := range c.names {
		if n.Span.Start > c.askAt && n.Span.End <= w.span.Start {
			return false
		}
	}
	return true
}

// bind finds what stands at the given end: a role or a name of a fitting type.
// The names that are left over come back as rest. Nothing bound is fine only
// where nothing is named.
func (c *clues) bind(given schema.Mask) (bound term, rest []rule.Item, ok bool) {
	person := c.set.schema.Union("Person")
	var ids []string
	for _, n := range c.names {
		if len(ids) == 0 && n.Types&given != 0 {
			ids = append(ids, n.Entity)
		} else {
			rest = append(rest, n)
		}
	}
	switch {
	case len(ids) > 0:
		return term{constant: strings.Join(ids, "|")}, rest, true
	case len(c.roles) > 0 && given&person != 0:
		return term{constant: c.roles[0].role}, rest, true
	}
	return term{}, rest, len(c.names) == 0 && len(c.roles) == 0
}

// condition writes the claim that is asked for. A year becomes a filter where
// the predicate has times, a further name one where a qualifier can hold it.
func (c *clues) condition(p *schema.Predicate, bound term, inverse bool, rest []rule.Item) line {
	if bound == (term{}) {
		bound = term{variable: "y"}
	}
	l := line{predicate: p, subject: bound, object: term{variable: "x"}}
	if inverse {
		l.subject, l.object = l.object, l.subject
	}
	if c.year != "" && (p.Allows("year") || p.Allows("from")) {
		l.with = append(l.with, filter{"time", term{constant: c.year}})
	}
	return l
}

// typed keeps answers of the types that are asked for.
func (c *clues) typed(m schema.Mask) line {
	names := c.set.schema.Names(m)
	return line{subject: term{variable: "x"}, types: term{constant: strings.Join(names, "|")}}
}
