package queries

import "hearsay/extract/claim"

// Result is what a question was taken for, and its answers.
type Result struct {
	Question string            `json:"question,omitempty"`
	Query    string            `json:"query"` // its name; the predicates of a question read word by word
	Params   map[string]string `json:"params,omitempty"`
	Find     []string          `json:"find,omitempty"` // the conditions that were looked for
	Answers  []Answer          `json:"answers"`
}

// Answer is one thing that answers a question: an entity, or a value (a year, a
// number, a role), which has no ID and its text as Name.
type Answer struct {
	ID       string     `json:"id,omitempty"`
	Name     string     `json:"name"`
	Also     []string   `json:"also,omitempty"`
	Type     string     `json:"type,omitempty"`
	Links    []string   `json:"links,omitempty"` // where to look it up
	Value    string     `json:"value,omitempty"`
	Group    string     `json:"group,omitempty"`
	Evidence []Evidence `json:"evidence"`
}

// Evidence is a place that an answer stands on: a claim or a mention. At counts
// code points of the episode's source from 0; Line and Column count from 1.
type Evidence struct {
	Episode  string            `json:"episode"`
	Claim    string            `json:"claim,omitempty"`
	Fact     string            `json:"fact,omitempty"` // subject predicate object, by name
	With     map[string]string `json:"with,omitempty"`
	At       int               `json:"at"`
	Line     int               `json:"line"`
	Column   int               `json:"column"`
	Text     string            `json:"text"`
	Before   string            `json:"before,omitempty"` // what is said around it, for whoever has no transcript
	Behind   string            `json:"behind,omitempty"`
	Heard    string            `json:"heard,omitempty"` // of a mention: the text, where it is none of the entity's names
	Speaker  string            `json:"speaker,omitempty"`
	Person   string            `json:"person,omitempty"`
	Time     string            `json:"time,omitempty"`
	Polarity string            `json:"polarity,omitempty"` // of a claim; hedged is what somebody is not sure of
	Via      string            `json:"via,omitempty"`      // of a mention: how the name was recognised
	Why      string            `json:"why,omitempty"`      // of a mention: what decided
	Link     string            `json:"link,omitempty"`     // where to hear it
	claim.Spoken
}

// Scope says which episodes a question is about: one, or all where it is empty.
type Scope struct{ Episode string }
