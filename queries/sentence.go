package queries

import (
	"errors"
	"sort"

	"hearsay/extract/rule"
	"hearsay/extract/strict"
	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

// blank is a question without words.
var blank = text.New("")

// sentence is one way to ask a query, with its place.
type sentence struct {
	query, text string
	file        *strict.File
	node        *yaml.Node
}

// asked collects the sentences of a query; they are parsed once it is known
// which queries are left.
func (l *loader) asked(f *strict.File, q *Query, n *yaml.Node) {
	for _, item := range strict.Items(n) {
		s := f.Text(item, "a sentence")
		if s == "" {
			continue
		}
		q.Ask = append(q.Ask, s)
		q.wording += text.FoldString(s) + "\n"
		l.asks = append(l.asks, sentence{q.Name, s, f, item})
	}
}

// sentences gives the sentences of the queries that are left, after users' ones
// have replaced others, to the pattern language.
func (l *loader) sentences() error {
	var errs []error
	names := make([]string, 0, len(l.lists))
	for name := range l.lists {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		if err := l.set.questions.Define(name, l.lists[name]); err != nil {
			errs = append(errs, err)
		}
	}
	for _, s := range l.asks {
		q := l.byName[s.query]
		if q == nil || q.file != s.file.Name {
			continue
		}
		err := l.set.questions.Add(s.query, whole(s.text))
		var syntax *rule.SyntaxError
		if errors.As(err, &syntax) {
			syntax.Tell(s.file, s.node, len("<bos> "))
		}
	}
	return errors.Join(errs...)
}

// whole makes a sentence account for a whole question, so that what is optional
// at its ends is taken where it stands.
func whole(sentence string) string { return "<bos> " + sentence + " <eos>" }
