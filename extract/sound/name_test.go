package sound

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNameIsSaid(t *testing.T) {
	for _, c := range []struct {
		name string
		want []string // the likeliest first
	}{
		{"北京", []string{"be1JiN"}},
		{"女儿", []string{"nUaR"}},
		{"资讯", []string{"jISUn"}},
		{"BBC", []string{"bibisi"}},
		{"GPU", []string{"Jipiyu", "Gpu"}},
		{"code", []string{"ko2W", "koW"}},
		{"V2", []string{"viaR", "vitu"}},
		{"…", nil},
		{"ViT", []string{"viti", "viQ"}},
	} {
		var got []string
		for _, way := range Name(c.name) {
			got = append(got, String(way))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestDivide(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"用OpenAI的GPT-4", "用 Open AI 的 GPT 4"},
		{"LLMs are great", "LLMs are great"},
		{"Moore's law", "Moore's law"},
		{"iPhone 15 Pro", "i Phone 1 5 Pro"},
		{"AIStatus", "AI Status"},
		{"YouTube，好", "You Tube 好"},
		{"", ""},
	} {
		runes := []rune(c.text)
		var got []string
		for _, w := range Divide(runes) {
			got = append(got, string(runes[w.Start:w.End]))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q is divided as %q, want %q", c.text, s, c.want)
		}
	}
}

func FuzzDivide(f *testing.F) {
	for _, s := range []string{"用OpenAI的GPT-4", "LLMs", "don't '", "Ｘ１ é 𠀀", "AAAI’s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		runes := []rune(s)
		at := 0
		for _, w := range Divide(runes) {
			if w.Start < at || w.End <= w.Start || w.End > len(runes) {
				t.Fatalf("word %d to %d behind %d in %q", w.Start, w.End, at, s)
			}
			if len(w.Said(nil, 0)) == 0 || len(w.Said(nil, 2)) == 0 || w.Script == 0 {
				t.Fatalf("%q is not said", string(runes[w.Start:w.End]))
			}
			at = w.End
		}
	})
}
