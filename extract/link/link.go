// Package link owns the decision which entity a name in the text means, and
// keeps the reason with it. It refuses to guess: what could mean two things, or
// an everyday word without support, is listed and not linked.
//
// Decisions are made in tiers, the surest first. A tier sees what the tiers
// before it found and adds to it; only the last one, which tells people from the
// things whose name they share, takes a decision back.
package link

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// How a mention was recognised.
const (
	Exact   = "exact"   // by the entity's own name
	Alias   = "alias"   // by another of its names
	Context = "context" // by a name that alone would not do, and what supports it
	Sound   = "sound"   // by what sounds like one of its names
	Learned = "learned" // by a misheard form of a name that the lexicon has as such
)

// Mention is a place that names an entity.
type Mention struct {
	Span   text.Span // folded positions
	Entity string    // id
	Via    string
	Score  float64 // from 0 to 1
	Why    string  // what decided; empty where the name alone did
	Repair *Repair // of what was misheard; nil for others
}

// Unresolved is a name that was heard and not linked.
type Unresolved struct {
	Span text.Span // folded positions
	Type string    // what it would be
	Why  string
}

// Result is what was linked and what was not, each in the order of the text.
// Neither overlaps itself or the other.
type Result struct {
	Mentions   []Mention
	Unresolved []Unresolved
	NearMisses []NearMiss // where they were asked for, likeliest first; none overlaps a mention
}

// Segmenter tells whether a word of running Chinese may begin or end between
// runes[at-1] and runes[at].
type Segmenter interface {
	Boundary(runes []rune, at int) bool
}

// Options is what is known of an episode besides its words.
type Options struct {
	Guests, Hosts []string   // ids of entities
	Speaking      []string   // ids of those whose names are labels: whoever else has their first name is not meant by it
	Titled, Noted []string   // ids of what the title names, and the show notes
	Words         Segmenter  // nil: two Chinese characters are a name wherever they stand
	Phonetics     *Phonetics // nil: names are not linked by sound
	Found         []string   // ids of entities that are known from this text alone: they are linked where nothing else is
	NearMisses    bool       // list what is nearly near enough
}

// Link finds the mentions in a text of the lexicon's entities.
func Link(l *lexicon.Lexicon, t *text.Text, o Options) Result { return NewPage(l, t, o.Words).Link(o) }
