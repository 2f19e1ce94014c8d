// Package queries owns the questions that people ask of a graph: named ones
// with parameters, kept as files, and the understanding of questions in free
// words. Both become the same thing, a pattern over claims and mentions, which
// is answered with the evidence of each answer.
//
// It refuses to extract anything, to guess (what is not understood is said to
// be not understood), and to know how answers are printed.
//
// # Query files
//
// A query file is a YAML list of queries:
//
//   - query: papers-of-venue
//     doc: Papers that were accepted somewhere in some year.
//     ask:
//   - which papers were accepted (at|by) $VENUE (in $TIME)?
//   - $VENUE ($TIME)? 接收了 哪些 论文
//     params:
//     venue: {slots: [VENUE], doc: the conference or journal}
//     year: {slots: [TIME], default: any, doc: in which year}
//     answer: $paper
//     find:
//   - $paper submitted_to $venue {status: accepted, time: $year}
//   - $paper is Paper
//
// The sentences under ask are written in the language of rules (package rule):
// words, (a|b), optional?, gaps ..., slots. A sentence asks the query when it
// accounts for the whole question. Beside the types' slots there are
// $ROLE:<role> (guest, host) and $KIND:<type> (papers, companies), and <mentions>
// and the like hold the words of a predicate from words.yaml. A parameter takes
// what its first filled slot took; one without default must be given.
//
// # Conditions
//
// All conditions under find hold at once; what follows $ and is no parameter is
// a variable. A condition is one of
//
//	$x works_for $y {role: $role, time: 2013}
//	$x created|works_on $y          one of several predicates
//	not $x founded $y               there is no such claim
//	$x is Paper                     its first or another type
//	$x is mainly Paper              its first type, or claims treat it as one
//	$x is not $y                    another value
//
// Predicates are those of the schema, and five that come from mentions, turns
// and metadata: mentions (person, thing), heard_in (thing, episode), speaks_in
// (person, episode), shown_by (episode, name of its show), dated (episode,
// month as YYYY-MM). An end may be a variable, a parameter, or the id or name of
// an entity; guest and host are the people with this role.
//
// The braces hold qualifiers, each matched where one of the values, separated by
// |, is in it; a variable takes the qualifier's value instead. Further keys:
// time (held in this year; a variable takes year, else from), now (true: not
// past), polarity (asserted; where nothing is asserted, hedged too; negated,
// asked, any), directed (true: a symmetric predicate as it is written), by (role or person who says it), and for mentions kind (talk, ad,
// meta, any), role (of the speaker) and via (how the name was recognised).
// Conditions on the same two ends can be joined by or. $x=guest is a variable
// that can be nothing but the guest.
//
// # Answers
//
// answer names the variable whose values are the answers, in the order of their
// first evidence; order: count puts those with most evidence first, order: value
// sorts values such as months. group names a variable that is printed beside the
// answer and of which each value has answers of its own. at_least and at_most,
// as in {$show: 2}, keep answers by how many values a variable has; limit cuts.
// A query with run instead of find names an operation that no pattern can
// express, such as the shortest path between two entities.
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
	Find   []string // its conditions as they are written; nil for an operation
	Run    string   // the operation; "" for a pattern
	file   string

	wording string // all sentences, folded
	pattern
}

// Param is something that a query can be told.
type Param struct {
	Name    string
	Slots   []string // slots of the sentences that give it
	Default string
	Doc     string
}

// Set is a checked set of queries. Any number of goroutines may ask it.
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

func (q *Query) param(name string) (*Param, bool) {
	for i := range q.Params {
		if q.Params[i].Name == name {
			return &q.Params[i], true
		}
	}
	return nil, false
}

func (q *Query) paramNames() []string {
	var names []string
	for _, p := range q.Params {
		names = append(names, p.Name)
	}
	return names
}
