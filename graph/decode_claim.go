package graph

import (
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
)

// facts reads what is said about claims; what no episode claims is left out.
func (r *reader) facts(claims []node) ([]Fact, error) {
	all := make([]Fact, len(claims))
	var places []int // of those in claims that are not remembered
	var about []edge
	var ends []int
	for i, c := range claims {
		f, ok := r.memory.facts.get(c)
		if ok {
			all[i] = f
			continue
		}
		found, err := r.matching(edge{subject: c})
		if err != nil {
			return nil, err
		}
		about = append(about, found...)
		places, ends = append(places, i), append(ends, len(about))
	}
	if err := r.ends(about); err != nil {
		return nil, err
	}
	start := 0
	for i, place := range places {
		f, err := r.fact(about[start:ends[i]])
		if err != nil {
			return nil, err
		}
		r.memory.facts.put(claims[place], f, 1)
		all[place] = f
		start = ends[i]
	}
	return slices.DeleteFunc(all, func(f Fact) bool { return f.Episode == "" }), nil
}

// fact makes a claim of the quads about it.
func (r *reader) fact(about []edge) (Fact, error) {
	var f Fact
	for _, e := range about {
		f.ID = tail(r.iri(e.subject), claimBase)
		f.Episode = episodeID(r.iri(e.label))
		if err := f.set(r.iri(e.predicate), r.values[e.object]); err != nil {
			return f, err
		}
	}
	slices.Sort(f.Rules)
	return f, nil
}

// own returns a copy that shares nothing with what is remembered.
func (f Fact) own() Fact {
	f.Rules, f.With = slices.Clone(f.Rules), maps.Clone(f.With)
	return f
}

// set takes one quad about the claim.
func (f *Fact) set(predicate quad.IRI, object quad.Value) error {
	switch v := object.(type) {
	case quad.IRI:
		f.setIRI(predicate, v)
	case quad.String:
		return f.setText(predicate, string(v))
	case quad.Int:
		f.Evidence.At = int(v)
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
