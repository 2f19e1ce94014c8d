package rule_test

import (
	"fmt"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
)

// A rule is loaded with the schema that it claims by and the words that all
// rules share, and is held against a sentence in which the names are marked.
func Example() {
	types, err := schema.Load("schema.yaml", []byte(`
types: [{type: Person, doc: Somebody.}, {type: Paper, doc: Something written.}]
predicates: [{predicate: created, from: Person, to: Paper, with: [role], doc: Somebody wrote a paper.}]
`), nil)
	if err != nil {
		fmt.Println(err)
	}
	words, err := rule.LoadCues("function-words.yaml", []byte(`{negation: [不], clause: ["。"]}`))
	if err != nil {
		fmt.Println(err)
	}
	rules, err := rule.Load(types, words, []rule.File{{Name: "authorship.yaml", Data: []byte(`
- rule: first-author
  doc: Somebody is the first author of a paper.
  say: [$PERSON 是 $PAPER 的 (第一作者|一作)]
  claim: $PERSON created $PAPER
  with: {role: first author}
  examples:
    - ok:  "[林海](Person)是[Alpaca](Paper)的一作"
    - not: "[林海](Person)喜欢[Alpaca](Paper)"
`)}})
	if err != nil {
		fmt.Println(err)
	}
	sentence, err := rule.ReadMarks(types, "[周明](Person)不是[小满](Paper)的一作")
	if err != nil {
		fmt.Println(err)
	}
	for _, claim := range rules.Match(sentence.Input("")) {
		fmt.Println(rules.Rules[claim.Rule].ID, claim)
	}
	// Output: authorship/first-author 周明 created 小满 {role: first author} (negated)
}
