package link

import (
	"os"
	"path/filepath"
	"testing"

	"hearsay/extract/lexicon"
	"hearsay/extract/segment"
	"hearsay/extract/text"
)

// shipped is the lexicon that comes with the program.
func shipped(tb testing.TB) *lexicon.Lexicon {
	tb.Helper()
	paths, err := filepath.Glob("../../seeds/lexicon/*.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	var files []lexicon.File
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			tb.Fatal(err)
		}
		files = append(files, lexicon.File{Name: p, Data: data})
	}
	l, err := lexicon.Load(testLexicon(tb).Schema(), files)
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

// BenchmarkSay says all names of the shipped lexicon.
func BenchmarkSay(b *testing.B) {
	l := shipped(b)
	Say(l)
	b.ReportAllocs()
	for b.Loop() {
		Say(l)
	}
}

// misheardSample is the sample episode after the other tiers.
func misheardSample(b *testing.B) func() *draft {
	l := shipped(b)
	data, err := os.ReadFile("../../seeds/transcripts/guigu101-e145.md")
	if err != nil {
		b.Fatal(err)
	}
	words := segment.New()
	t, o := text.New(string(data)), Options{Guests: []string{"person:tian-yuandong"}, Words: words, Phonetics: &Phonetics{Say(l), words, 264}}
	b.SetBytes(int64(len(data)))
	return func() *draft {
		d := newDraft(NewPage(l, t, o.Words), o)
		for _, tier := range []func(*draft){byName, byParts, byPerson} {
			tier(d)
		}
		return d
	}
}

// BenchmarkBySound links the sample episode by sound against the shipped
// lexicon, after the other tiers.
func BenchmarkBySound(b *testing.B) {
	sample := misheardSample(b)
	bySound(sample())
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		d := sample()
		b.StartTimer()
		bySound(d)
	}
}

// BenchmarkScan looks for the names of some 400 entities that the episode has to
// do with, and for some 5,000 other names, at every place of the sample episode.
// Budget: 1,000 ns a rune, without allocating.
func BenchmarkScan(b *testing.B) {
	d := misheardSample(b)()
	s := d.listen().search(d.activate())
	b.ReportAllocs()
	for b.Loop() {
		s.soundings, s.homophones = s.soundings[:0], s.homophones[:0]
		s.scan()
	}
	perRune := float64(b.Elapsed().Nanoseconds()) / float64(b.N) / float64(len(d.text.Runes))
	b.ReportMetric(perRune, "ns/rune")
	b.ReportMetric(float64(len(s.active.raised)), "active")
}
