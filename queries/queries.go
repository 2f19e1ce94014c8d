// Package queries owns the questions that people ask of a graph: named ones
// with parameters, kept as files, and the understanding of questions in free
// words. Both become the same thing, a pattern over claims and mentions, which
// is answered with the evidence of each answer.
//
// It refuses to extract anything, to guess (what is not understood is said to
// be not understood), and to know how answers are printed.
package queries

import (
	"hearsay/extract/rule"
	"hearsay/extract/schema"
)

// Query is a named question.
type Query struct {
	Name   string
	Doc    string
	Ask    []string // sentences that ask it, in the language of rules
	Params []Param  // sorted by name
	Answer string   // the variable whose values are the answers
	Count  bool     // the answers are ordered by how much evidence they have
	find   []line
	file   string
	at     int // line in the file
}

// Param is something that a query can be told.
type Param struct {
	Name    string
	Slots   []string // slots of the sentences that give it
	Default string
	Doc     string
}

// line is one condition of a pattern. There are three kinds: a claim, a mention
// and a type.
type line struct {
	subject, object term
	predicate       *schema.Predicate // nil for a type
	types           term              // of a type: which
	with            []filter
}

// term is a variable ($x), a parameter ($ROLE) or a constant.
type term struct {
	variable, param, constant string
}

// filter restricts a qualifier of a claim, or the speaker of a mention.
type filter struct {
	key   string
	value term
}

// Set is a checked set of queries.
type Set struct {
	schema    *schema.Schema
	queries   []Query
	questions *rule.Questions
	words     *vocabulary
}

// Queries lists the named questions, sorted by name.
func (s *Set) Queries() []Query { return s.queries }

// Query returns the named question of this name.
func (s *Set) Query(name string) (*Query, bool) {
	for i := range s.queries {
		if s.queries[i].Name == name {
			return &s.queries[i], true
		}
	}
	return nil, false
}

// Result is what a question was taken for, and its answers.
type Result struct {
	Question string            `json:"question,omitempty"`
	Query    string            `json:"query"`
	Params   map[string]string `json:"params,omitempty"`
	Answers  []Answer          `json:"answers"`
}

// Answer is one thing that answers a question.
type Answer struct {
	ID       string     `json:"id"`
	Name     string     `json:"name"`
	Also     []string   `json:"also,omitempty"`
	Type     string     `json:"type,omitempty"`
	Evidence []Evidence `json:"evidence"`
}

// Evidence is a place that an answer stands on. At counts code points of the
// episode's source; Line and Column count from 1.
type Evidence struct {
	Episode  string            `json:"episode"`
	Claim    string            `json:"claim,omitempty"`
	Fact     string            `json:"fact,omitempty"` // subject predicate object, by name
	With     map[string]string `json:"with,omitempty"`
	At       int               `json:"at"`
	Line     int               `json:"line"`
	Column   int               `json:"column"`
	Text     string            `json:"text"`
	Speaker  string            `json:"speaker,omitempty"`
	Person   string            `json:"person,omitempty"`
	Time     string            `json:"time,omitempty"`
	Polarity string            `json:"polarity,omitempty"`
	Via      string            `json:"via,omitempty"`
}

// Scope says which episodes a question is about: one, or all where it is empty.
type Scope struct{ Episode string }
