package exchange_test

import (
	"testing"

	"hearsay/extract/lexicon/exchange"
)

func TestSlugs(t *testing.T) {
	for _, c := range []struct{ kind, name, want string }{
		{"Person", "宋远航", "song-yuanhang"},
		{"Organization", "云深 Robotics", "yun-shen-robotics"},
		{"Person", "José de la Cruz", "jose-de-la-cruz"},
		{"Paper", "GPT-4.5!", "gpt-4-5"},
		{"Work", "《》", ""},
	} {
		if got := exchange.Slug(c.name, c.kind); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestYAMLTexts(t *testing.T) {
	for text, want := range map[string]string{
		"Galaxy 7": "Galaxy 7", "O'Reilly": "O'Reilly", "true": `"true"`, "7B": `"7B"`, "a: b": `"a: b"`, "[x]": `"[x]"`, "a #b": `"a #b"`, "": `""`,
		"a\x7fb": `"a\u007fb"`, "\ufeffa": `"\ufeffa"`,
	} {
		if got := exchange.Text(text); got != want {
			t.Errorf("%q is written %s, want %s", text, got, want)
		}
	}
}
