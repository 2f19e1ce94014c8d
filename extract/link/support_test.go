package link

import (
	"strings"
	"testing"

	"hearsay/extract/segment"
	"hearsay/extract/text"
)

// TestCommonWordsRecurBesideChinese tells an organization whose name is a common
// word, also where the source has characters that nobody sees.
func TestCommonWordsRecurBesideChinese(t *testing.T) {
	filler := "。" + strings.Repeat("今天天气很好。", 12)
	once := "我们在Fair做了研究" + filler + "Meta的实验室很大" + filler
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"once", once, 0},
		{"again", once + "他也在Fair做过", 2},
		{"with invisible characters", "\uFEFF" + once + "他也在Fa\u200bir做过\u200b\u200b", 2},
	} {
		got := 0
		for _, m := range Link(testLexicon(t), text.New(c.text), Options{Words: segment.New()}).Mentions {
			if m.Entity == "org:fair" {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: %d mentions of Fair, want %d", c.name, got, c.want)
		}
	}
}

// TestPeopleOfTheField tells a person of a common name where the episode is of
// their field, and not where it only touches it.
func TestPeopleOfTheField(t *testing.T) {
	filler := "。" + strings.Repeat("今天天气很好。", 12)
	for said, want := range map[string]string{
		"我们做灵巧手" + filler + "抓取需要触觉" + filler + "还有陆远他们": "person:lu-yuan",
		"我们做灵巧手" + filler + "还有陆远他们":                     "",
	} {
		got := ""
		for _, m := range Link(testLexicon(t), text.New(said), Options{Words: segment.New()}).Mentions {
			got = m.Entity
		}
		if got != want {
			t.Errorf("%.20s…: %q, want %q", said, got, want)
		}
	}
}
