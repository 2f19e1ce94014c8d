package exchange_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/lexicon"
	"hearsay/extract/lexicon/exchange"
	"hearsay/extract/schema"
)

func shippedSchema(t testing.TB) *schema.Schema {
	t.Helper()
	data, err := os.ReadFile("../../../seeds/schema.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s, err := schema.Load("schema.yaml", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// known is what the lexicon knows before an import.
const known = `
- {id: person:ada-quist, type: Person, name: Ada Quist, also: [阿达], ids: {wikidata: Q11}}
- {id: person:li-wei-1, type: Person, name: 李维, known: {works_for: [org:mondo]}}
- {id: person:li-wei-2, type: Person, name: {name: 李维, needs: [画]}}
- {id: org:mondo, type: Organization, name: Mondo Labs}
- {id: venue:icml, type: Venue, name: ICML, also: [International Conference on Machine Learning]}
- {id: paper:zorbnet, type: Paper, name: Zorbnet, ids: {arxiv: "2401.00001"}, known: {created_by: [person:ada-quist]}}
`

func load(t testing.TB, more ...lexicon.File) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Load(shippedSchema(t), append(more, lexicon.File{Name: "known.yaml", Data: []byte(known)}))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// Each file of testdata is read, merged with what is known, and compared with the
// golden file beside it: the lines that are added and what is left out. What was
// added is known the next time.
func TestImport(t *testing.T) {
	files, err := filepath.Glob("testdata/*.in.*")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			name := filepath.Base(file)
			format, err := exchange.Recognise(exchange.Formats(), name, data)
			if err != nil {
				t.Fatal(err)
			}
			items, readErr := format.Read(name, data)
			m := exchange.Merge(load(t), items)
			golden := strings.SplitN(file, ".in.", 2)[0] + ".golden"
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(golden, []byte(told(m, readErr)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), told(m, readErr)); d != "" {
				t.Errorf("(- want, + got; UPDATE=1 writes it):\n%s", d)
			}
			again := exchange.Merge(load(t, lexicon.File{Name: "added.yaml", Data: []byte(lines(m)), Layer: 1}), items)
			if len(again.Entries) > 0 {
				t.Errorf("a second import adds\n%s", lines(again))
			}
		})
	}
}

func lines(m *exchange.Merged) string {
	var b strings.Builder
	for i := range m.Entries {
		b.WriteString(m.Entries[i].Line() + "\n")
	}
	return b.String()
}

func told(m *exchange.Merged, err error) string {
	var b strings.Builder
	b.WriteString(lines(m))
	for _, l := range m.Left {
		fmt.Fprintf(&b, "left out: %s: %s: %s\n", l.At, l.Name, l.Why)
	}
	if err != nil {
		fmt.Fprintf(&b, "error: %v\n", err)
	}
	return b.String()
}

// What is written in a form and read again adds nothing.
func TestWrittenIsKnown(t *testing.T) {
	l := load(t)
	for _, w := range exchange.Writers() {
		t.Run(w.Name, func(t *testing.T) {
			var b strings.Builder
			if err := w.Write(&b, l, l.Entities()); err != nil {
				t.Fatal(err)
			}
			if w.Name == "yaml" {
				if _, err := lexicon.Load(shippedSchema(t), []lexicon.File{{Name: "written.yaml", Data: []byte(b.String())}}); err != nil {
					t.Error(err)
				}
				return
			}
			for _, f := range exchange.Formats() {
				if f.Name != w.Name {
					continue
				}
				items, err := f.Read("written", []byte(b.String()))
				if err != nil || len(items) == 0 {
					t.Fatalf("%d items, error %v of\n%s", len(items), err, b.String())
				}
				if m := exchange.Merge(l, items); len(m.Entries) > 0 {
					t.Errorf("reading it again adds\n%s", lines(m))
				}
			}
		})
	}
}

// What was decided to be different is not merged for its name.
func TestDifferentStaysDifferent(t *testing.T) {
	decisions := lexicon.File{Name: "decisions.yaml", Decisions: true, Data: []byte("- {different: [person:ada-quist, person:li-wei-1], by: me, because: they met}\n")}
	item := &exchange.Item{Key: "person:li-wei-1", Type: "Person", Name: "Ada Quist"}
	m := exchange.Merge(load(t, decisions), []*exchange.Item{item})
	if len(m.Entries) > 0 {
		t.Errorf("merged:\n%s", lines(m))
	}
}

func FuzzImport(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.in.*")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	l := load(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, format := range exchange.Formats() {
			items, _ := format.Read("fuzz", data)
			m := exchange.Merge(l, items)
			if _, err := lexicon.Load(l.Schema(), []lexicon.File{{Name: "known.yaml", Data: []byte(known)}, {Name: "added.yaml", Data: []byte(lines(m)), Layer: 1}}); err != nil {
				t.Fatalf("%s: what was added is wrong: %v\n%s", format.Name, err, lines(m))
			}
		}
	})
}
