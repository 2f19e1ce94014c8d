package score

import (
	"slices"

	"hearsay/extract/claim"
)

// symmetric reports the predicates whose ends may be exchanged.
func symmetric(predicate string) bool { return predicate == "knows" || predicate == "compared_with" }

// loose reports the predicates on which readers themselves disagree: right where
// the gold has the claim, else not counted.
func loose(predicate string) bool { return predicate == "comments_on" }

// descriptive reports the predicates that may stand on the metadata, before the
// annotated part.
func descriptive(predicate string) bool {
	return predicate == "guest_of" || predicate == "host_of" || predicate == "part_of"
}

// statements scores claims.
type statements struct {
	*judge
	made   []claim.Claim // asserted in the annotated part
	unique []claim.Claim // one of each fact among them
}

func gather(j *judge, claims []claim.Claim) *statements {
	s := &statements{judge: j}
	type fact struct{ predicate, subject, object string }
	index := map[fact]int{}
	for _, c := range claims {
		if !s.counts(c) {
			continue
		}
		s.made = append(s.made, c)
		f := fact{c.Predicate, j.identity(c.Subject), j.identity(c.Object)}
		if symmetric(c.Predicate) && f.object < f.subject {
			f.subject, f.object = f.object, f.subject
		}
		if i, known := index[f]; known {
			s.unique[i] = c
			continue
		}
		index[f] = len(s.unique)
		s.unique = append(s.unique, c)
	}
	return s
}

func (s *statements) counts(c claim.Claim) bool {
	at := c.Evidence.At
	return c.Polarity == claim.Asserted && c.Predicate != "mentions" &&
		at < s.gold.To && (at >= s.gold.From || descriptive(c.Predicate))
}

// equal reports whether a found claim is the gold's, qualifiers apart.
func (s *statements) equal(c claim.Claim, q Claim) bool {
	if c.Predicate != q.Predicate {
		return false
	}
	return s.same(c.Subject, q.Subject) && s.same(c.Object, q.Object) ||
		symmetric(c.Predicate) && s.same(c.Subject, q.Object) && s.same(c.Object, q.Subject)
}

func (s *statements) score(r *Report) {
	t := tally{}
	for _, c := range s.unique {
		sure, doubted := s.inGold(c)
		switch {
		case sure:
			t.right++
			t.found++
		case !doubted && !loose(c.Predicate):
			t.found++
			r.Errors.WrongClaims = append(r.Errors.WrongClaims, ClaimError{s.name(c.Subject), c.Predicate, s.name(c.Object), c.Evidence.Text})
		}
	}
	agreed, marked := 0, 0
	for _, q := range s.gold.Claims {
		if q.Doubted {
			continue
		}
		t.gold++
		if slices.ContainsFunc(s.unique, func(c claim.Claim) bool { return s.equal(c, q) }) {
			t.hit++
		} else {
			r.Errors.MissedClaims = append(r.Errors.MissedClaims, ClaimError{q.Subject, q.Predicate, q.Object, q.Evidence})
		}
		met, of := s.qualified(q)
		agreed, marked = agreed+met, marked+of
	}
	r.Claims = t.figures()
	r.With = Recall{rounded(ratio(agreed, marked)), marked}
}

// inGold reports whether the gold has a claim for sure, and whether it has it
// among the doubted ones.
func (s *statements) inGold(c claim.Claim) (sure, doubted bool) {
	for _, q := range s.gold.Claims {
		if s.equal(c, q) {
			sure, doubted = sure || !q.Doubted, doubted || q.Doubted
		}
	}
	return sure, doubted
}
