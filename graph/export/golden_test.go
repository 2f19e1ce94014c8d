package export_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/graph/export"
)

var update = flag.Bool("update", false, "write what the formats print into testdata/golden")

// variants are formats written otherwise than usual.
var variants = map[string]struct {
	format  string
	options export.Options
}{
	"graphml-yed": {"graphml", export.Options{YEd: true}},
	"gexf-1.2":    {"gexf", export.Options{GEXF: "1.2"}},
}

// TestGolden writes the sample in every format that has a file in
// testdata/golden, named after it; the files of a folder stand there one after
// the other, each under its name.
func TestGolden(t *testing.T) {
	found, err := filepath.Glob("testdata/golden/*")
	if err != nil || len(found) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, path := range found {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			name, _ := strings.CutSuffix(name, filepath.Ext(name))
			variant, ok := variants[name]
			if !ok {
				variant.format = name
			}
			f, ok := export.FormatOf(variant.format)
			if !ok {
				t.Fatalf("there is no format %s", variant.format)
			}
			compare(t, path, written(t, &f, sample(), variant.options))
		})
	}
}

func written(t *testing.T, f *export.Format, n *export.Network, o export.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	write := func() error { return f.Write(&b, n, o) }
	if f.Folder() {
		write = func() error { return f.WriteFiles(listing{&b}, n, o) }
	}
	if err := write(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// listing takes files one after the other.
type listing struct{ *bytes.Buffer }

func (l listing) Create(name string) (io.Writer, error) {
	l.WriteString("-- " + name + " --\n")
	return l, nil
}

func compare(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what is written (go test -update writes it):\n%s", path, got)
	}
}

// TestExpected keeps what clients are to read of the golden files, in a form
// that is nobody's format.
func TestExpected(t *testing.T) {
	type node struct {
		ID     string   `json:"id"`
		Name   string   `json:"name"`
		Type   string   `json:"type"`
		Colour [3]uint8 `json:"colour"`
	}
	type edge struct {
		ID         string  `json:"id"`
		Source     string  `json:"source"`
		Target     string  `json:"target"`
		Predicate  string  `json:"predicate"`
		Quote      string  `json:"quote"`
		Confidence float64 `json:"confidence"`
	}
	var all struct {
		Nodes []node `json:"nodes"`
		Edges []edge `json:"edges"`
	}
	for _, n := range sample().Nodes {
		c := export.ColourOf(n.Type)
		all.Nodes = append(all.Nodes, node{n.ID, n.Name, n.Type, [3]uint8{c.R, c.G, c.B}})
	}
	for _, e := range sample().Edges {
		all.Edges = append(all.Edges, edge{e.ID, e.Source, e.Target, e.Predicate, e.Quote, e.Confidence})
	}
	got, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "testdata/clients/expected.json", append(got, '\n'))
}
