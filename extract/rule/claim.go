package rule

import (
	"maps"
	"slices"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/text"
)

// Claim is one claim that one rule makes at one place.
type Claim struct {
	Rule       int // index into Set.Rules
	Pattern    int // index into its Say
	Subject    string
	Predicate  string
	Object     string
	With       map[string]string
	Polarity   string
	Span       text.Span
	Turn       int // index into Input.Turns
	Confidence float64
}

// String is the claim's canonical form: ends, predicate, qualifiers in order,
// and the polarity unless it is asserted.
func (c Claim) String() string {
	s := c.Subject + " " + c.Predicate + " " + c.Object
	if len(c.With) > 0 {
		keys := slices.Sorted(maps.Keys(c.With))
		for i, k := range keys {
			keys[i] = k + ": " + c.With[k]
		}
		s += " {" + strings.Join(keys, ", ") + "}"
	}
	if c.Polarity != claim.Asserted {
		s += " (" + c.Polarity + ")"
	}
	return s
}
