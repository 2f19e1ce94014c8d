package queries

import (
	"embed"
	"errors"
	"io/fs"
	"sort"
	"strings"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

//go:embed *.yaml
var shipped embed.FS

// wordsFile is the one file that holds no queries but the words that free
// questions are understood by.
const wordsFile = "words.yaml"

// File is one query file. Queries of a later layer replace those of the same
// name.
type File struct {
	Name  string
	Data  []byte
	Layer int
}

// Shipped lists the files that come with the program.
func Shipped() []File {
	var files []File
	fs.WalkDir(shipped, ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, _ := shipped.ReadFile(p)
			files = append(files, File{Name: "queries/" + p, Data: data})
		}
		return err
	})
	return files
}

// Load reads and checks query files. All mistakes of all files are reported at
// once, each with its position.
func Load(s *schema.Schema, cues *rule.Cues, files []File) (*Set, error) {
	l := &loader{schema: s, byName: map[string]*Query{}, layers: map[string]int{}, lists: map[string][]string{}, set: &Set{schema: s, questions: rule.NewQuestions(s, cues)}}
	var errs []error
	for _, f := range files {
		if strings.HasSuffix(f.Name, "/"+wordsFile) {
			errs = append(errs, l.words(f))
		}
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name, "/"+wordsFile) {
			errs = append(errs, l.read(f))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	for _, q := range l.byName {
		l.set.queries = append(l.set.queries, *q)
	}
	sort.Slice(l.set.queries, func(i, j int) bool { return l.set.queries[i].Name < l.set.queries[j].Name })
	return l.set, l.sentences()
}

type loader struct {
	schema *schema.Schema
	byName map[string]*Query
	layers map[string]int
	lists  map[string][]string
	set    *Set
	asks   []sentence
}

// sentence is one way to ask a query, with its place.
type sentence struct {
	query, text, file string
	line, column      int
}

func (l *loader) read(file File) error {
	f := &strict.File{Name: file.Name}
	root := f.Root(file.Data)
	if root == nil {
		return f.Err()
	}
	if root.Kind != yaml.SequenceNode {
		f.Add(root, "a query file is a list: each query begins with \"- query: its-name\"")
		return f.Err()
	}
	for _, n := range root.Content {
		q := l.query(f, n)
		if q == nil {
			continue
		}
		if layer, ok := l.layers[q.Name]; ok && layer == file.Layer {
			f.Add(n, "a query %q stands above already; give this one another name", q.Name)
			continue
		}
		l.layers[q.Name] = file.Layer
		l.byName[q.Name] = q
	}
	return f.Err()
}

func (l *loader) query(f *strict.File, n *yaml.Node) *Query {
	fields := f.Fields(n, "a query", "query", "doc", "ask", "params", "answer", "count", "find")
	q := &Query{
		Name: f.Text(fields["query"], "a query's name"), Doc: f.Text(fields["doc"], "doc"), Count: f.Flag(fields["count"], "count"),
		Answer: strings.TrimPrefix(f.Text(fields["answer"], "answer"), "$"), file: f.Name, at: n.Line,
	}
	if q.Name == "" || strings.ContainsAny(q.Name, " \t") {
		f.Add(n, "a query needs a name without spaces (query: papers-mentioned)")
		return nil
	}
	if q.Doc == "" {
		f.Add(n, "query %s needs a doc: one sentence that says what it answers", q.Name)
	}
	l.params(f, q, fields["params"])
	for _, item := range strict.Items(fields["find"]) {
		if parsed, ok := l.line(f, q, item); ok {
			q.find = append(q.find, parsed)
		}
	}
	if fields["find"] == nil {
		f.Add(n, "query %s needs find: the conditions that an answer meets", q.Name)
	} else if !q.finds(q.Answer) && !f.Failed() {
		f.Add(n, "query %s answers with $%s, which none of its conditions finds", q.Name, q.Answer)
	}
	for _, item := range strict.Items(fields["ask"]) {
		if s := f.Text(item, "a sentence"); s != "" {
			q.Ask = append(q.Ask, s)
			column := item.Column
			if item.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
				column++
			}
			l.asks = append(l.asks, sentence{q.Name, s, f.Name, item.Line, column})
		}
	}
	return q
}

// params reads name: {slots: [PERSON, ROLE], default: guest, doc: …}.
func (l *loader) params(f *strict.File, q *Query, n *yaml.Node) {
	if n == nil {
		return
	}
	if n.Kind != yaml.MappingNode {
		f.Add(n, "params are written as name: {slots: [PERSON], default: guest, doc: who}")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		fields := f.Fields(n.Content[i+1], "a parameter", "slots", "default", "doc")
		p := Param{
			Name: n.Content[i].Value, Slots: f.Texts(fields["slots"], "a slot"),
			Default: f.Text(fields["default"], "default"), Doc: f.Text(fields["doc"], "doc"),
		}
		if p.Doc == "" {
			f.Add(n.Content[i], "parameter %s needs a doc", p.Name)
		}
		q.Params = append(q.Params, p)
	}
	sort.Slice(q.Params, func(i, j int) bool { return q.Params[i].Name < q.Params[j].Name })
}

func (q *Query) finds(variable string) bool {
	for _, l := range q.find {
		if l.subject.variable == variable || l.object.variable == variable {
			return true
		}
	}
	return false
}

// sentences gives the sentences of the queries that are left, after users' ones
// have replaced others, to the pattern language.
func (l *loader) sentences() error {
	var errs []error
	for name, words := range l.lists {
		if err := l.set.questions.Define(name, words); err != nil {
			errs = append(errs, err)
		}
	}
	for _, s := range l.asks {
		q := l.byName[s.query]
		if q.file != s.file {
			continue
		}
		err := l.set.questions.Add(s.query, s.text)
		var syntax *rule.SyntaxError
		if errors.As(err, &syntax) {
			errs = append(errs, strict.Fault{File: s.file, Line: s.line, Column: s.column + syntax.Column, Message: syntax.Message})
		}
	}
	return errors.Join(errs...)
}
