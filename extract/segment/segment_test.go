package segment

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"hearsay/extract/text"
)

func TestWords(t *testing.T) {
	s := New()
	for source, want := range map[string]string{
		"今天我们的嘉宾来自一家公司": "今天 我们 的 嘉宾 来自 一家 公司",
		"我觉得这个模型非常有意思":  "我 觉得 这个 模型 非常 有意思",
		"他用GPT4写代码":     "他 用 gpt4 写 代码",
		"研究員說:後來,很忙":    "研究员 说 : 后来 , 很 忙",
		"zero-shot方法":   "zero - shot 方法",
		"":              "",
	} {
		runes := text.New(source).Runes
		var got []string
		for _, w := range s.Words(runes, text.Span{Start: 0, End: len(runes)}) {
			got = append(got, string(runes[w.Start:w.End]))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("Words(%s) = %q, want %q", source, strings.Join(got, " "), want)
		}
	}
}

func TestBoundary(t *testing.T) {
	s := New()
	for _, c := range []struct {
		before, after string
		want          bool
	}{
		{"我们研究模", "型的结构", false},
		{"我们研究", "模型的结构", true},
		{"他在公司", "工作", true},
		{"他在公", "司工作", false},
		{"我们用gp", "t4", false},
		{"我们用", "gpt4", true},
		{"gpt4", "的论文", true},
		{"版本2.", "0", true},
		{"", "模型", true},
		{"模型", "", true},
	} {
		runes := []rune(c.before + c.after)
		if got := s.Boundary(runes, len([]rune(c.before))); got != c.want {
			t.Errorf("Boundary(%s|%s) = %v, want %v", c.before, c.after, got, c.want)
		}
	}
}

// TestBoundaryAgreesWithTheWholeText compares what a position's neighbourhood
// says with what the words of an episode say.
func TestBoundaryAgreesWithTheWholeText(t *testing.T) {
	runes, s := episode(t), New()
	ends := map[int]bool{0: true}
	for _, w := range s.Words(runes, text.Span{Start: 0, End: len(runes)}) {
		ends[w.End] = true
	}
	agreed := 0
	for at := range runes {
		if s.Boundary(runes, at) == ends[at] {
			agreed++
		}
	}
	if share := float64(agreed) / float64(len(runes)); share < 0.999 {
		t.Errorf("agreed at %.4f of the positions, want 0.999", share)
	}
}

func TestWordsTileTheSpan(t *testing.T) {
	runes, s := episode(t), New()
	for start := 0; start < len(runes); start += 997 {
		span := text.Span{Start: start, End: min(start+10_000, len(runes))}
		at := span.Start
		for _, w := range s.Words(runes, span) {
			if w.Start != at || w.Len() < 1 {
				t.Fatalf("word %v of %v, want one at %d", w, span, at)
			}
			at = w.End
		}
		if at != span.End {
			t.Fatalf("the words of %v end at %d", span, at)
		}
	}
}

func TestFrequency(t *testing.T) {
	s := New()
	if common, rare := s.Frequency([]rune("我们")), s.Frequency([]rune("编译器")); common < 1000 || common <= rare {
		t.Errorf("我们 %f, 编译器 %f in a million", common, rare)
	}
	for _, unknown := range []string{"", "gpt4", "我觉得这个", "无人驾驶"} {
		if got := s.Frequency([]rune(unknown)); got != 0 {
			t.Errorf("Frequency(%q) = %f, want 0", unknown, got)
		}
	}
}

// TestManyAskAtOnce is for the race detector, and for the answers: they are
// the same whoever asks, and whatever was asked before.
func TestManyAskAtOnce(t *testing.T) {
	runes, alone := episode(t)[:2000], New()
	want := make([]bool, len(runes))
	for at := range runes {
		want[at] = alone.Boundary(runes, at)
	}
	shared := New()
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			got := make([]bool, len(runes))
			for at := len(runes) - 1; at >= 0; at-- {
				got[at] = shared.Boundary(runes, at)
			}
			if !slices.Equal(got, want) {
				t.Error("the answers differ")
			}
		})
	}
	group.Wait()
}

// TestEverydayWords checks the embedded dictionary: folded Chinese words, in
// order, each once.
func TestEverydayWords(t *testing.T) {
	last, n := "", 0
	for line := range strings.Lines(everyday) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, count, ok := readWord(line)
		if !ok || count < 1 || word <= last || text.FoldString(word) != word {
			t.Fatalf("%q after %q", line, last)
		}
		last = word
		n++
	}
	if n < 40_000 || n > 60_000 {
		t.Errorf("%d words: too few to tell words apart, or too many to load at once", n)
	}
}

func episode(t testing.TB) []rune {
	t.Helper()
	data, err := os.ReadFile("../../seeds/transcripts/guigu101-e145.md")
	if err != nil {
		t.Fatal(err)
	}
	return text.New(string(data)).Runes
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		New().Frequency(nil)
	}
}

// BenchmarkBoundary asks at places far apart: hardly anything is remembered.
func BenchmarkBoundary(b *testing.B) {
	runes, s := episode(b), New()
	s.Frequency(nil)
	at := 0
	b.ReportAllocs()
	for b.Loop() {
		s.Boundary(runes, at%len(runes))
		at += 7919
	}
}

// BenchmarkBoundaryAgain asks at the ends of overlapping candidates.
func BenchmarkBoundaryAgain(b *testing.B) {
	runes, s := episode(b), New()
	at := 0
	b.ReportAllocs()
	for b.Loop() {
		s.Boundary(runes, 1000+at%300)
		at++
	}
}

func BenchmarkWords(b *testing.B) {
	runes, s := episode(b), New()
	s.Frequency(nil)
	b.SetBytes(int64(len(string(runes))))
	b.ReportAllocs()
	for b.Loop() {
		s.Words(runes, text.Span{Start: 0, End: len(runes)})
	}
}
