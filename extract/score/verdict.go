package score

import "hearsay/extract/claim"

// Verdict is what a gold says of one claim.
type Verdict uint8

const (
	Uncounted Verdict = iota // outside the annotated part, doubted by the readers, or not asserted
	Right
	Wrong
)

// Verdicts judges each claim of an extraction, in their order.
func Verdicts(g *Gold, x *claim.Extraction) []Verdict {
	s := &statements{judge: newJudge(g, x)}
	list := make([]Verdict, len(x.Claims))
	for i, c := range x.Claims {
		sure, doubted := s.inGold(c)
		switch {
		case !s.counts(c):
		case sure:
			list[i] = Right
		case !doubted && !loose(c.Predicate):
			list[i] = Wrong
		}
	}
	return list
}
