package queries

import (
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// operation is a question that no pattern can express.
type operation struct {
	params []string // that its query must have
	run    func(r *runner, result *Result) error
}

// operations are the values of run.
var operations = map[string]operation{}

// operation checks a query that names an operation.
func (l *loader) operation(f *strict.File, n *yaml.Node, q *Query, fields map[string]*yaml.Node) {
	op, ok := operations[q.Run]
	if !ok {
		f.Add(fields["run"], "no operation is named %q%s", q.Run, strict.Suggest(q.Run, sortedKeys(operations)))
		return
	}
	for _, key := range []string{"find", "answer", "group", "order", "at_least", "at_most"} {
		if fields[key] != nil {
			f.Add(fields[key], "query %s has run: %s, which decides about %s; leave it out", q.Name, q.Run, key)
		}
	}
	for _, name := range op.params {
		if _, ok := q.param(name); !ok {
			f.Add(n, "the operation %s needs the parameter %s", q.Run, name)
		}
	}
}
