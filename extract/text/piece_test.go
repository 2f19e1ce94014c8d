package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// pieces cuts a source that is marked up for a test: what stands in ⟨…⟩ is left
// out, and in ⟪…=…⟫ an escape stands before the = and what it says behind it. A
// ⟨+…⟩ is a tag: what follows joins.
func pieces(marked string) (source string, speech []Piece) {
	var written strings.Builder
	at, joins := 0, false
	write := func(s string) Span {
		written.WriteString(s)
		from := at
		at += len([]rune(s))
		return Span{from, at}
	}
	for marked != "" {
		switch before, rest, _ := cutAny(marked, "⟨⟪"); {
		case before != "":
			speech = append(speech, Piece{Span: write(before), Joins: joins})
			marked, joins = marked[len(before):], false
		case strings.HasPrefix(marked, "⟨"):
			gap, after, _ := strings.Cut(rest, "⟩")
			tag, isTag := strings.CutPrefix(gap, "+")
			write(tag)
			marked, joins = after, isTag
		default:
			both, after, _ := strings.Cut(rest, "⟫")
			escape, says, _ := strings.Cut(both, "=")
			if span := write(escape); span.Len() > 0 {
				speech = append(speech, Piece{Span: span, Says: says, Joins: joins})
			}
			marked, joins = after, false
		}
	}
	return written.String(), speech
}

func cutAny(s, chars string) (before, after string, found bool) {
	i := strings.IndexAny(s, chars)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len("⟨"):], true
}

func TestOf(t *testing.T) {
	for _, c := range []struct {
		name, marked, runes string
		find, said          string
		parts               []string
	}{
		{"one piece", "⟨1 ⟩我们用GaLore⟨ 2⟩", "我们用galore", "galore", "GaLore", []string{"GaLore"}},
		{"han over two cues", "他是田渊⟨\n\n2\n00:03 --> 00:05\n⟩栋博士", "他是田渊栋博士", "田渊栋", "田渊栋", []string{"田渊", "栋"}},
		{"latin over two cues", "with Yuandong⟨\n2\n⟩Tian here", "with yuandong tian here", "yuandong tian", "Yuandong Tian", []string{"Yuandong", "Tian"}},
		{"a space is there", "Yuandong ⟨\n⟩Tian", "yuandong tian", "yuandong tian", "Yuandong Tian", []string{"Yuandong ", "Tian"}},
		{"han and latin", "我们用⟨\n⟩GaLore⟨\n⟩训练", "我们用galore训练", "用galore训", "用GaLore训", []string{"用", "GaLore", "训"}},
		{"three parts", "a⟨-⟩b⟨-⟩c", "a b c", "a b c", "a b c", []string{"a", "b", "c"}},
		{"tags inside a word", "Ga⟨+<c>⟩Lo⟨+</c>⟩re", "galore", "galore", "GaLore", []string{"Ga", "Lo", "re"}},
		{"an escape", "AT⟪&amp;=&⟫T⟨\n⟩too", "at&t too", "at&t", "AT&T", []string{"AT&amp;T"}},
		{"an escape that says nothing", "Ga⟪&lrm;=\u200e⟫Lore", "galore", "galore", "GaLore", []string{"Ga&lrm;Lore"}},
		{"an escape at the end of a part", "R⟪&amp;=&⟫⟨\n⟩D", "r& d", "r& d", "R& D", []string{"R&amp;", "D"}},
		{"nothing but invisible words", "a⟨\n⟩\u200b⟨\n⟩b", "a b", "a b", "a b", []string{"a", "b"}},
		{"fullwidth comma", "你好，⟨\n⟩GPT", "你好,gpt", ",gpt", "，GPT", []string{"，", "GPT"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			source, speech := pieces(c.marked)
			text := Of(source, speech)
			if got := string(text.Runes); got != c.runes {
				t.Fatalf("Runes = %q, want %q", got, c.runes)
			}
			span, ok := find(text, c.find)
			if !ok {
				t.Fatalf("%q is not in %q", c.find, string(text.Runes))
			}
			var parts []string
			for _, p := range text.Parts(span) {
				parts = append(parts, text.Slice(p.Start, p.End))
			}
			if !slices.Equal(parts, c.parts) {
				t.Errorf("Parts = %q, want %q", parts, c.parts)
			}
			if got := text.Quote(span); got != c.parts[0] {
				t.Errorf("Quote = %q, want the first part %q", got, c.parts[0])
			}
			if got := text.Said(span); got != c.said {
				t.Errorf("Said = %q, want %q", got, c.said)
			}
		})
	}
}

