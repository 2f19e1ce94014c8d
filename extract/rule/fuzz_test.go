package rule_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"hearsay/extract/rule"
	"hearsay/extract/text"
)

// FuzzLoad feeds anything as a rule file: it loads or tells mistakes, each with a
// code and a place, and what loads can be run over its own text.
func FuzzLoad(f *testing.F) {
	for _, pattern := range []string{"testdata/language/*.yaml", "testdata/mistakes/*.yaml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	s, cues := shippedSchema(f), shippedCues(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		files := []rule.File{{Name: "f.yaml", Data: data}}
		set, err := rule.Load(s, cues, files)
		wrong := false
		for _, f := range rule.Check(s, files) {
			wrong = wrong || !f.Code.Warning()
			if f.Code == "" || f.Line < 1 || f.Column < 1 || f.Message == "" || f.End != 0 && f.End <= f.Column {
				t.Errorf("a mistake without code, place or words: %+v", f)
			}
		}
		if wrong != (err != nil) {
			t.Errorf("Check and Load disagree: %v", err)
		}
		if err == nil && utf8.Valid(data) {
			set.Test(func(in rule.Input) rule.Input { return in })
		}
	})
}

// FuzzMatch runs rules over any text with items anywhere: evidence always lies
// in the text and in one turn.
func FuzzMatch(f *testing.F) {
	f.Add("林海是Alpaca的第一作者 他没有加入蓝鲸科技", uint8(3), uint8(9))
	f.Add("not the first author, of of of x", uint8(1), uint8(1))
	s, cues := shippedSchema(f), shippedCues(f)
	set, err := rule.Load(s, cues, languageFiles(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, source string, step, width uint8) {
		txt := text.New(source)
		n := len(txt.Runes)
		in := rule.Input{Text: txt, Episode: "e"}
		if n > 0 {
			in.Turns = []rule.Turn{{Span: text.Span{End: n / 2}, Person: "a"}, {Span: text.Span{Start: n / 2, End: n}, Person: "b"}}
		}
		for at, i := 0, 0; at < n; at, i = at+1+int(step), i+1 {
			end := min(n, at+1+int(width%8))
			in.Items = append(in.Items, rule.Item{Span: text.Span{Start: at, End: end}, Entity: source[:min(i, len(source))], Types: 1 << uint(2+i%8), Score: 1})
		}
		for _, c := range set.Match(in) {
			if c.Span.Start < 0 || c.Span.End > n || c.Span.Start >= c.Span.End {
				t.Fatalf("evidence %v of a text of %d", c.Span, n)
			}
			if turn := in.Turns[c.Turn].Span; !turn.Contains(c.Span) {
				t.Fatalf("evidence %v leaves its turn %v", c.Span, turn)
			}
		}
	})
}
