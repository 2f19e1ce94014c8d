package transcript

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"hearsay/extract/text"
)

// talk is what two people say, as captions break it: in the middle of names too.
type talk []struct {
	speaker string
	start   time.Duration
	words   string
}

var talks = map[string]talk{
	"Chinese": {
		{"主持人", 1 * time.Second, "今天的嘉宾是林晓"},
		{"主持人", 3500 * time.Millisecond, "舟博士，欢迎来到"},
		{"主持人", 5 * time.Second, "Night"},
		{"主持人", 6 * time.Second, "Lab的节目"},
		{"嘉宾", 3601 * time.Second, "谢谢，我们做R&D"},
		{"嘉宾", 3604 * time.Second, "和 loop tiling"},
	},
	"English": {
		{"Nora", 0, "Today my guest is Dana"},
		{"Nora", 2 * time.Second, "Whitfield, who \"wrote\" it."},
		{"Dana", 4250 * time.Millisecond, "Thank you. 3 < 4,"},
		{"Dana", 7 * time.Second, "isn't it? Q&A"},
		{"Nora", 9 * time.Second, "😀 follows"},
	},
}

// writers write a talk in each format that tells times.
var writers = map[string]func(talk) string{
	"a.txt": func(t talk) string {
		var b strings.Builder
		for _, c := range t {
			fmt.Fprintf(&b, "[%s] %s\n", wholeSeconds(c.start), c.words)
		}
		return b.String()
	},
	"a.srt": func(t talk) string {
		var b strings.Builder
		for i, c := range t {
			fmt.Fprintf(&b, "%d\n%s --> %s\n%s\n\n", i+1, strings.Replace(clock(c.start), ".", ",", 1),
				strings.Replace(clock(c.start+time.Second), ".", ",", 1), html.EscapeString(c.words))
		}
		return b.String()
	},
	"a.vtt": func(t talk) string {
		b := bytes.NewBufferString("WEBVTT\n\n")
		for _, c := range t {
			fmt.Fprintf(b, "%s --> %s\n<v %s>%s\n\n", clock(c.start), clock(c.start+time.Second), c.speaker, html.EscapeString(c.words))
		}
		return b.String()
	},
	"rolling.vtt": func(t talk) string {
		b := bytes.NewBufferString("WEBVTT\n\n")
		before := " "
		for _, c := range t {
			words := html.EscapeString(c.words)
			fmt.Fprintf(b, "%s --> %s align:start position:0%%\n%s\n%s\n\n", clock(c.start), clock(c.start+time.Second), before,
				strings.ReplaceAll(words, " ", "<"+clock(c.start+time.Second/2)+"><c> </c>"))
			fmt.Fprintf(b, "%s --> %s align:start position:0%%\n%s\n \n\n", clock(c.start+time.Second), clock(c.start+time.Second+10*time.Millisecond), words)
			before = words
		}
		return b.String()
	},
	"a.json": func(t talk) string {
		var list []map[string]string
		for _, c := range t {
			list = append(list, map[string]string{"text": c.words, "speaker": c.speaker, "start": clock(c.start), "end": clock(c.start + time.Second)})
		}
		return asJSON(map[string][]map[string]string{"segments": list})
	},
	"ascii.json": func(t talk) string {
		var list []string
		for _, c := range t {
			list = append(list, fmt.Sprintf(`{"start": %g, "duration": 1, "text": "%s"}`, c.start.Seconds(), asciiOnly(c.words)))
		}
		return "[" + strings.Join(list, ",\n") + "]"
	},
	"podcast.json": func(t talk) string {
		var list []string
		for _, c := range t {
			list = append(list, fmt.Sprintf(`{"startTime": %g, "endTime": %g, "speaker": %q, "body": %s}`,
				c.start.Seconds(), c.start.Seconds()+1, c.speaker, asJSON(c.words+"\n")))
		}
		return `{"version": "1.0.0", "segments": [` + strings.Join(list, ",\n") + "]}"
	},
	"a.json3": func(t talk) string {
		var list []string
		for _, c := range t {
			list = append(list, fmt.Sprintf(`{"tStartMs": %d, "dDurationMs": 1000, "segs": [{"utf8": %s}]}`, c.start.Milliseconds(), asJSON(c.words)))
		}
		return `{"wireMagic": "pb3", "events": [{"tStartMs": 0}, ` + strings.Join(list, ",\n") + "]}"
	},
	"a.srv1": func(t talk) string {
		b := bytes.NewBufferString("<?xml version=\"1.0\" encoding=\"utf-8\" ?><transcript>")
		for _, c := range t {
			fmt.Fprintf(b, `<text start="%g" dur="1">%s</text>`, c.start.Seconds(), html.EscapeString(html.EscapeString(c.words)))
		}
		return b.String() + "</transcript>"
	},
}

