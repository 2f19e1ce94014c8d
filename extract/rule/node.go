package rule

import "hearsay/extract/schema"

// nodeKind is one construct of the pattern language.
type nodeKind uint8

const (
	literalNode nodeKind = iota // text that stands there, folded
	breakNode                   // a space: nothing, or what may be skipped
	slotNode                    // $PERSON
	gapNode                     // ...
	groupNode                   // ( a | b )
	edgeNode                    // <bos> <eos> <turn>
	regexpNode                  // /re/
)

// node is a parsed piece of a pattern.
type node struct {
	kind     nodeKind
	column   int // in the pattern's text, in runes from 0
	end      int // behind it, in the same text
	text     []rune
	sound    bool // a literal that may also stand there as something that sounds the same
	optional bool
	slot     slot
	min, max int // of a gap or a text slot, in units
	branches [][]node
	edge     edge
	source   string // of a regexp or macro
}

// slotKind is what a slot takes.
type slotKind uint8

const (
	entitySlot slotKind = iota // a mention or a reference of some type
	meSlot                     // 我, I: whoever speaks
	youSlot                    // 你, you: whoever is spoken to
	thisSlot                   // 这篇, this paper: what was spoken of last
	timeSlot                   // a year, date or range
	numberSlot                 // a number with its unit
	moneySlot                  // an amount of money
	textSlot                   // some words, as they are
	choiceSlot                 // one of the group that follows it
)

// slot is a typed place in a pattern.
type slot struct {
	name  string // PERSON, PERSON_2
	kind  slotKind
	types schema.Mask
	list  bool // $PERSON[]: a coordinated list
}

// edge is a place rather than a text.
type edge uint8

const (
	beginEdge edge = iota + 1 // a clause or turn begins here
	endEdge                   // a clause or turn ends here
	turnEdge                  // one turn ends and the next begins
)

// Limits of what one pattern can be, so that matching stays linear.
const (
	defaultGap = 8    // units that ... passes over
	maxGap     = 40   // units that {a,b} may name
	maxNodes   = 64   // pieces of one alternative
	maxDepth   = 16   // groups in groups
	maxAlts    = 200  // alternatives that one phrasing may expand to
	maxPhrases = 2000 // phrases that one literal may be any of
)
