package speaker

import (
	"hearsay/extract/scan"
	"hearsay/extract/schema"
)

// An effect is what a cue's words do where they stand.
type effect uint8

const (
	helps    effect = iota // nothing by itself: other cues look for it nearby
	says                   // whoever says the words is likelier of this side
	opens                  // a turn of this side begins with the words
	closes                 // a turn of this side ends with the words
	cuts                   // a clause begins or ends here
	presents               // a person of this side is named beside the words
	calls                  // a label that holds the words is of this side
	refers                 // the words stand for somebody or something
	begins                 // the words end the introduction
	brings                 // the words bring up something that has no name yet
)

// A side is whom or what an effect is about.
type side uint8

const (
	nobody side = iota
	host
	guest
	either
	self
	title
	ad
	noise
	before
	after
	me
	we
	you
	they
	them
	it
	this
	something
	talk
)

// A cue is a class of words with one effect.
type cue struct {
	name   string
	effect effect
	side   side
	weight float64     // natural log of how many times likelier the effect makes it
	beside int         // index of a cue that must stand near, or none
	unless int         // index of a cue that must not stand near, or none
	within int         // what near means, in runes; of refers: how far back, in characters
	person side        // presents: whether the person is named before or after
	types  schema.Mask // refers, brings: what can be meant
	words  []string    // as written, alternatives spelled out
	except []string    // longer words that these are only part of
}

const none = -1

// Cues is a checked, immutable table of cues. Goroutines may share it.
type Cues struct {
	cues   []cue
	set    *scan.Set
	keys   []key  // by ID of set
	wanted []bool // by cue: another one looks for it nearby

	person, organization schema.Mask
	built, written       schema.Mask // what an organization makes, and what people write
}

// reaches reports whether within says how far back the words refer.
func (q *cue) reaches() bool {
	return q.side == they || q.side == them || q.side == it || q.side == this
}

// A key is one spelling in the set.
type key struct {
	cue    int
	except bool
}
