package link

import (
	"os"
	"path/filepath"
	"testing"

	"hearsay/extract/lexicon"
	"hearsay/extract/segment"
	"hearsay/extract/text"
)

// BenchmarkLink links the sample episode against the shipped lexicon.
func BenchmarkLink(b *testing.B) {
	paths, err := filepath.Glob("../../seeds/lexicon/*.yaml")
	if err != nil {
		b.Fatal(err)
	}
	var files []lexicon.File
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, lexicon.File{Name: p, Data: data})
	}
	l, err := lexicon.Load(testLexicon(b).Schema(), files)
	if err != nil {
		b.Fatal(err)
	}
	data, err := os.ReadFile("../../seeds/transcripts/guigu101-e145.md")
	if err != nil {
		b.Fatal(err)
	}
	t, o := text.New(string(data)), Options{Guests: []string{"person:tian-yuandong"}, Words: segment.New()}
	Link(l, t, o)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		Link(l, t, o)
	}
}
