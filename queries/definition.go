package queries

import (
	"sort"
	"strconv"
	"strings"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// query reads one query of a file; nil where it has no name to go by.
func (l *loader) query(f *strict.File, n *yaml.Node) *Query {
	fields := f.Fields(n, "a query", queryKeys...)
	q := &Query{Name: f.Text(fields["query"], "a query's name"), Doc: f.Text(fields["doc"], "doc"), Run: f.Text(fields["run"], "run"), file: f.Name}
	if q.Name == "" || strings.ContainsAny(q.Name, " \t") {
		f.Add(n, "a query needs a name without spaces (query: papers-mentioned)").Code = strict.UnfitName
		return nil
	}
	if q.Doc == "" {
		f.Add(n, "query %s needs a doc: one sentence that says what it answers", q.Name).Code = strict.Missing
	}
	l.params(f, q, fields["params"])
	l.asked(f, q, fields["ask"])
	if q.Run != "" {
		l.operation(f, n, q, fields)
		return q
	}
	for _, item := range strict.Items(fields["find"]) {
		l.line(f, q, item)
	}
	if fields["find"] == nil {
		f.Add(n, "query %s needs find: the conditions that an answer meets", q.Name).Code = strict.Missing
		return q
	}
	q.answer = l.variable(f, q, fields["answer"], "answer", n)
	if fields["group"] != nil {
		q.group = l.variable(f, q, fields["group"], "group", n)
	}
	q.order = l.order(f, fields["order"])
	q.limit = int(f.Number(fields["limit"], "limit", 0))
	q.atLeast = l.counts(f, q, fields["at_least"])
	q.atMost = l.counts(f, q, fields["at_most"])
	return q
}

// variable reads a key that names a variable of the conditions.
func (l *loader) variable(f *strict.File, q *Query, n *yaml.Node, key string, otherwise *yaml.Node) string {
	if n == nil {
		n = otherwise
	}
	name := strings.TrimPrefix(f.Text(n, key), "$")
	if n == otherwise {
		name = ""
	}
	for _, v := range q.variables() {
		if v == name {
			return name
		}
	}
	if len(q.find) == len(q.Find) { // else it may stand in a condition that could not be read
		f.Add(n, "%s of query %s must name a variable of its conditions%s", key, q.Name, strict.Suggest(name, q.variables())).Code = unknownVariable
	}
	return name
}

func (l *loader) order(f *strict.File, n *yaml.Node) order {
	orders := map[string]order{"": byPlace, "place": byPlace, "count": byCount, "value": byValue}
	name := f.Text(n, "order")
	o, ok := orders[name]
	if !ok {
		f.Add(n, "answers are ordered by place, count or value%s", strict.Suggest(name, []string{"place", "count", "value"})).Code = strict.WrongShape
	}
	return o
}

// counts reads {$show: 2}.
func (l *loader) counts(f *strict.File, q *Query, n *yaml.Node) map[string]int {
	if n == nil {
		return nil
	}
	counts := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name := l.variable(f, q, n.Content[i], "a count", nil)
		number, err := strconv.Atoi(n.Content[i+1].Value)
		if err != nil || number < 0 {
			f.Add(n.Content[i+1], "how many is a number, as in {$show: 2}").Code = strict.WrongShape
		}
		counts[name] = number
	}
	if len(counts) == 0 {
		f.Add(n, "how many values are wanted is written {$show: 2}").Code = strict.WrongShape
	}
	return counts
}

// params reads name: {slots: [PERSON, ROLE], default: guest, doc: …}.
func (l *loader) params(f *strict.File, q *Query, n *yaml.Node) {
	if n == nil {
		return
	}
	if n.Kind != yaml.MappingNode {
		f.Add(n, "params are written as name: {slots: [PERSON], default: guest, doc: who}").Code = strict.WrongShape
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		fields := f.Fields(n.Content[i+1], "a parameter", paramKeys...)
		p := Param{
			Name: n.Content[i].Value, Slots: f.Texts(fields["slots"], "a slot"),
			Default: f.Text(fields["default"], "default"), Doc: f.Text(fields["doc"], "doc"),
		}
		if p.Doc == "" {
			f.Add(n.Content[i], "parameter %s needs a doc", p.Name).Code = strict.Missing
		}
		q.Params = append(q.Params, p)
	}
	sort.Slice(q.Params, func(i, j int) bool { return q.Params[i].Name < q.Params[j].Name })
}
