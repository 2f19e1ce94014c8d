package export_test

import (
	"bytes"
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

// TestGolden writes the sample in every format that has a file or folder in
// testdata/golden, named after it.
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
			for file, got := range written(t, &f, variant.options) {
				compare(t, filepath.Join(path, file), got)
			}
		})
	}
}

// written returns the files of a format by their names; of a format of one file
// it has none.
func written(t *testing.T, f *export.Format, o export.Options) map[string][]byte {
	t.Helper()
	if !f.Folder() {
		var b bytes.Buffer
		if err := f.Write(&b, sample(), o); err != nil {
			t.Fatal(err)
		}
		return map[string][]byte{"": b.Bytes()}
	}
	to := folder{}
	if err := f.WriteFiles(to, sample(), o); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for name, b := range to {
		files[name] = b.Bytes()
	}
	return files
}

type folder map[string]*bytes.Buffer

func (f folder) Create(name string) (io.Writer, error) {
	f[name] = new(bytes.Buffer)
	return f[name], nil
}

func compare(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
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
