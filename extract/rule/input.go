package rule

import (
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// ItemKind is what an Item is, and so which slots take it.
type ItemKind uint8

const (
	Name   ItemKind = iota // a mention of an entity
	Me                     // 我, I: stands for the speaker
	You                    // 你, you: stands for who is spoken to
	They                   // 他, she: stands for somebody named before
	This                   // 这篇, this paper: stands for what was named before
	Time                   // a year, date or range
	Number                 // a number with its unit
	Money                  // an amount of money
)

// Item is a stretch of the text that a slot can take.
type Item struct {
	Span     text.Span
	Kind     ItemKind
	Entity   string
	Types    schema.Mask
	Score    float64     // how sure the item is, 0 to 1
	From, To string      // of a time: 2013, 2014-06; To only of a range
	Except   schema.Mask // of a reference: what the other end of a claim must not be
	Value    string      // of a number or an amount, as it is to be written
}

// Turn is a stretch said by one speaker.
type Turn struct {
	Span   text.Span
	Person string // who speaks; empty where unknown
	Other  string // who is spoken to; empty where unknown
}

// Input is a text with what is known about it. Items are sorted by start,
// turns too; turns do not overlap, and what lies in no turn is not searched.
type Input struct {
	Text    *text.Text
	Episode string // the entity that EPISODE stands for
	Items   []Item
	Turns   []Turn
	Unsaid  []text.Span // labels and times between the words, passed over like fillers
}
