package lexicon

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// shipped reads the schema and the lexicon files that hearsay comes with.
func shipped(tb testing.TB) (*schema.Schema, []File) {
	tb.Helper()
	paths, err := filepath.Glob("../../seeds/lexicon/*.yaml")
	if err != nil || len(paths) == 0 {
		tb.Fatal("no lexicon files", err)
	}
	var files []File
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			tb.Fatal(err)
		}
		files = append(files, File{Name: filepath.Base(p), Data: data})
	}
	return shippedSchema(tb), files
}

func BenchmarkLoad(b *testing.B) {
	s, files := shipped(b)
	size := 0
	for _, f := range files {
		size += len(f.Data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var l *Lexicon
	for b.Loop() {
		var err error
		if l, err = Load(s, files); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(l.Entities())), "entities")
}

func BenchmarkScan(b *testing.B) {
	l, err := Load(shipped(b))
	if err != nil {
		b.Fatal(err)
	}
	data, err := os.ReadFile("../../seeds/transcripts/guigu101-e145.md")
	if err != nil {
		b.Fatal(err)
	}
	t := text.New(string(data))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		l.Scan(t)
	}
}

// BenchmarkScanBlank reads one long row of spaces, in which no name can be: its
// throughput must be that of talk, however long the row.
func BenchmarkScanBlank(b *testing.B) {
	l, err := Load(shipped(b))
	if err != nil {
		b.Fatal(err)
	}
	t := text.New("大家好。" + strings.Repeat(" ", 1<<20))
	b.SetBytes(1 << 20)
	for b.Loop() {
		l.Scan(t)
	}
}

func BenchmarkWith(b *testing.B) {
	l, err := Load(shipped(b))
	if err != nil {
		b.Fatal(err)
	}
	guest := []Entity{{ID: "person:guest", Name: "Guest", Names: []Name{{Text: "Ada Guest"}}}}
	for b.Loop() {
		l.With(guest)
	}
}
