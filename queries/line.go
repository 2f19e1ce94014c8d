package queries

import (
	"regexp"
	"strings"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// lineForm is a condition: $who works_for $x {year: $time}, or $x is Paper.
var lineForm = regexp.MustCompile(`^(\S+)\s+(\S+)\s+(\S+)(?:\s+\{(.*)\})?$`)

// line reads one condition.
func (l *loader) line(f *strict.File, q *Query, n *yaml.Node) (line, bool) {
	s := f.Text(n, "a condition")
	m := lineForm.FindStringSubmatch(s)
	if m == nil {
		if s != "" {
			f.Add(n, "a condition is written $who works_for $x, or $x is Paper")
		}
		return line{}, false
	}
	out := line{subject: q.term(m[1])}
	if m[2] == "is" {
		out.types = q.term(m[3])
		if _, ok := l.schema.Mask(m[3]); out.types.param == "" && !ok {
			f.Add(n, "no type is named %q%s", m[3], strict.Suggest(m[3], l.schema.GroupNames()))
			return line{}, false
		}
		return out, true
	}
	out.object = q.term(m[3])
	predicate, ok := l.schema.Predicate(m[2])
	if !ok {
		f.Add(n, "no predicate is named %q%s", m[2], strict.Suggest(m[2], append(l.schema.PredicateNames(), "is")))
		return line{}, false
	}
	out.predicate = predicate
	for _, pair := range strings.Split(m[4], ",") {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		key, value, ok := strings.Cut(pair, ":")
		key = strings.TrimSpace(key)
		if !ok || !predicate.Allows(key) && key != "time" && key != "role" {
			f.Add(n, "%s has no qualifier %q%s", predicate.Name, key, strict.Suggest(key, predicate.Qualifiers))
			continue
		}
		out.with = append(out.with, filter{key, q.term(strings.TrimSpace(value))})
	}
	return out, true
}

// term reads $variable, or a parameter of the query by its name ($role), or a
// constant.
func (q *Query) term(s string) term {
	name, ok := strings.CutPrefix(s, "$")
	if !ok {
		return term{constant: s}
	}
	for _, p := range q.Params {
		if p.Name == name {
			return term{param: name}
		}
	}
	return term{variable: name}
}
