package queries

import (
	"hearsay/extract/layout"
	"hearsay/extract/strict"
)

// The keys of the forms, in their order.
var (
	queryKeys = strict.Keys[Form]()
	paramKeys = strict.Keys[ParamForm]()
)

// Form is a query as it is written in a file. Reading, the JSON Schema and the
// formatter take keys and their order from here.
type Form struct {
	Query   string                   `json:"query" jsonschema:"its name, without spaces"`
	Doc     string                   `json:"doc" jsonschema:"one sentence that says what it answers"`
	Ask     strict.List[strict.Text] `json:"ask,omitempty" jsonschema:"sentences that ask it, in the language of rules"`
	Params  map[string]ParamForm     `json:"params,omitempty" jsonschema:"what it can be told, by name"`
	Answer  string                   `json:"answer,omitempty" jsonschema:"the $variable whose values are the answers"`
	Find    strict.List[strict.Text] `json:"find,omitempty" jsonschema:"conditions, as in $who works_for $x {time: $year}"`
	Run     string                   `json:"run,omitempty" jsonschema:"an operation that no conditions can express, in their place"`
	Group   string                   `json:"group,omitempty" jsonschema:"the $variable that divides the answers"`
	Order   string                   `json:"order,omitempty" jsonschema:"place, count or value"`
	Limit   int                      `json:"limit,omitempty" jsonschema:"how many answers at most"`
	AtLeast map[string]int           `json:"at_least,omitempty" jsonschema:"how many values a variable must have, as in {$show: 2}"`
	AtMost  map[string]int           `json:"at_most,omitempty" jsonschema:"how many values a variable may have"`
}

// ParamForm is a parameter of a query.
type ParamForm struct {
	Slots   strict.List[strict.Text] `json:"slots,omitempty" jsonschema:"slots of the sentences that give it; the first one that took something counts"`
	Default strict.Text              `json:"default,omitempty" jsonschema:"its value where it is not given; without one it must be"`
	Doc     string                   `json:"doc" jsonschema:"what it is"`
}

// FileLayout is how a query file is laid out.
func FileLayout() layout.Layout {
	return layout.Layout{Items: [][]string{queryKeys}, Lists: []string{"ask", "find"}}
}
