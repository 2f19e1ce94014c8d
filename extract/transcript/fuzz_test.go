package transcript

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/extract/text"
)

// FuzzRead checks that no bytes bring the reader down, and that every position
// of what it accepts lies in the source, in order, and where Line says.
func FuzzRead(f *testing.F) {
	fuzz(f, "", "*", "a.md", "a.txt")
	f.Add([]byte("---\n&a [*a, *a]: *a\n---\n\u200b[00:00]\n\u200b[00:01]"))
}

// One fuzz target a reader, which then has no other to turn to.

func FuzzSubRip(f *testing.F)      { fuzz(f, "srt", "*.srt", "a.srt") }
func FuzzWebVTT(f *testing.F)      { fuzz(f, "webvtt", "*.vtt", "a.vtt") }
func FuzzWhisper(f *testing.F)     { fuzz(f, "whisper", "*.json*", "a.json") }
func FuzzPodcastJSON(f *testing.F) { fuzz(f, "podcast-json", "podcast.json", "a.json") }
func FuzzJSON3(f *testing.F)       { fuzz(f, "youtube-json3", "*.json3", "a.json3") }
func FuzzTimedText(f *testing.F)   { fuzz(f, "youtube-xml", "*.srv*", "a.srv1") }

// fuzz reads any bytes in one format, or whatever they look like, beginning with
// the files of testdata that fit a pattern.
func fuzz(f *testing.F, from, pattern string, paths ...string) {
	for _, folder := range []string{"testdata/read/", "testdata/bad/"} {
		files, err := filepath.Glob(folder + pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			if data, err := os.ReadFile(file); err == nil && !strings.HasSuffix(file, ".want") {
				f.Add(data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, path := range paths {
			e, err := ReadWith(path, bytes.NewReader(data), Options{From: from})
			if err == nil {
				checkPositions(t, e, data)
			} else if !strings.HasPrefix(err.Error(), path+":") {
				t.Fatalf("an error without its place: %v", err)
			}
		}
	})
}

func checkPositions(t *testing.T, e *Episode, data []byte) {
	t.Helper()
	file, err := decode("", data)
	if err != nil || e.file == nil && e.Source != file || !utf8.ValidString(e.Source) {
		t.Fatalf("the source is not the file")
	}
	source := []rune(e.Source)
	if e.Body < 0 || e.Body > e.Talk || e.Talk >= len(source) || strings.ContainsRune(space, source[e.Talk]) {
		t.Fatalf("body %d, talk %d of %d", e.Body, e.Talk, len(source))
	}
	checkLabels(t, e, source)
	for _, h := range e.Headings {
		if h.Start < e.Body || h.Len() < 1 || h.End > len(source) || source[h.Start] != '#' {
			t.Fatalf("heading %v", h)
		}
	}
	checkSpeech(t, e, source)
	checkLines(t, e, source, file)
}

func checkLabels(t *testing.T, e *Episode, source []rune) {
	t.Helper()
	end := e.Body
	for _, l := range e.Labels {
		if l.At < end || l.End < l.At || l.End > len(source) || l.Speaker+l.Time == "" {
			t.Fatalf("label %+v after %d, of %d", l, end, len(source))
		}
		if written := string(source[l.At:l.End]); e.Speech == nil && (!strings.Contains(written, l.Speaker) || !strings.Contains(written, l.Time)) {
			t.Fatalf("label %+v is written %q", l, written)
		}
		if end = l.At; e.Speech == nil {
			end++
		}
	}
	last := 0
	for _, s := range e.Stamps {
		if s.At < last || s.At > len(source) || s.Start < 0 {
			t.Fatalf("stamp %+v after %d of %d", s, last, len(source))
		}
		last = s.At
	}
}

// checkSpeech checks that what is said lies in the source, in order, and that
// spans which went through folding still are their places there.
func checkSpeech(t *testing.T, e *Episode, source []rune) {
	t.Helper()
	last := 0
	for _, p := range e.Speech {
		if p.Start < last || p.Len() < 1 || p.End > len(source) {
			t.Fatalf("piece %+v after %d, of %d", p, last, len(source))
		}
		last = p.End
	}
	words := text.Of(e.Source, e.Speech)
	places := []int{e.Talk, len(source)}
	for _, l := range e.Labels {
		places = append(places, l.At, l.End)
	}
	for _, s := range e.Stamps {
		places = append(places, s.At)
	}
	slices.Sort(places)
	for i := range places[1:] {
		span := text.Span{Start: words.Folded(places[i]), End: words.Folded(places[i+1])}
		for k, part := range words.Parts(span) {
			written := string(source[part.Start:part.End])
			if quote := words.Quote(span); k == 0 && quote != written {
				t.Fatalf("source%v = %q, but the quote is %q", part, written, quote)
			}
		}
	}
}

// checkLines checks that Line finds in the file what stands in the source.
func checkLines(t *testing.T, e *Episode, source []rune, file string) {
	t.Helper()
	lines := strings.SplitAfter(file, "\n")
	step := len(source)/200 + 1
	for at := 0; at < len(source); at += step {
		line, column := e.Line(at)
		if line < 1 || line > len(lines) {
			t.Fatalf("Line(%d) = %d:%d of %d lines", at, line, column, len(lines))
		}
		inLine := []rune(lines[line-1])
		if column < 1 || column > len(inLine) {
			t.Fatalf("Line(%d) = %d:%d, where the line has %d", at, line, column, len(inLine))
		}
		found := inLine[column-1]
		if found != source[at] && !(e.file != nil && (found == '\\' || source[at] == ' ' || found == '"')) {
			t.Fatalf("Line(%d) = %d:%d, which is %q and not %q", at, line, column, found, source[at])
		}
	}
}

func BenchmarkRead(b *testing.B) {
	data := []byte("---\ntitle: x\n---\n" + strings.Repeat("[00:01:02] Noor: 今天我们聊一聊模型和芯片是怎么来的\n", 700))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read("a.md", bytes.NewReader(data)); err != nil {
			b.Fatal(err)
		}
	}
}
