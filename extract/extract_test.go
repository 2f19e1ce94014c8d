package extract_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/link"
	"hearsay/extract/segment"
	"hearsay/extract/transcript"
	"hearsay/seeds"
)

const seedTranscript = "../seeds/transcripts/guigu101-e145.md"

// shipped is an extractor with everything that comes with the program.
var shipped = sync.OnceValues(func() (*extract.Extractor, error) {
	s, err := seeds.Open()
	if err != nil {
		return nil, err
	}
	x := &extract.Extractor{Segmenter: segment.New()}
	if x.Schema, err = s.Schema(); err != nil {
		return nil, err
	}
	if x.Lexicon, err = s.Lexicon(x.Schema); err != nil {
		return nil, err
	}
	if x.Rules, err = s.Rules(x.Schema); err != nil {
		return nil, err
	}
	x.Cues, err = s.Cues(x.Schema)
	return x, err
})

func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func read(t testing.TB, path, source string) *transcript.Episode {
	t.Helper()
	e, err := transcript.Read(path, strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func seedEpisode(t testing.TB) *transcript.Episode {
	t.Helper()
	data, err := os.ReadFile(seedTranscript)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, "guigu101-e145.md", string(data))
}

// checkPositions holds everything that has a position against the source.
func checkPositions(t *testing.T, source string, x *claim.Extraction) {
	t.Helper()
	runes := []rune(source)
	holds := func(what string, at int, text string) {
		if n := len([]rune(text)); at < 0 || at+n > len(runes) || string(runes[at:at+n]) != text {
			t.Errorf("%s at %d does not say %q", what, at, text)
		}
	}
	for _, m := range x.Mentions {
		holds("mention", m.At, m.Text)
		for _, p := range m.Parts {
			holds("part of a mention", p.At, p.Text)
		}
	}
	for _, u := range x.Unresolved {
		holds("unresolved", u.At, u.Text)
	}
	for _, c := range x.Claims {
		holds("evidence of "+c.ID, c.Evidence.At, c.Evidence.Text)
		for _, p := range c.Evidence.Parts {
			holds("part of the evidence of "+c.ID, p.At, p.Text)
		}
	}
}

// checkLines holds the lines and columns of mentions against the source, where
// that is the file.
func checkLines(t *testing.T, source string, x *claim.Extraction) {
	t.Helper()
	lines := strings.Split(source, "\n")
	for _, m := range x.Mentions {
		if line := []rune(lines[m.Line-1]); !strings.HasPrefix(string(line[m.Column-1:]), m.Text) {
			t.Errorf("line %d, column %d does not say %q", m.Line, m.Column, m.Text)
		}
	}
}

func TestSeedEpisode(t *testing.T) {
	e := seedEpisode(t)
	found := extractor(t).Extract(e)
	checkPositions(t, e.Source, found)
	checkLines(t, e.Source, found)
	entities := map[string]claim.Entity{}
	for _, n := range found.Entities {
		entities[n.ID] = n
	}
	for _, m := range found.Mentions {
		if _, ok := entities[m.Entity]; !ok {
			t.Errorf("mention of %s, which is not among the entities", m.Entity)
		}
	}
	ids := map[string]bool{}
	for _, c := range found.Claims {
		_, subject := entities[c.Subject]
		_, object := entities[c.Object]
		if !subject || !object || len(c.Rules) == 0 || ids[c.ID] {
			t.Errorf("claim %+v lacks an end or a rule, or stands twice", c)
		}
		ids[c.ID] = true
	}
	if !slices.IsSortedFunc(found.Turns, func(a, b claim.Turn) int { return a.At - b.At }) {
		t.Error("turns are not in order")
	}
}

// TestSameBytes runs many extractions at once: each gives the same bytes.
func TestSameBytes(t *testing.T) {
	x, e := extractor(t), seedEpisode(t)
	want := encode(t, x.Extract(e))
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if !bytes.Equal(encode(t, x.Extract(e)), want) {
				t.Error("two extractions of one episode differ")
			}
		})
	}
	wait.Wait()
}

func encode(t testing.TB, x *claim.Extraction) []byte {
	data, err := json.Marshal(x)
	if err != nil {
		t.Error(err)
	}
	return data
}

// TestExamples runs the examples of all shipped rules as a real episode would
// be read.
func TestExamples(t *testing.T) {
	x := extractor(t)
	for _, failure := range x.Rules.Test(x.Complete) {
		t.Error(failure)
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("主持人：今天的嘉宾是田渊栋博士\n嘉宾：你好 我是GaLore的一作\n")
	f.Add("---\ntitle: x\nguest: Ann Lee\n---\nI\u200b wrote LO\u200bRA in 2021")
	x := extractor(f)
	f.Fuzz(func(t *testing.T, source string) {
		e, err := transcript.Read("f.md", strings.NewReader(source))
		if err == nil {
			found := x.Extract(e)
			checkPositions(t, e.Source, found)
			checkLines(t, e.Source, found)
		}
	})
}

// BenchmarkExtract reads one episode of 52 KB with everything loaded, but without
// names by sound. Budget: 15 ms.
func BenchmarkExtract(b *testing.B) {
	x, e := extractor(b), seedEpisode(b)
	x.Extract(e)
	b.SetBytes(int64(len(e.Source)))
	b.ReportAllocs()
	for b.Loop() {
		x.Extract(e)
	}
}

// BenchmarkExtractBySound reads it with names by sound. Budget: 40 ms.
func BenchmarkExtractBySound(b *testing.B) {
	x, e := *extractor(b), seedEpisode(b)
	x.Sounds = link.Say(x.Lexicon)
	x.Extract(e)
	b.SetBytes(int64(len(e.Source)))
	b.ReportAllocs()
	for b.Loop() {
		x.Extract(e)
	}
}

// BenchmarkOddText reads texts that no one ever said, longer and longer: MB/s
// must stay as it is.
func BenchmarkOddText(b *testing.B) {
	x := *extractor(b)
	x.Sounds = link.Say(x.Lexicon)
	for _, of := range []string{"a.b.", "GaLore", "改肉"} {
		for _, size := range []int{1 << 14, 1 << 15, 1 << 16} {
			b.Run(fmt.Sprintf("%s%dKB", of, size>>10), func(b *testing.B) {
				e := read(b, "odd.md", strings.Repeat(of, size/len(of)))
				b.SetBytes(int64(size))
				for b.Loop() {
					x.Extract(e)
				}
			})
		}
	}
}
