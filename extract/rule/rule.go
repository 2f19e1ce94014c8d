// Package rule owns the rule language: patterns that read like sentences, the
// files they stand in, the check of those files, and the engine that looks for
// all patterns in one pass over a folded text. It refuses to recognise names or
// speakers: mentions, references and values come in as Items, and what goes out
// are claims about the entities that those items stand for.
//
// All positions are runes of the folded text, except Place, which is a line and
// column of a rule file.
package rule

import "hearsay/extract/schema"

// Rule is one way to say something, in one or more phrasings.
type Rule struct {
	ID         string // file/name: authorship/first-author
	Doc        string
	Say        []Pattern
	Where      []Condition
	Unless     Context
	Claims     []Template
	Confidence float64 // 0 to 1
	Priority   int
	Examples   []Example
	Place      Place

	garbled bool // a phrasing could not be read
}

// Place is a position in a rule file, from 1.
type Place struct {
	File         string
	Line, Column int
}

// Pattern is one phrasing: its text as written and what it was parsed into.
type Pattern struct {
	Text         string
	Place        Place
	nodes        []node
	alternatives [][]element // what nodes expand to
}

// List is a word list of one file: let: {first: [第一作者, 一作]}.
type List struct {
	File, Name string
	Words      []string // as they are written
}

// Condition restricts what a slot takes.
type Condition struct {
	Slot  string
	Not   []string    // folded texts that it must not have
	Only  []string    // folded texts, one of which it must have
	Named bool        // it must be a name, not a pronoun
	Bar   schema.Mask // types that what it takes must not have
}

// Context lists words that stop a rule, folded: within Near units to the left,
// anywhere in the match, within Near units to the right.
type Context struct{ Before, Within, After []string }

// Near is how many units before and after a match Context looks.
const Near = 6

// Template is what a match claims.
type Template struct {
	Subject, Object Reference
	Predicate       *schema.Predicate
	With            []Qualifier // sorted by key
}

// Reference names an end of a claim: a slot of the pattern, or one of the
// implied ones (EPISODE, ME, YOU, THIS) that need not stand in it.
type Reference struct {
	Slot  string
	Types schema.Mask // of THIS: what the most recent mention must be
	Whom  bool        // of THIS: it is a person
}

// Qualifier is a key of a claim with a fixed value or a slot's.
type Qualifier struct {
	Key, Value string
	Slot       string // where not empty, the value is what this slot took
	Optional   bool   // no value, no qualifier; otherwise no value, no claim
}

// Set is a checked, compiled, immutable set of rules.
type Set struct {
	Rules  []Rule
	Lists  []List // in the order of the files' names
	Cues   *Cues
	schema *schema.Schema
	engine *engine
}
