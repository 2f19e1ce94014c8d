package queries

import (
	"strings"

	"hearsay/extract/schema"
)

// pattern is what is looked for in the graph, and how the finds become answers.
type pattern struct {
	find    []line
	answer  string // the variable whose values are the answers
	group   string // the variable that divides them; "" for none
	order   order
	limit   int // 0 is none
	atLeast map[string]int
	atMost  map[string]int
}

// order is how answers are ordered.
type order uint8

const (
	byPlace order = iota // of their first evidence
	byCount              // of their evidence, most first
	byValue
)

// line is one condition. Without predicates it is about types, or about two
// values being different.
type line struct {
	not             bool
	subject, object term
	predicates      []*schema.Predicate
	types           term // of a type: which
	mainly          bool // of a type: the first one
	distinct        bool
	with            []filter
	or              *line // another condition on the same ends that will do
}

// term is a variable ($x), a parameter ($role), constants, or a variable that is
// one of these ($x=$role).
type term struct {
	variable, param string
	constants       []string
}

// free reports whether a term can be anything.
func (t term) free() bool { return t.param == "" && len(t.constants) == 0 }

func (t term) String() string {
	value := strings.Join(t.constants, "|")
	if t.param != "" {
		value = "$" + t.param
	}
	switch {
	case t.variable == "":
		return value
	case value == "":
		return "$" + t.variable
	}
	return "$" + t.variable + "=" + value
}

// filter restricts a qualifier of a claim, or captures it in a variable.
type filter struct {
	key   string
	value term
}

// captures are the variables that take a qualifier's value.
func (l line) captures() []string {
	var names []string
	for _, f := range l.with {
		if f.value.variable != "" {
			names = append(names, f.value.variable)
		}
	}
	return names
}

// String writes a condition as query files do.
func (l line) String() string {
	var b strings.Builder
	if l.not {
		b.WriteString("not ")
	}
	b.WriteString(l.subject.String())
	switch {
	case l.distinct:
		return b.String() + " is not " + l.object.String()
	case l.mainly:
		return b.String() + " is mainly " + l.types.String()
	case l.predicates == nil:
		return b.String() + " is " + l.types.String()
	}
	b.WriteString(" " + l.predicateNames() + " " + l.object.String())
	var with []string
	for _, f := range l.with {
		with = append(with, f.key+": "+f.value.String())
	}
	if len(with) > 0 {
		b.WriteString(" {" + strings.Join(with, ", ") + "}")
	}
	if l.or != nil {
		b.WriteString(" or " + l.or.String())
	}
	return b.String()
}

func (l line) predicateNames() string {
	var names []string
	for _, p := range l.predicates {
		names = append(names, p.Name)
	}
	return strings.Join(names, "|")
}

// terms are the ends of a condition and the values of its qualifiers.
func (l line) terms() []term {
	all := []term{l.subject, l.object}
	for _, f := range l.with {
		all = append(all, f.value)
	}
	if l.or != nil {
		all = append(all, l.or.terms()...)
	}
	return all
}

// variables lists the variables of a pattern in the order they stand there.
func (p *pattern) variables() []string {
	var names []string
	seen := map[string]bool{}
	for _, l := range p.find {
		for _, t := range l.terms() {
			if t.variable != "" && !seen[t.variable] {
				seen[t.variable] = true
				names = append(names, t.variable)
			}
		}
	}
	return names
}
