package rule

import (
	"hearsay/extract/layout"
	"hearsay/extract/strict"
)

// The keys of the forms, in their order.
var (
	ruleKeys      = strict.Keys[Form]()
	conditionKeys = strict.Keys[ConditionForm]()
	contextKeys   = strict.Keys[ContextForm]()
	exampleKeys   = strict.Keys[ExampleForm]()
	sentenceKeys  = strict.Keys[SentenceForm]()
	listsKeys     = strict.Keys[ListsForm]()
)

// Form is a rule as it is written in a file. Reading, the JSON Schema and the
// formatter take keys and their order from here.
type Form struct {
	Rule       string                   `json:"rule" jsonschema:"the rule's name within its file, without spaces and slashes"`
	Doc        string                   `json:"doc" jsonschema:"one sentence that says what it finds"`
	Say        strict.List[strict.Text] `json:"say" jsonschema:"the phrasings: words, $TYPE slots, (a|b), optional?, ...{0,8}, <list>"`
	Where      map[string]ConditionForm `json:"where,omitempty" jsonschema:"conditions on slots, by $SLOT"`
	Unless     ContextForm              `json:"unless,omitzero" jsonschema:"words that stop the rule"`
	Claim      strict.List[ClaimText]   `json:"claim" jsonschema:"what is claimed: $SUBJECT predicate $OBJECT"`
	With       map[string]strict.Text   `json:"with,omitempty" jsonschema:"qualifiers of the claim: a value or a $SLOT; a key with ? may lack a value"`
	Confidence float64                  `json:"confidence,omitempty" jsonschema:"how sure a claim is, above 0 and at most 1; 0.9 where it is left out"`
	Priority   int                      `json:"priority,omitempty" jsonschema:"a rule of higher priority wins where two say different things of the same words"`
	Examples   strict.List[ExampleForm] `json:"examples" jsonschema:"sentences that show and test the rule, names marked as [name](Type)"`
}

// ClaimText is a claim in three words: $SUBJECT predicate $OBJECT.
type ClaimText string

// ConditionForm restricts what a slot takes.
type ConditionForm struct {
	Not   strict.List[strict.Text] `json:"not,omitempty" jsonschema:"words that it must not take"`
	Only  strict.List[strict.Text] `json:"only,omitempty" jsonschema:"words of which it must take one"`
	Named bool                     `json:"named,omitempty" jsonschema:"it must take a name, not a pronoun"`
	Bar   strict.List[strict.Text] `json:"not_type,omitempty" jsonschema:"types of which what it takes must have none"`
}

// ContextForm lists words that stop a rule, by where they stand.
type ContextForm struct {
	Before strict.List[strict.Text] `json:"before,omitempty" jsonschema:"within six units to the left, in the same sentence"`
	Within strict.List[strict.Text] `json:"within,omitempty" jsonschema:"anywhere in the match"`
	After  strict.List[strict.Text] `json:"after,omitempty" jsonschema:"within six units to the right, in the same sentence"`
}

// ExampleForm is a sentence under what is expected of it.
type ExampleForm struct {
	OK   strict.Either[strict.Text, SentenceForm] `json:"ok,omitzero" jsonschema:"the rule makes a claim of it"`
	Not  strict.Either[strict.Text, SentenceForm] `json:"not,omitzero" jsonschema:"the rule asserts nothing of it"`
	Todo strict.Either[strict.Text, SentenceForm] `json:"todo,omitzero" jsonschema:"the rule should make a claim of it, and does not yet"`
}

// SentenceForm is an example with who says it and what it claims.
type SentenceForm struct {
	Text    string                   `json:"text" jsonschema:"the sentence, names marked as [name](Type)"`
	Speaker string                   `json:"speaker,omitempty" jsonschema:"who says it; 我 and I are this person"`
	Claims  strict.List[strict.Text] `json:"claims,omitempty" jsonschema:"what it must claim, as: 田渊栋 created GaLore {role: first author}"`
}

// ListsForm is the head of a file: word lists that patterns name as <name>.
type ListsForm struct {
	Let map[string]strict.List[strict.Text] `json:"let" jsonschema:"word lists, by name"`
}

// FileLayout is how a rule file is laid out.
func FileLayout() layout.Layout {
	return layout.Layout{
		Items: [][]string{ruleKeys, listsKeys},
		Under: map[string][]string{
			"unless": contextKeys,
			"ok":     sentenceKeys, "not": sentenceKeys, "todo": sentenceKeys,
		},
		Lists:  []string{"say", "examples"},
		Quoted: []string{"examples"},
	}
}
