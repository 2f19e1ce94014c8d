package text

import (
	"strings"
	"testing"
)

func TestQuoteGivesTheSourcesOwnWords(t *testing.T) {
	for _, c := range []struct {
		name, source, find, want string
		at                       int
	}{
		{"plain", "他提到了GaLore这篇", "galore", "GaLore", 4},
		{"full width", "他提到了ＧａＬｏｒｅ这篇", "galore", "ＧａＬｏｒｅ", 4},
		{"traditional", "他研究強化學習", "强化学习", "強化學習", 3},
		{"zero width inside", "他提到了Ga\u200bLo\u200dre这篇", "galore", "Ga\u200bLo\u200dre", 4},
		{"zero width before and after", "\u200b他\u200bGaLore\u200b这", "galore", "GaLore", 3},
		{"byte order mark", "\uFEFFGaLore", "galore", "GaLore", 1},
		{"beyond the BMP", "😀𠮷GaLore", "galore", "GaLore", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := New(c.source)
			span, ok := find(text, c.find)
			if !ok {
				t.Fatalf("%q is not in %q", c.find, string(text.Runes))
			}
			if got := text.Quote(span); got != c.want {
				t.Errorf("Quote = %q, want %q", got, c.want)
			}
			if got := text.Source(span); got.Start != c.at || text.Slice(got.Start, got.End) != c.want {
				t.Errorf("Source = %v, want to start at %d", got, c.at)
			}
			if got := text.Folded(c.at); got != span.Start {
				t.Errorf("Folded(%d) = %d, want %d", c.at, got, span.Start)
			}
		})
	}
}

// find returns where folded words first stand among the runes.
func find(t *Text, folded string) (Span, bool) {
	before, _, ok := strings.Cut(string(t.Runes), folded)
	start := len([]rune(before))
	return Span{start, start + len([]rune(folded))}, ok
}

func TestEmptyText(t *testing.T) {
	for _, source := range []string{"", "\u200b\uFEFF"} {
		text := New(source)
		if len(text.Runes) != 0 || text.Len() != len([]rune(source)) {
			t.Errorf("New(%q): %d runes, length %d", source, len(text.Runes), text.Len())
		}
		if got := text.Quote(Span{}); got != "" {
			t.Errorf("Quote of nothing in %q = %q", source, got)
		}
		if got := text.Folded(0); got != 0 {
			t.Errorf("Folded(0) of %q = %d", source, got)
		}
	}
}

// FuzzSource checks the promise that everything printed or stored stands on:
// a span's position and quote are the source's own.
func FuzzSource(f *testing.F) {
	for _, source := range []string{
		"", "他提到了Ga\u200bLore", "\uFEFFＧＰＴ－４ 強化學習", "😀\u200d😀", "a\xffb\xe4\xbd", "\u200b\u200b",
	} {
		f.Add(source, 0, 3)
	}
	f.Fuzz(func(t *testing.T, source string, start, end int) {
		text := New(source)
		decoded := []rune(source)
		if text.Len() != len(decoded) {
			t.Fatalf("Len = %d, want %d", text.Len(), len(decoded))
		}
		span := Span{within(start, len(text.Runes)), within(end, len(text.Runes))}
		if span.Start > span.End {
			span.Start, span.End = span.End, span.Start
		}
		at, quote := text.Source(span), text.Quote(span)
		if string(decoded[at.Start:at.End]) != quote {
			t.Fatalf("source%v = %q, but the quote is %q", at, string(decoded[at.Start:at.End]), quote)
		}
		if got, want := FoldString(quote), string(text.Runes[span.Start:span.End]); got != want {
			t.Fatalf("the quote folds to %q, want %q", got, want)
		}
		if span.Len() > 0 && text.Folded(at.Start) != span.Start {
			t.Fatalf("Folded(%d) = %d, want %d", at.Start, text.Folded(at.Start), span.Start)
		}
	})
}

// within brings any integer into [0, length].
func within(i, length int) int {
	i %= length + 1
	if i < 0 {
		i += length + 1
	}
	return i
}
