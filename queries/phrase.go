package queries

import (
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// phrase is a noun phrase of a question: something named, somebody by role,
// what is asked for, or some thing of a type.
type phrase struct {
	span     text.Span
	names    []rule.Item
	roles    []string
	types    schema.Mask // that it can have; 0 is any
	asked    bool
	noun     bool   // a noun says of which type it is
	unknown  string // a name that nobody knows
	required bool   // a reading that leaves it out is none
	who      bool   // somebody, an organization or (of what only those can do) anything
	episode  bool   // the episode that the question is about
	self     *use   // the one who a noun means: the founder of X

	joint []*phrase // what and joins to it: A and B

	by, toward, of bool // a mark stands before it: by X, with X, of X
	own            bool // a mark stands behind it: X's
	joined         bool // with the phrase before it, by and
}

// bound reports whether a phrase says which thing it means.
func (p *phrase) bound() bool { return p.names != nil || p.roles != nil || p.unknown != "" }

// fits reports whether a phrase can stand at an end of a claim.
func (p *phrase) fits(end schema.Mask) bool { return p.types == 0 || p.who || p.types&end != 0 }

// use is a place where a predicate is spoken of.
type use struct {
	span    text.Span
	words   []word // what it can mean, all of predicates
	implied bool   // nothing but a mark between two nouns says so
	loose   bool   // not even a mark does
	passive bool
	byHere  bool // by stands right behind
	stray   bool // by stands there without anything behind it
	joined  bool // with the use before it, by and
	light   bool // it may say nothing of itself: 担任 … 主席
}

// clause is a question taken apart.
type clause struct {
	schema  *schema.Schema
	chinese bool
	phrases []*phrase
	uses    []*use
	asked   *phrase
	ask     string // which, who, where, when, number, amount; or ""
	wants   string // the qualifier that is asked for, or ""
	except  []*phrase
	year    string
	now     bool
	not     bool
	most    bool
	both    bool    // what is joined by and is meant together
	spare   float64 // what it costs that words were passed over
	marks   []mark
	implied []word // the predicates that can stand between two nouns
}

// mark is a small word and where it stands.
type mark struct {
	name string
	span text.Span
}

// marked reports whether any mark stands in a stretch.
func (c *clause) marked(from, to int) bool {
	for _, m := range c.marks {
		if m.span.Start >= from && m.span.End <= to {
			return true
		}
	}
	return false
}

// has reports whether a mark stands in a stretch.
func (c *clause) has(name string, from, to int) bool {
	for _, m := range c.marks {
		if m.name == name && m.span.Start >= from && m.span.End <= to {
			return true
		}
	}
	return false
}
