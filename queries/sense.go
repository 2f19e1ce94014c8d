package queries

import (
	"slices"

	"hearsay/extract/schema"
)

// qualifies reports whether a phrase that is at no end is where somebody was
// invited to.
func (s *search) qualifies(p *phrase, taken []link) bool {
	to := destination(taken)
	return to >= 0 && !p.who && !taken[to].use.stray && p.types != 0 && p.fits(s.schema.Union("Organization"))
}

// destination is the link whose claim says where to, or -1.
func destination(taken []link) int {
	return slices.IndexFunc(taken, func(l link) bool { return l.word.sense.leads() })
}

// leads reports whether claims of a sense say where to.
func (s *sense) leads() bool {
	p := s.predicates[0]
	return p.Allows("to") && !p.Allows("from")
}

// allowed reports whether one of the claims can have a qualifier.
func allowed(taken []link, key string) bool {
	return slices.ContainsFunc(taken, func(l link) bool { return l.word.sense.allows(key) })
}

// allows reports whether claims of a sense can have a qualifier; time is a year
// or a beginning.
func (s *sense) allows(key string) bool {
	return slices.ContainsFunc(s.predicates, func(p *schema.Predicate) bool {
		switch key {
		case "time":
			return p.Allows("year") || p.Allows("from")
		case "job":
			return p.Allows("role") && p.Allows("past") && p.Allows("to") && !p.Allows("year")
		}
		return p.Allows(key)
	})
}

// deniable reports whether claims can be denied: what was not mentioned is not
// known.
func (s *search) deniable() bool {
	return !slices.ContainsFunc(s.uses, func(u *use) bool { return u.words[0].sense.predicates[0].Derived })
}

// qualifierOf is the qualifier that tells what is asked for.
func qualifierOf(wanted string) string {
	if wanted == "job" {
		return "role"
	}
	return wanted
}
