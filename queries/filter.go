package queries

import (
	"strings"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// everywhere are the filters that need no qualifier of the schema.
var everywhere = []string{"time", "now", "polarity", "by", "kind", "via", "directed"}

// filter reads key: value of a condition's braces.
func (l *loader) filter(f *strict.File, q *Query, n *yaml.Node, to *line, pair string) {
	key, value, ok := strings.Cut(pair, ":")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	if !ok || value == "" {
		f.Add(n, "qualifiers are written {key: value}; %q is not", strings.TrimSpace(pair)).Code = badCondition
		return
	}
	known := append([]string(nil), everywhere...)
	for _, p := range to.predicates {
		known = append(known, p.Qualifiers...)
	}
	for _, k := range known {
		if k == key {
			to.with = append(to.with, filter{key, q.term(value)})
			return
		}
	}
	unknownWord(f, n, strict.UnknownName, key, known, to.predicateNames()+" has no qualifier %q")
}

// term reads $variable, a parameter of the query by its name ($role), constants,
// or a variable with what it may be ($x=$role, $x=guest).
func (q *Query) term(s string) term {
	name, isName := strings.CutPrefix(s, "$")
	if !isName {
		return term{constants: split(s)}
	}
	if variable, value, ok := strings.Cut(name, "="); ok {
		t := q.term(value)
		t.variable = variable
		return t
	}
	if _, ok := q.param(name); ok {
		return term{param: name}
	}
	return term{variable: name}
}
