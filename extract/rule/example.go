package rule

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// Expect is what an example says of its sentence.
type Expect uint8

const (
	OK   Expect = iota // the rule makes a claim of it
	Not                // the rule asserts nothing of it
	Todo               // the rule should make a claim of it and does not yet
)

// Example is a sentence that shows and tests a rule. Names are marked up in it,
// [田渊栋](Person), so that no lexicon is needed.
type Example struct {
	Expect  Expect
	Text    string
	Speaker string   // who says it; 我 is this person
	Claims  []string // what it must claim, as "田渊栋 created GaLore {role: first author}"
	Place   Place
}

// Failure is an example that does not hold.
type Failure struct {
	Rule    string
	Example Example
	Message string
}

func (f Failure) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s: %s", f.Example.Place.File, f.Example.Place.Line, f.Example.Place.Column, f.Rule, f.Message, f.Example.Text)
}

// examples reads examples: a list of ok:, not: and todo:.
func (r *reader) examples(rule *Rule, n, whole *yaml.Node) {
	counts := [3]int{}
	for _, item := range strict.Items(n) {
		fields := r.file.Fields(item, "an example", exampleKeys...)
		for expect, key := range []string{"ok", "not", "todo"} {
			value := fields[key]
			if value == nil {
				continue
			}
			counts[expect]++
			rule.Examples = append(rule.Examples, r.example(Expect(expect), value))
		}
	}
	if counts[OK] == 0 || counts[Not] == 0 {
		r.file.Add(whole, "rule %s needs an example that it finds (ok:) and one that it must not find (not:)", rule.ID).Code = noExample
	}
}

// example reads one example: a sentence, or a sentence with more about it.
func (r *reader) example(expect Expect, n *yaml.Node) Example {
	e := Example{Expect: expect, Place: Place{r.file.Name, n.Line, n.Column}}
	if n.Kind == yaml.MappingNode {
		f := r.file.Fields(n, "an example", sentenceKeys...)
		if f["text"] == nil {
			r.file.Add(n, "an example needs text: the sentence").Code = strict.Missing
			return e
		}
		n = f["text"]
		e.Speaker, e.Claims = r.file.Text(f["speaker"], "speaker"), r.file.Texts(f["claims"], "a claim")
	}
	e.Text = r.file.Text(n, "an example")
	r.checkMarks(n, e.Text)
	return e
}

// checkMarks reports a mark of an unknown type, and a bracket that was meant to
// be a mark.
func (r *reader) checkMarks(n *yaml.Node, sentence string) {
	runes := func(bytes int) int { return utf8.RuneCountInString(sentence[:bytes]) }
	rest := []byte(sentence)
	for _, m := range mark.FindAllStringSubmatchIndex(sentence, -1) {
		for i := m[0]; i < m[1]; i++ {
			rest[i] = ' '
		}
		kind := sentence[m[4]:m[5]]
		if _, ok := r.schema.Mask(kind); ok {
			continue
		}
		known := r.schema.GroupNames()
		fault := r.file.AddWithin(n, runes(m[4]), runes(m[5]), "no type is named %q%s", kind, strict.Suggest(kind, known))
		fault.Code = badMark
		if meant, sure := strict.Meant(kind, known); sure {
			fault.Replace(meant)
		}
	}
	if at := bytes.IndexAny(rest, "[]"); at >= 0 {
		r.file.AddWithin(n, runes(at), runes(at)+1, "a mark is written [name](Type); here a [ or ] stands without the rest of it").Code = badMark
	}
}
