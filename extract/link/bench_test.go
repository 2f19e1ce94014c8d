package link

import (
	"os"
	"testing"

	"hearsay/extract/segment"
	"hearsay/extract/text"
)

// BenchmarkLink links the sample episode against the shipped lexicon.
func BenchmarkLink(b *testing.B) {
	l := shipped(b)
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
