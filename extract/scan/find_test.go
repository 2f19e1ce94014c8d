package scan

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/text"
)

func compile(keys ...string) *Set {
	runes := make([][]rune, len(keys))
	for i, k := range keys {
		runes[i] = []rune(text.FoldString(k))
	}
	return Compile(runes)
}

// spoken writes hits as the words they stand on.
func spoken(runes []rune, hits []Hit) string {
	var words []string
	for _, h := range hits {
		words = append(words, string(runes[h.Start:h.End]))
	}
	return strings.Join(words, " ")
}

func TestAll(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		text string
		want string
	}{
		{"nothing to look for", nil, "田渊栋", ""},
		{"nothing to look in", []string{"田渊栋"}, "", ""},
		{"an empty key never hits", []string{"", "田"}, "田渊栋", "田"},
		{"one rune at the very end", []string{"栋"}, "田渊栋", "栋"},
		{"longer first", []string{"强化", "强化学习"}, "深度强化学习", "强化学习 强化"},
		{"overlapping", []string{"中国人", "国人", "人民"}, "中国人民", "中国人 国人 人民"},
		{"case is folded", []string{"OpenAI"}, "在OPENAI和openai", "openai openai"},
		{"not inside a Latin word", []string{"go", "AI"}, "google的AIGC", ""},
		{"Han is a boundary for Latin", []string{"go"}, "写go的", "go"},
		{"not before a digit", []string{"GPT-4"}, "GPT-40和GPT-4", "gpt-4"},
		{"spaces inside a key", []string{"let's verify"}, "叫Let's Verify的", "let's verify"},
		{"same spelling twice", []string{"rag", "RAG"}, "rag", "rag rag"},
		{"a prefix alone is no hit", []string{"注意力机制"}, "注意力", ""},
		{"beyond the basic plane", []string{"𠮷野家"}, "吃𠮷野家", "𠮷野家"},
	} {
		t.Run(c.name, func(t *testing.T) {
			runes := []rune(text.FoldString(c.text))
			if diff := cmp.Diff(c.want, spoken(runes, compile(c.keys...).All(nil, runes))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAllKeepsWhatWasThere(t *testing.T) {
	got := compile("b").All([]Hit{{7, 8, 9}}, []rune("a b"))
	if diff := cmp.Diff([]Hit{{7, 8, 9}, {2, 3, 0}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestEqualKeysInOrderOfID(t *testing.T) {
	got := compile("x", "a", "a", "a").All(nil, []rune("a"))
	if diff := cmp.Diff([]Hit{{0, 1, 1}, {0, 1, 2}, {0, 1, 3}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestBetween(t *testing.T) {
	runes := []rune("searchformeris")
	edge := make([]bool, len(runes)+1)
	edge[0], edge[6], edge[12], edge[14] = true, true, true, true
	got := spoken(runes, compile("searchformer", "former", "search form", "is").Between(nil, runes, edge))
	if want := "searchformer former is"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBetweenRefusesEdgesOfAnotherText(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("edges of the wrong length were taken")
		}
	}()
	compile("a").Between(nil, []rune("ab"), make([]bool, 2))
}

func TestLongest(t *testing.T) {
	runes := []rune("中国人民大学")
	hits := compile("中国人", "中国", "国人", "人民", "民大", "人民", "大学", "民大").All(nil, runes)
	if got, want := spoken(runes, Longest(hits)), "中国人 民大 民大"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// naive is All by its definition: every key at every place.
func naive(keys [][]rune, runes []rune) []Hit {
	var hits []Hit
	for start := range runes {
		for end := len(runes); end > start; end-- {
			for id, key := range keys {
				if slices.Equal(key, runes[start:end]) && text.Boundary(runes, start) && text.Boundary(runes, end) {
					hits = append(hits, Hit{int32(start), int32(end), int32(id)})
				}
			}
		}
	}
	return hits
}

func FuzzAll(f *testing.F) {
	f.Add("中国人 国人 人民", "中国人民")
	f.Add("a ab aba b", "ababa abaab 啊aba啊")
	f.Add("gpt-4 gpt gpt-4o 4", "gpt-4o和gpt-4，gpt 4")
	f.Add("𠮷 野 \uffff 㗿", "𠮷野家\uffff㗿")
	f.Fuzz(func(t *testing.T, words, source string) {
		var keys [][]rune
		for _, w := range strings.Split(words, " ") {
			keys = append(keys, []rune(w))
		}
		runes := []rune(source)
		if len(runes) > 200 || len(keys) > 50 {
			t.Skip("the naive matcher is slow")
		}
		if diff := cmp.Diff(naive(keys, runes), Compile(keys).All(nil, runes)); diff != "" {
			t.Error(diff)
		}
	})
}
