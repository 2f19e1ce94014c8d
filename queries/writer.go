package queries

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/schema"
)

// query writes a reading as a pattern.
func (r reading) query() *Query {
	r.links = r.apart()
	w := &writer{reading: r, variables: map[*phrase]string{}}
	q := &Query{}
	q.answer = w.answer()
	var lines []line
	for _, l := range r.links {
		lines = append(lines, w.condition(l))
	}
	w.qualify(lines)
	q.find = w.joined(lines)
	q.Name = nameOf(q.find)
	q.find = append(q.find, w.types()...)
	for _, p := range r.clause.except {
		q.find = append(q.find, line{subject: term{variable: q.answer}, distinct: true, object: w.end(p)})
	}
	if r.clause.most {
		q.order = byCount
	}
	for _, l := range q.find {
		q.Find = append(q.Find, l.String())
	}
	return q
}

// otherwise is the same pattern with the predicates that answer where the first
// ones do not, or nil.
func (r reading) otherwise() *Query {
	again := r
	again.links = slices.Clone(r.links)
	other := false
	for i, l := range again.links {
		s := *l.word.sense
		switch {
		case s.directed:
			s.with = slices.DeleteFunc(slices.Clone(s.with), func(f filter) bool { return f.key == "directed" })
		case s.orElse != nil:
			s.predicates, s.orElse = s.orElse, nil
		default:
			continue
		}
		other = true
		again.links[i].word.sense = &s
	}
	if !other {
		return nil
	}
	return again.query()
}

// nameOf names a pattern by its predicates.
func nameOf(lines []line) string {
	var names []string
	for _, l := range lines {
		for at := &l; at != nil; at = at.or {
			if name := at.predicates[0].Name; !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, "+")
}

// writer turns phrases into terms.
type writer struct {
	reading
	variables map[*phrase]string
	yes       *phrase // what a question for yes or no is answered with
	opened    bool    // the open end has the answer's variable
}

// answer names the variable that is asked for.
func (w *writer) answer() string {
	switch c := w.clause; {
	case c.asked != nil:
		w.variables[c.asked] = "x"
	case c.wants == "" && w.open() != nil:
		// what the question leaves out
	case c.wants == "":
		w.yes = w.links[0].object
		if w.yes == nil || !w.yes.bound() {
			w.yes = w.links[0].subject
		}
		w.variables[w.yes] = "x"
	}
	return "x"
}

// open is the link with an end that the question says nothing of, where nothing
// else is asked for.
func (w *writer) open() *link {
	if w.clause.asked != nil || w.clause.wants != "" {
		return nil
	}
	for i := range w.links {
		if w.links[i].subject == nil && w.links[i].word.sense.predicates[0].Name != "mentions" || w.links[i].object == nil {
			return &w.links[i]
		}
	}
	return nil
}

func (w *writer) condition(l link) line {
	out := line{subject: w.end(l.subject), object: w.end(l.object), predicates: l.word.sense.predicates, with: slices.Clone(l.word.sense.with)}
	episode := w.clause.schema.Union("Episode")
	if out.predicates[0].Name == "mentions" && l.subject != nil && l.subject.asked && l.subject.types&l.word.sense.from == episode {
		out.subject, out.object = out.object, out.subject
		out.predicates = []*schema.Predicate{{Name: "heard_in"}}
	}
	return out
}

// end writes a phrase as the end of a claim.
func (w *writer) end(p *phrase) term {
	if p == nil {
		if w.open() != nil && !w.opened {
			w.opened = true
			return term{variable: "x"}
		}
		return term{variable: w.fresh()}
	}
	t := term{constants: p.constants()}
	for _, o := range p.joint {
		t.constants = append(t.constants, o.constants()...)
	}
	if p.bound() && w.variables[p] == "" {
		return t
	}
	if w.variables[p] == "" {
		w.variables[p] = w.fresh()
	}
	t.variable = w.variables[p]
	return t
}

// constants are what a phrase names.
func (p *phrase) constants() []string {
	var ids []string
	for _, it := range p.names {
		if !slices.Contains(ids, it.Entity) {
			ids = append(ids, it.Entity)
		}
	}
	ids = append(ids, p.roles...)
	if p.unknown != "" {
		ids = append(ids, p.unknown)
	}
	return ids
}

// fresh makes a variable for something that is not asked for.
func (w *writer) fresh() string {
	name := fmt.Sprintf("y%d", len(w.variables))
	w.variables[&phrase{}] = name
	return name
}

// qualify adds the times and other qualifiers to the conditions that can have
// them, and captures the one that is asked for.
func (w *writer) qualify(find []line) {
	c := w.clause
	capture := c.wants
	for i, l := range w.links {
		s := l.word.sense
		if c.year != "" && s.allows("time") {
			find[i].with = append(find[i].with, filter{"time", term{constants: []string{c.year}}})
		}
		if c.now && s.allows("past") {
			find[i].with = append(find[i].with, filter{"now", term{constants: []string{"true"}}})
		}
		if capture != "" && s.allows(capture) {
			find[i].with = append(find[i].with, filter{qualifierOf(capture), term{variable: "x"}})
			capture = ""
		}
	}
	if last := len(find) - 1; c.not {
		find[last].with = append(find[last].with, filter{"polarity", term{constants: []string{"negated"}}})
	}
	if to := destination(w.links); to >= 0 {
		for _, p := range c.phrases {
			if (p.asked || p.required) && !w.links[to].has(p) && !slices.ContainsFunc(w.links, func(l link) bool { return l.has(p) }) {
				find[to].with = append(find[to].with, filter{"to", w.end(p)})
			}
		}
	}
}

func (l link) has(p *phrase) bool { return l.subject == p || l.object == p }
