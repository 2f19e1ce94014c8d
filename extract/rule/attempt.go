package rule

import "hearsay/extract/text"

// Attempt is how far one phrasing comes in a text where it comes farthest.
type Attempt struct {
	Rule    int // index into Set.Rules
	Pattern int // index into its Say
	Outcome Outcome
	Pieces  []Piece   // in the order of the phrasing
	Met     int       // of the pieces that must stand there, those that do
	Needed  int       // how many must
	Score   float64   // what is met, the rare pieces counting more, of all: 0 to 1
	Span    text.Span // what the pieces that are met cover
	Claims  []Claim   // what is claimed: asserted, or otherwise
	Reason  string    // why all pieces stand there and nothing is asserted
	Advice  string    // what would mend that; may be empty
}

// Outcome is what becomes of a phrasing.
type Outcome uint8

const (
	Missed     Outcome = iota // some piece does not stand there
	Stopped                   // a condition of the rule does not hold, or no claim can be made
	Suppressed                // claimed, but as negated, asked or hedged
	Beaten                    // a rule of higher priority says something else there
	Claimed                   // claimed and asserted
)

// String is the outcome as it is told.
func (o Outcome) String() string {
	return [...]string{"missed", "stopped", "suppressed", "beaten", "claimed"}[o]
}

// Piece is one piece of a phrasing in an Attempt.
type Piece struct {
	From, To int // in the phrasing's text, in runes
	Status   Status
	Span     text.Span // where it stands; of a missing one, where it was looked for
	Reason   string    // why it is missing
	Advice   string    // what would mend that; may be empty
	Unnamed  bool      // a slot's piece is missing and no name of any kind stands there
	free     bool      // it need not stand there: it is optional, or a gap
}

// Status is whether a piece of a phrasing stands in the text.
type Status uint8

const (
	Met        Status = iota // it stands there
	Skipped                  // it may be missing, and is
	Missing                  // it must stand there, and does not
	NotReached               // it lies beyond a missing one
)

// String is the status as it is told.
func (s Status) String() string { return [...]string{"met", "skipped", "missing", "not reached"}[s] }