func asJSON(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return strings.TrimSpace(b.String())
}

// asciiOnly escapes as Python's json does.
func asciiOnly(s string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		if unit < 0x80 && unit != '"' {
			b.WriteByte(byte(unit))
		} else {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}

// TestTheSameWordsInAnyFormat reads the same talk in all formats, as Unix and as
// Windows write files: what is said, and when, is the same.
func TestTheSameWordsInAnyFormat(t *testing.T) {
	for language, said := range talks {
		var want []rune
		for i, c := range said {
			words := text.New(c.words).Runes
			if i > 0 && text.Spaced(want[len(want)-1], []rune(c.words)[0]) {
				want = append(want, ' ')
			}
			want = append(want, words...)
		}
		for path, write := range writers {
			file := write(said)
			for variant, data := range map[string]string{
				"": file, "CRLF ": strings.ReplaceAll(file, "\n", "\r\n"), "marked ": "\uFEFF" + file, "UTF-16 ": utf16LE(file),
			} {
				t.Run(variant+language+" "+path, func(t *testing.T) {
					e, err := Read(path, strings.NewReader(data))
					if err != nil {
						t.Fatal(err)
					}
					checkPositions(t, e, []byte(data))
					got := saidIn(e)
					if string(got) != string(want) {
						t.Errorf("said is %q, want %q", string(got), string(want))
					}
					checkTimes(t, e, said)
				})
			}
		}
	}
}

// saidIn is what is said, folded and on one line, without labels that a text has.
func saidIn(e *Episode) []rune {
	words := text.Of(e.Source, e.Speech)
	got := words.Runes
	for _, l := range slices.Backward(e.Labels) {
		got = slices.Delete(got, words.Folded(l.At), words.Folded(l.End))
	}
	return []rune(strings.Join(strings.Fields(string(got)), " "))
}

// checkTimes checks that the beginning of each cue has its time, and where the
// format tells speakers, its speaker.
func checkTimes(t *testing.T, e *Episode, said talk) {
	t.Helper()
	words := text.Of(e.Source, e.Speech)
	for _, c := range said {
		before, _, ok := strings.Cut(string(words.Runes), text.FoldString(c.words))
		if !ok {
			t.Fatalf("%q is not said", c.words)
		}
		first := len([]rune(before))
		at := words.Source(text.Span{Start: first, End: first + 1}).Start
		start, end := e.Times(at)
		if want := clock(c.start); start != want && start != want[:len("00:00:00")] {
			t.Errorf("%q is said at %s, want %s", c.words, start, want)
		}
		if e.Format != "text" && end == "" {
			t.Errorf("%q has no end", c.words)
		}
		if got := e.Time(at); got != wholeSeconds(c.start) {
			t.Errorf("Time of %q = %s, want %s", c.words, got, wholeSeconds(c.start))
		}
	}
}

func utf16LE(s string) string {
	b := []byte(littleEndian)
	for _, unit := range utf16.Encode([]rune(s)) {
		b = append(b, byte(unit), byte(unit>>8))
	}
	return string(b)
}

func BenchmarkReadFormats(b *testing.B) {
	var long talk
	for i := range 200 {
		for _, c := range talks["Chinese"] {
			c.start += time.Duration(i) * time.Hour
			long = append(long, c)
		}
	}
	for path, write := range writers {
		data := write(long)
		b.Run(path, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := Read(path, strings.NewReader(data)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
