package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

// Pattern selects claims; an empty field is any.
type Pattern struct {
	Subject, Predicate, Object string
	Episode                    string
	Polarity                   string
}

// Fact is a claim and the episode that makes it.
type Fact struct {
	claim.Claim
	Episode string
}

// Facts returns the claims that fit, ordered by episode, place and id.
func (s *Store) Facts(ctx context.Context, p Pattern) ([]Fact, error) {
	if s.remote != nil {
		return ask[[]Fact](ctx, s.remote, askFacts, p)
	}
	var all []Fact
	err := s.view(ctx, func(r *reader) error {
		candidates, err := r.candidates(p)
		if err != nil {
			return err
		}
		found, err := r.facts(candidates)
		for _, f := range found {
			if p.fits(&f) {
				all = append(all, f.own())
			}
		}
		return err
	})
	slices.SortFunc(all, compareFacts)
	return all, err
}

// compareFacts orders by episode, place and id.
func compareFacts(a, b Fact) int {
	if c := strings.Compare(a.Episode, b.Episode); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Evidence.At, b.Evidence.At), strings.Compare(a.ID, b.ID))
}

func (p *Pattern) fits(f *Fact) bool {
	return (p.Subject == "" || p.Subject == f.Subject) &&
		(p.Predicate == "" || p.Predicate == f.Predicate) &&
		(p.Object == "" || p.Object == f.Object) &&
		(p.Episode == "" || p.Episode == f.Episode) &&
		(p.Polarity == "" || p.Polarity == f.Polarity)
}

// Claim returns the claim of this id, and whether there is one.
func (s *Store) Claim(ctx context.Context, id string) (Fact, bool, error) {
	if s.remote != nil {
		o, err := ask[optional[Fact]](ctx, s.remote, askClaim, id)
		return o.Value, o.Found, err
	}
	var found []Fact
	err := s.view(ctx, func(r *reader) (err error) {
		if it := r.node(claimIRI(id)); it != 0 {
			found, err = r.facts([]node{it})
		}
		return err
	})
	if err != nil || len(found) == 0 {
		return Fact{}, false, err
	}
	return found[0].own(), true, nil
}

// Known returns what the lexicon knows about entities of the episodes, without
// repetition. It was not said, so it is never among the facts. The pattern's
// polarity is not looked at.
func (s *Store) Known(ctx context.Context, p Pattern) ([]claim.Known, error) {
	if s.remote != nil {
		return ask[[]claim.Known](ctx, s.remote, askKnown, p)
	}
	var all []claim.Known
	err := s.view(ctx, func(r *reader) error {
		found, err := r.knowledge(p)
		if err != nil {
			return err
		}
		quads, err := r.full(found)
		for _, q := range quads {
			label, _ := q.Label.(quad.IRI)
			if !strings.HasPrefix(string(label), knownBase) {
				continue
			}
			k := claim.Known{
				Subject:   entityID(q.Subject.(quad.IRI)),
				Predicate: predicateName(q.Predicate.(quad.IRI)),
				Object:    entityID(q.Object.(quad.IRI)),
			}
			if p.fits(&Fact{claim.Claim{Subject: k.Subject, Predicate: k.Predicate, Object: k.Object, Polarity: p.Polarity}, p.Episode}) {
				all = append(all, k)
			}
		}
		return err
	})
	slices.SortFunc(all, func(a, b claim.Known) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.Object, b.Object))
	})
	return slices.Compact(all), err
}
