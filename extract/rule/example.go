package rule

import (
	"fmt"
	"strings"

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
		fields := r.file.Fields(item, "an example", "ok", "not", "todo")
		for expect, key := range []string{"ok", "not", "todo"} {
			value := fields[key]
			if value == nil {
				continue
			}
			counts[expect]++
			e := Example{Expect: Expect(expect), Place: Place{r.file.Name, value.Line, value.Column}}
			if value.Kind == yaml.MappingNode {
				f := r.file.Fields(value, "an example", "text", "speaker", "claims")
				e.Text, e.Speaker, e.Claims = r.file.Text(f["text"], "text"), r.file.Text(f["speaker"], "speaker"), r.file.Texts(f["claims"], "a claim")
			} else {
				e.Text = r.file.Text(value, "an example")
			}
			r.checkMarks(value, e.Text)
			rule.Examples = append(rule.Examples, e)
		}
	}
	if counts[OK] == 0 || counts[Not] == 0 {
		r.file.Add(whole, "rule %s needs an example that it finds (ok:) and one that it must not find (not:)", rule.ID)
	}
}

// checkMarks reports a mark of an unknown type, and a bracket that was meant to
// be a mark.
func (r *reader) checkMarks(n *yaml.Node, sentence string) {
	marked, err := ReadMarks(r.schema, sentence)
	switch {
	case err != nil:
		r.file.Add(n, "%v", err)
	case strings.ContainsAny(string(marked.Text.Runes), "[]"):
		r.file.Add(n, "a mark is written [name](Type); here a [ or ] stands without the rest of it")
	}
}
