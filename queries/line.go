package queries

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"hearsay/extract/schema"
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// lineForm is a condition on a claim: not $who works_for|founded $x {time: $year}.
// Names with spaces stand in double quotes.
var lineForm = regexp.MustCompile(`^(not\s+)?(\S+)\s+(\S+)\s+("[^"]+"|\S+)(?:\s+\{(.*)\})?$`)

// typeForm is a condition on types, or on two values being different.
var typeForm = regexp.MustCompile(`^(not\s+)?(\S+)\s+is\s+(mainly\s+|not\s+)?(\S+)$`)

// line reads one condition.
func (l *loader) line(f *strict.File, q *Query, n *yaml.Node) {
	s := f.Text(n, "a condition")
	if s == "" {
		return
	}
	q.Find = append(q.Find, s)
	if m := typeForm.FindStringSubmatch(s); m != nil {
		l.typeLine(f, q, n, m)
		return
	}
	var whole *line
	for _, part := range strings.Split(s, " or ") {
		one, ok := l.claimLine(f, q, n, strings.TrimSpace(part))
		switch {
		case !ok:
			return
		case whole == nil:
			whole = &one
		case one.subject.String() != whole.subject.String() || one.object.String() != whole.object.String() || one.not || whole.not || len(whole.captures())+len(one.captures()) > 0:
			f.Add(n, "what or joins must have the same ends, and neither not nor variables in braces").Code = badCondition
		default:
			one.or, whole.or = whole.or, &one
		}
	}
	q.find = append(q.find, *whole)
}

// claimLine takes apart $who works_for|founded $x {time: $year}.
func (l *loader) claimLine(f *strict.File, q *Query, n *yaml.Node, s string) (line, bool) {
	m := lineForm.FindStringSubmatch(s)
	if m == nil {
		f.Add(n, "a condition is written $who works_for $x {time: 2013}, or $x is Paper; %q is neither", s).Code = badCondition
		return line{}, false
	}
	out := line{not: m[1] != "", subject: q.term(m[2]), object: q.term(strings.Trim(m[4], `"`))}
	for _, name := range strings.Split(m[3], "|") {
		p, ok := l.predicate(name)
		if !ok {
			known := append(l.schema.PredicateNames(), "is", "heard_in", "speaks_in", "shown_by", "dated")
			unknownWord(f, n, strict.UnknownName, name, known, "no predicate is named %q")
			return line{}, false
		}
		out.predicates = append(out.predicates, p)
	}
	for _, pair := range strings.Split(m[5], ",") {
		if strings.TrimSpace(pair) != "" {
			l.filter(f, q, n, &out, pair)
		}
	}
	return out, true
}

// typeLine takes apart $x is Paper, $x is mainly Paper and $x is not $y.
func (l *loader) typeLine(f *strict.File, q *Query, n *yaml.Node, m []string) {
	out := line{not: m[1] != "", subject: q.term(m[2])}
	switch strings.TrimSpace(m[3]) {
	case "not":
		out.distinct, out.object = true, q.term(m[4])
	default:
		out.mainly, out.types = m[3] != "", q.term(m[4])
		for _, name := range out.types.constants {
			if _, ok := l.schema.Mask(name); !ok {
				unknownWord(f, n, strict.UnknownType, name, l.schema.GroupNames(), "no type is named %q")
			}
		}
	}
	q.find = append(q.find, out)
}

func (l *loader) predicate(name string) (*schema.Predicate, bool) {
	if p, ok := l.set.words.derived[name]; ok {
		return p, true
	}
	return l.schema.Predicate(name)
}

// unknownWord reports a word of a condition, at its place, that is none of the
// known ones.
func unknownWord(f *strict.File, n *yaml.Node, code strict.Code, word string, known []string, format string) {
	before, _, _ := strings.Cut(n.Value, word)
	at := utf8.RuneCountInString(before)
	fault := f.AddWithin(n, at, at+utf8.RuneCountInString(word), format+"%s", word, strict.Suggest(word, known))
	fault.Code = code
	if meant, sure := strict.Meant(word, known); sure {
		fault.Replace(meant)
	}
}
