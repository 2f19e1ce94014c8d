package text

import (
	"strings"
	"testing"
	"unicode"
)

func TestFold(t *testing.T) {
	for source, want := range map[string]string{
		"ＧＰＴ－４ｏ！":         "gpt-4o!",
		"GPT\u20114":      "gpt-4",
		"Let’s “go”":      "let's \"go\"",
		"什麼是強化學習":         "什么是强化学习",
		"於是臺灣後來發展出開源軟體":   "于是台湾后来发展出开源软体",
		"乾隆・鍾馗":           "干隆・钟馗",
		"沈向洋":             "沈向洋",
		"a\u3000b":        "a b",
		"Ünïcode ΑΒΓ Жук": "ünïcode αβγ жук",
		"½①㎏":             "½①㎏",
		"Ga\u200BLore":    "galore",
		"\uFEFF你好":        "你好",
	} {
		if got := FoldString(source); got != want {
			t.Errorf("FoldString(%q) = %q, want %q", source, got, want)
		}
	}
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	for r := rune(-1); r <= unicode.MaxRune; r++ {
		once := Fold(r)
		if twice := Fold(once); twice != once {
			t.Fatalf("Fold(%U) = %U, and folded again %U", r, once, twice)
		}
	}
}

func TestInvisibleRunesAreTheFormatCharacters(t *testing.T) {
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if got, want := invisible(r), unicode.Is(unicode.Cf, r); got != want {
			t.Fatalf("invisible(%U) = %v, want %v", r, got, want)
		}
	}
}

func TestTraditionalPairs(t *testing.T) {
	seen := map[rune]bool{}
	for line := range strings.Lines(traditional) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		pairs := []rune(strings.TrimSpace(line))
		if len(pairs)%2 != 0 {
			t.Fatalf("%q does not hold pairs", line)
		}
		for i := 0; i < len(pairs); i += 2 {
			if from := pairs[i]; seen[from] || from > lastTabled || pairs[i+1] > lastTabled {
				t.Errorf("%c%c: twice, or beyond U+FFFF", from, pairs[i+1])
			}
			seen[pairs[i]] = true
		}
	}
	if len(seen) < 2900 {
		t.Errorf("%d pairs, want at least 2900", len(seen))
	}
}

var chinese = strings.Repeat("今天我們的嘉賓來自一家開源公司他最近也發表了兩篇論文", 400)

func BenchmarkFold(b *testing.B) {
	runes := []rune(chinese)
	b.SetBytes(int64(len(chinese)))
	for b.Loop() {
		for _, r := range runes {
			Fold(r)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(runes)), "ns/rune")
}

func BenchmarkNew(b *testing.B) {
	b.SetBytes(int64(len(chinese)))
	for b.Loop() {
		New(chinese)
	}
}