func TestOfWithoutPiecesIsNew(t *testing.T) {
	source := "他提到了Ga\u200bLore"
	if a, b := New(source), Of(source, nil); !slices.Equal(a.Runes, b.Runes) || !slices.Equal(a.at, b.at) {
		t.Errorf("Of = %q, want %q", string(b.Runes), string(a.Runes))
	}
	if empty := Of(source, []Piece{}); len(empty.Runes) != 0 || empty.Quote(Span{}) != "" {
		t.Errorf("a source in which nothing is said has the runes %q", string(empty.Runes))
	}
}

func TestFoldedFindsTheWordsBehindALabel(t *testing.T) {
	source, speech := pieces("⟨1\n⟩Yuandong⟨\n\n2\n⟩Tian")
	text := Of(source, speech)
	for at, want := range map[int]int{0: 0, 2: 0, 3: 1, 11: 9, 14: 9, 15: 10} {
		if got := text.Folded(at); got != want && !(at == 11 && got == 8) {
			t.Errorf("Folded(%d) = %d, want %d", at, got, want)
		}
	}
}

// FuzzOf checks, for any pieces of any source, that the parts of a span are the
// source's own words and together say what the folded span says.
func FuzzOf(f *testing.F) {
	for _, marked := range []string{
		"⟨1 ⟩我们用Ga⟨\n2\n⟩Lore⟨ 2⟩", "AT⟪&amp;=&⟫T⟨\n⟩too", "⟪&x;=\u200e⟫⟨\n⟩\u200b⟨⟩a", "", "⟪a=bcd⟫⟨+-⟩𠮷\xff",
	} {
		f.Add(marked, 1, 9)
	}
	f.Fuzz(func(t *testing.T, marked string, start, end int) {
		source, speech := pieces(strings.ToValidUTF8(marked, "?"))
		text := Of(source, speech)
		span := Span{within(start, len(text.Runes)), within(end, len(text.Runes))}
		if span.Start > span.End {
			span.Start, span.End = span.End, span.Start
		}
		parts := text.Parts(span)
		said := map[int]string{} // by code point: what an escape there says
		for _, p := range speech {
			if p.Says != "" {
				for at := p.Start; at < p.End; at++ {
					said[at] = ""
				}
				said[p.Start] = p.Says
			}
		}
		last := 0
		var all strings.Builder
		for _, p := range parts {
			if p.Start < last || p.End < p.Start || p.End > text.Len() {
				t.Fatalf("part %v after %d of %d", p, last, text.Len())
			}
			last = p.End
			for at, r := range []rune(text.Slice(p.Start, p.End)) {
				if says, ok := said[p.Start+at]; ok {
					all.WriteString(says)
				} else {
					all.WriteRune(r)
				}
			}
		}
		want, got := bare(string(text.Runes[span.Start:span.End])), bare(FoldString(all.String()))
		if !strings.Contains(got, want) || len(got) > len(want) && len(said) == 0 {
			t.Fatalf("the parts %v say %q, want %q", parts, got, want)
		}
		if quote := text.Quote(span); len(parts) > 0 && quote != text.Slice(parts[0].Start, parts[0].End) {
			t.Fatalf("the quote %q is not the first of %v", quote, parts)
		}
		if got := FoldString(text.Said(span)); bare(got) != want {
			t.Fatalf("Said = %q, want %q", got, want)
		}
	})
}

// bare leaves out white space, of which gaps make some.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func BenchmarkOf(b *testing.B) {
	var speech []Piece
	runes := []rune(chinese)
	for at := 0; at+20 < len(runes); at += 25 {
		speech = append(speech, Piece{Span: Span{at, at + 20}})
	}
	b.SetBytes(int64(len(chinese)))
	for b.Loop() {
		Of(chinese, speech)
	}
}
