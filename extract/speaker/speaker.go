// Package speaker owns who speaks: it divides a transcript into turns of host
// and guest, by the labels that the transcript carries or by its words alone,
// knows who host and guest are, and says whom 我, 你, 他 and 这篇 mean.
//
// It refuses to find names (mentions come in resolved) and to claim anything.
// All its word lists live in a file of cues; the code holds only how cues are
// weighed against each other. Words never fail here: an odd transcript gives
// turns of low confidence. All positions count runes of the folded text.
package speaker

import (
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// Input is one transcript with what is known of it.
type Input struct {
	Text     *text.Text
	Body     text.Span // where talk stands: after front matter and headings
	Labels   []Label   // as the transcript gives them, in order; may be empty
	Mentions []Mention // resolved names, in order; may be empty
	Guests   []string  // entities known from metadata; may be empty
	Hosts    []string
	Title    string
	Billed   []Mention                    // people named in the title, their spans in text.New(Title)
	Regulars []string                     // entities known to host the show, who need not be here
	Names    func(person string) []string // all that somebody is called; may be nil
	Employer func(person string) Employer // may be nil
}

// Employer is the organization that somebody speaks for.
type Employer struct {
	Organization string // its id; empty where it is not known
	Leads        bool   // they founded or lead it, so that their 我们 is the organization first
}

// Label is a place where the transcript itself says who speaks next, or when.
type Label struct {
	At, End int    // the label's own words, [At, End)
	Speaker string // as written; empty for a mere time
	Time    string // as written; empty where there is none
}

// Mention is a name that was resolved to an entity.
type Mention struct {
	Span   text.Span
	Entity string
	Types  schema.Mask
}

// Speakers of turns.
const (
	Host  = "host"
	Guest = "guest"
	Other = "other"
)

// Kinds of turns.
const (
	Talk  = "talk"
	Ad    = "ad"    // read for a sponsor
	Noise = "noise" // made up by the recogniser, said by nobody
)

// Turn is a stretch said by one speaker.
type Turn struct {
	Span       text.Span
	Speaker    string  // Host, Guest or Other
	Person     string  // the entity who speaks, or "" where that is not known
	Kind       string  // Talk, Ad or Noise
	Confidence float64 // that Speaker is right, 0 to 1
	Time       string  // the last time mark at or before the turn, as written
}
