package rule

import (
	"sort"

	"hearsay/extract/claim"
)

// settle drops what a rule of higher priority contradicts at the same place,
// and repetitions; claims come out in the order of the text.
func (s *Set) settle(claims []Claim) []Claim {
	sort.SliceStable(claims, func(i, j int) bool {
		a, b := &claims[i], &claims[j]
		if a.Span.Start != b.Span.Start {
			return a.Span.Start < b.Span.Start
		}
		return a.Rule < b.Rule
	})
	longest := 0
	for i := range claims {
		longest = max(longest, claims[i].Span.Len())
	}
	var kept []Claim
	for i := range claims {
		if !s.beaten(claims, i, longest) && !repeated(kept, &claims[i]) {
			kept = append(kept, claims[i])
		}
	}
	return kept
}

// beaten reports whether a claim that overlaps the i-th beats it. Claims are
// sorted by start, and none is longer than longest.
func (s *Set) beaten(claims []Claim, i, longest int) bool {
	c := &claims[i]
	for j := i - 1; j >= 0 && claims[j].Span.Start > c.Span.Start-longest; j-- {
		if s.beats(&claims[j], c) {
			return true
		}
	}
	for j := i + 1; j < len(claims) && claims[j].Span.Start < c.Span.End; j++ {
		if s.beats(&claims[j], c) {
			return true
		}
	}
	return false
}

// beats reports whether one claim takes the place of another: it is asserted by
// a rule of higher priority about the same words, says the same of one of the
// two ends, and something else of the other.
func (s *Set) beats(winner, c *Claim) bool {
	return s.Rules[winner.Rule].Priority > s.Rules[c.Rule].Priority && winner.Predicate == c.Predicate &&
		winner.Span.Overlaps(c.Span) && (winner.Subject == c.Subject) != (winner.Object == c.Object) && winner.Polarity == claim.Asserted
}

func repeated(kept []Claim, c *Claim) bool {
	for i := len(kept) - 1; i >= 0 && kept[i].Span.Start == c.Span.Start; i-- {
		k := &kept[i]
		if k.Rule == c.Rule && k.Subject == c.Subject && k.Object == c.Object && k.Predicate == c.Predicate && k.Polarity == c.Polarity {
			return true
		}
	}
	return false
}
