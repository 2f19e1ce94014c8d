package transcript

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/extract/text"
)

// FuzzRead checks that no bytes bring the reader down, and that every position
// of what it accepts lies in the source, in order, and where Line says.
func FuzzRead(f *testing.F) {
	for _, folder := range []string{"testdata/read", "testdata/bad"} {
		entries, err := os.ReadDir(folder)
		if err != nil {
			f.Fatal(err)
		}
		for _, entry := range entries {
			if strings.HasSuffix(entry.Name(), ".want") {
				continue
			}
			data, err := os.ReadFile(folder + "/" + entry.Name())
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Add([]byte("---\n&a [*a, *a]: *a\n---\n\u200b[00:00]\n\u200b[00:01]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, path := range []string{"a.md", "a.txt"} {
			e, err := Read(path, bytes.NewReader(data))
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
	if e.file == nil && e.Source != string(data) && !strings.HasPrefix(string(data), littleEndian) || !utf8.ValidString(e.Source) {
		t.Fatalf("the source is not the file")
	}
	source := []rune(e.Source)
	if e.Body < 0 || e.Body > e.Talk || e.Talk >= len(source) || strings.ContainsRune(space, source[e.Talk]) {
		t.Fatalf("body %d, talk %d of %d", e.Body, e.Talk, len(source))
	}
	end := e.Body
	for _, l := range e.Labels {
		if l.At < end || l.End < l.At || l.End > len(source) {
			t.Fatalf("label %+v after %d, of %d", l, end, len(source))
		}
		written := string(source[l.At:l.End])
		if !strings.Contains(written, l.Speaker) || !strings.Contains(written, l.Time) || l.Speaker+l.Time == "" {
			t.Fatalf("label %+v is written %q", l, written)
		}
		end = l.At + 1
		line, column := e.Line(l.At)
		if got := lineStart(source, line) + column - 1; got != l.At {
			t.Fatalf("Line(%d) = %d:%d, which is %d", l.At, line, column, got)
		}
	}
	for _, h := range e.Headings {
		if h.Start < e.Body || h.Len() < 1 || h.End > len(source) || source[h.Start] != '#' {
			t.Fatalf("heading %v", h)
		}
	}
	checkQuotes(t, e, source)
}

// checkQuotes checks, for the words after each label, that a span which went
// through folding still is its place in the source.
func checkQuotes(t *testing.T, e *Episode, source []rune) {
	t.Helper()
	folded := text.New(e.Source)
	for _, l := range e.Labels {
		span := text.Span{Start: folded.Folded(l.At), End: folded.Folded(l.End)}
		at, quote := folded.Source(span), folded.Quote(span)
		if string(source[at.Start:at.End]) != quote {
			t.Fatalf("source%v = %q, but the quote is %q", at, string(source[at.Start:at.End]), quote)
		}
	}
}

func lineStart(source []rune, line int) int {
	at := 0
	for ; line > 1; line-- {
		for source[at] != '\n' {
			at++
		}
		at++
	}
	return at
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
