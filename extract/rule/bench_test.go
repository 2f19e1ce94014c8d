package rule_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// synthetic writes rules whose words are two to four characters long, each word
// of the text with the same chance; seven in eight are turned about, so that they
// mostly do not occur: like real verbs, some stand in a transcript and most do
// not.
func synthetic(n int, sample []rune) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	types := []string{"PERSON", "ORGANIZATION", "PAPER", "MODEL", "SYSTEM", "METHOD", "TOPIC", "PRODUCT"}
	var b strings.Builder
	var words []string
	seen := map[string]bool{}
	for at := range len(sample) - 4 {
		for length := 2; length <= 4; length++ {
			w := append([]rune(nil), sample[at:at+length]...)
			if at%8 != 0 {
				w[0], w[length-1] = w[length-1], w[0]
			}
			if s := string(w); !seen[s] && !strings.ContainsFunc(s, func(r rune) bool { return !text.Han(r) }) {
				seen[s] = true
				words = append(words, s)
			}
		}
	}
	word := func() string { return words[random.IntN(len(words))] }
	for i := range n {
		a, c := types[random.IntN(len(types))], types[random.IntN(len(types))]
		fmt.Fprintf(&b, "- rule: r%d\n  doc: x\n  say:\n    - $%s ...{0,6} %s (%s|%s)? $%s_2\n  claim: $%s precedes $%s_2\n  examples: [{ok: x}, {not: x}]\n", i, a, word(), word(), word(), c, a, c)
	}
	return []byte(b.String())
}

func episode(b *testing.B) (source string, runes []rune) {
	data, err := os.ReadFile("../../seeds/transcripts/guigu101-e145.md")
	if err != nil {
		b.Fatal(err)
	}
	return string(data), text.New(string(data)).Runes
}

// names puts an entity of some type at every 60th character, as dense as in a
// real episode.
func names(s *schema.Schema, n int) []rule.Item {
	random := rand.New(rand.NewPCG(3, 4))
	var items []rule.Item
	for at := 400; at+10 < n; at += 40 + random.IntN(40) {
		items = append(items, rule.Item{
			Span: text.Span{Start: at, End: at + 2 + random.IntN(6)}, Entity: fmt.Sprint("e", random.IntN(120)),
			Types: 1 << uint(2+random.IntN(len(s.Types)-2)), Score: 1,
		})
	}
	return items
}

func benchmarkMatch(b *testing.B, rules int) {
	s, cues := shippedSchema(b), shippedCues(b)
	source, runes := episode(b)
	set, err := rule.Load(s, cues, []rule.File{{Name: "synthetic.yaml", Data: synthetic(rules, runes)}})
	if err != nil {
		b.Fatal(err)
	}
	in := rule.Input{Text: text.New(source), Items: names(s, len(runes))}
	for at := 0; at < len(runes); at += 150 {
		in.Turns = append(in.Turns, rule.Turn{Span: text.Span{Start: at, End: min(at+150, len(runes))}, Person: "p"})
	}
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		set.Match(in)
	}
}

func BenchmarkMatch100(b *testing.B)   { benchmarkMatch(b, 100) }
func BenchmarkMatch1000(b *testing.B)  { benchmarkMatch(b, 1000) }
func BenchmarkMatch10000(b *testing.B) { benchmarkMatch(b, 10000) }

// BenchmarkMatchLine reads one line of more and more talk, and of mere fillers
// with names between them, with 1,000 rules: MB/s must stay as it is.
func BenchmarkMatchLine(b *testing.B) {
	s, cues := shippedSchema(b), shippedCues(b)
	source, runes := episode(b)
	set, err := rule.Load(s, cues, []rule.File{{Name: "synthetic.yaml", Data: synthetic(1000, runes)}})
	if err != nil {
		b.Fatal(err)
	}
	talk := strings.Join(strings.Fields(source), "")
	for _, of := range []struct{ name, words string }{{"talk", talk}, {"fillers", strings.Repeat("就是那个我们对", 40) + talk[:600]}} {
		for _, size := range []int{1 << 17, 1 << 18, 1 << 19, 1 << 20} {
			b.Run(fmt.Sprintf("%s%dKB", of.name, size>>10), func(b *testing.B) {
				t := text.New(strings.Repeat(of.words, size/len(of.words)+1))
				in := rule.Input{Text: t, Items: names(s, len(t.Runes)), Turns: []rule.Turn{{Span: text.Span{End: len(t.Runes)}, Person: "p"}}}
				b.SetBytes(int64(size))
				for b.Loop() {
					set.Match(in)
				}
			})
		}
	}
}
