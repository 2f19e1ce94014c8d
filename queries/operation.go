package queries

import (
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// operation is a question that no pattern can express.
type operation struct {
	name   string
	params []string // that its query must have
	run    func(r *runner, result *Result) error
}

// operations are what run can name.
func operations() []operation {
	return []operation{
		{"appearances", []string{"person"}, appearances},
		{"bilingual", nil, bilingual},
		{"connection", []string{"from", "to"}, connection},
		{"contradictions", []string{"about"}, contradictions},
		{"coverage", nil, coverage},
		{"forms", []string{"of"}, forms},
		{"never-met", nil, neverMet},
		{"numbers", []string{"about"}, numbers},
		{"sources", []string{"about", "least", "most"}, sources},
		{"statements", []string{"about", "by", "polarity"}, statements},
		{"unresolved", nil, unresolved},
	}
}

func operationNamed(name string) (operation, bool) {
	for _, op := range operations() {
		if op.name == name {
			return op, true
		}
	}
	return operation{}, false
}

// operation checks a query that names an operation.
func (l *loader) operation(f *strict.File, n *yaml.Node, q *Query, fields map[string]*yaml.Node) {
	op, ok := operationNamed(q.Run)
	if !ok {
		var names []string
		for _, op := range operations() {
			names = append(names, op.name)
		}
		f.Add(fields["run"], "no operation is named %q%s", q.Run, strict.Suggest(q.Run, names)).Code = strict.UnknownName
		return
	}
	for _, key := range []string{"find", "answer", "group", "order", "at_least", "at_most"} {
		if fields[key] != nil {
			f.Add(fields[key], "query %s has run: %s, which decides about %s; leave it out", q.Name, q.Run, key).Code = strict.WrongShape
		}
	}
	for _, name := range op.params {
		if _, ok := q.param(name); !ok {
			f.Add(n, "the operation %s needs the parameter %s", q.Run, name).Code = strict.Missing
		}
	}
}
