package graph

import (
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// facts reads what is said about claims.
func (r *reader) facts(claims []cayley.Ref) ([]Fact, error) {
	var about []edge
	ends := make([]int, len(claims))
	for i, c := range claims {
		found, err := r.matching(edge{subject: c})
		if err != nil {
			return nil, err
		}
		about = append(about, found...)
		ends[i] = len(about)
	}
	if _, err := r.full(about); err != nil {
		return nil, err
	}
	all := make([]Fact, len(claims))
	start := 0
	for i, c := range claims {
		f := &all[i]
		f.ID = tail(r.iri(c), claimBase)
		for _, e := range about[start:ends[i]] {
			f.Episode = episodeID(r.iri(e.label))
			if err := f.set(r.iri(e.predicate), r.known[e.object]); err != nil {
				return nil, err
			}
		}
		slices.Sort(f.Rules)
		start = ends[i]
	}
	return all, nil
}

// set takes one quad about the claim.
func (f *Fact) set(predicate quad.IRI, object quad.Value) error {
	switch v := object.(type) {
	case quad.IRI:
		f.setIRI(predicate, v)
	case quad.String:
		return f.setText(predicate, string(v))
	case quad.Float:
		f.Confidence = float64(v)
	}
	return nil
}

func (f *Fact) setIRI(predicate, v quad.IRI) {
	switch predicate {
	case hasSubject:
		f.Subject = entityID(v)
	case hasPredicate:
		f.Predicate = predicateName(v)
	case hasObject:
		f.Object = entityID(v)
	case isSaidBy:
		f.Person = entityID(v)
	case isFoundBy:
		f.Rules = append(f.Rules, tail(v, ruleBase))
	}
}

func (f *Fact) setText(predicate quad.IRI, s string) error {
	switch predicate {
	case hasPolarity:
		f.Polarity = s
	case hasSpeaker:
		f.Speaker = s
	case hasQuote:
		f.Evidence.Text = s
	case hasPlace:
		return readPlace(s, &f.Evidence)
	default:
		if f.With == nil {
			f.With = make(map[string]string)
		}
		f.With[tail(predicate, qualifierBase)] = s
	}
	return nil
}
