package queries

import (
	"embed"
	"errors"
	"io/fs"
	"path"
	"sort"

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
	l, err := read(s, cues, files)
	errs := []error{err}
	for _, f := range l.files {
		errs = append(errs, f.Err())
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	for _, q := range l.byName {
		l.set.queries = append(l.set.queries, *q)
	}
	sort.Slice(l.set.queries, func(i, j int) bool { return l.set.queries[i].Name < l.set.queries[j].Name })
	l.set.words.compile()
	l.set.questions.Understand(rule.Input{Text: blank}) // compiles them
	return l.set, nil
}

// Check reads query files as Load does, and lists everything that is wrong with
// them or works and is hardly meant, in the order of the files.
func Check(s *schema.Schema, files []File) []strict.Fault {
	l, err := read(s, nil, files)
	faults := strict.Faults(err)
	for _, f := range l.files {
		faults = append(faults, f.Faults()...)
	}
	return faults
}

// read reads all files; what is wrong with them stands in them, and what has no
// place is returned.
func read(s *schema.Schema, cues *rule.Cues, files []File) (*loader, error) {
	l := &loader{
		schema: s, byName: map[string]*Query{}, layers: map[string]int{}, lists: map[string][]string{},
		set: &Set{schema: s, questions: rule.NewQuestions(s, cues), words: newVocabulary(s)},
	}
	for _, f := range files {
		if path.Base(f.Name) == wordsFile {
			l.words(f)
		}
	}
	for _, f := range files {
		if path.Base(f.Name) != wordsFile {
			l.read(f)
		}
	}
	return l, l.sentences()
}

type loader struct {
	schema *schema.Schema
	byName map[string]*Query
	layers map[string]int
	lists  map[string][]string // word lists of the sentences
	set    *Set
	asks   []sentence
	files  []*strict.File
}

// file begins to read a file; root is nil where nothing can be read.
func (l *loader) file(file File) (f *strict.File, root *yaml.Node) {
	f = &strict.File{Name: file.Name}
	l.files = append(l.files, f)
	return f, f.Root(file.Data)
}

func (l *loader) read(file File) {
	f, root := l.file(file)
	if root == nil {
		return
	}
	if root.Kind != yaml.SequenceNode {
		f.Add(root, "a query file is a list: each query begins with \"- query: its-name\"").Code = strict.WrongShape
		return
	}
	for _, n := range root.Content {
		q := l.query(f, n)
		if q == nil {
			continue
		}
		if layer, ok := l.layers[q.Name]; ok && layer == file.Layer {
			f.Add(n, "a query %q stands in %s already; give this one another name", q.Name, l.byName[q.Name].file).Code = strict.Twice
			continue
		}
		l.layers[q.Name] = file.Layer
		l.byName[q.Name] = q
	}
}
