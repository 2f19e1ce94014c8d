package speaker_test

import (
	"strings"
	"testing"

	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

// episode is the sample transcript without front matter and heading.
func episode(t testing.TB) speaker.Input {
	source := string(read(t, "transcripts/guigu101-e145.md"))
	_, talk, _ := strings.Cut(source, "\n\n请")
	x := text.New(source)
	end := len(x.Runes)
	return speaker.Input{Text: x, Body: text.Span{Start: end - len([]rune(talk)) - 1, End: end}}
}

func BenchmarkTurns(b *testing.B) {
	in, c := episode(b), shipped(b)
	b.SetBytes(int64(len(string(in.Text.Runes[in.Body.Start:]))))
	b.ReportAllocs()
	for b.Loop() {
		speaker.Turns(in, c)
	}
}

func BenchmarkReferences(b *testing.B) {
	in, c := episode(b), shipped(b)
	turns, _ := speaker.Turns(in, c)
	b.SetBytes(int64(len(string(in.Text.Runes[in.Body.Start:]))))
	for b.Loop() {
		speaker.References(in, turns, c)
	}
}

func BenchmarkMegabyte(b *testing.B) {
	in, c := episode(b), shipped(b)
	in.Text = text.New(strings.Repeat(string(in.Text.Runes[in.Body.Start:]), 20))
	in.Body = text.Span{End: len(in.Text.Runes)}
	b.SetBytes(int64(len(string(in.Text.Runes))))
	for b.Loop() {
		speaker.Turns(in, c)
	}
}
