package graph

import (
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// candidates returns the nodes of claims among which are all that fit, found
// by the end of the pattern that fewest claims share.
func (r *reader) candidates(p Pattern) ([]cayley.Ref, error) {
	var about []edge // claim – hasX – x
	var err error
	switch {
	case p.Predicate != "" && (p.Subject != "" || p.Object != ""):
		return r.made(p)
	case p.Subject != "":
		about, err = r.edges(nil, hasSubject, entityIRI(p.Subject), nil)
	case p.Object != "":
		about, err = r.edges(nil, hasObject, entityIRI(p.Object), nil)
	case p.Predicate != "":
		about, err = r.edges(nil, hasPredicate, predicateIRI(p.Predicate), nil)
	default:
		about, err = r.claimsOf(p.Episode)
	}
	var label cayley.Ref
	if p.Episode != "" {
		if label = r.node(episodeIRI(p.Episode)); label == nil {
			return nil, err
		}
	}
	return subjects(within(about, label)), err
}

// made returns the claims whose own quads fit.
func (r *reader) made(p Pattern) ([]cayley.Ref, error) {
	var subject, object quad.Value
	if p.Subject != "" {
		subject = entityIRI(p.Subject)
	}
	if p.Object != "" {
		object = entityIRI(p.Object)
	}
	quads, err := r.edges(subject, predicateIRI(p.Predicate), object, nil)
	if err != nil {
		return nil, err
	}
	labels := make([]cayley.Ref, len(quads))
	for i, e := range quads {
		labels[i] = e.label
	}
	if err := r.read(labels...); err != nil {
		return nil, err
	}
	var found []cayley.Ref
	for _, l := range labels {
		if strings.HasPrefix(string(r.iri(l)), claimBase) {
			found = append(found, l)
		}
	}
	return found, nil
}

// claimsOf returns an edge for each claim of an episode, or of all.
func (r *reader) claimsOf(episode string) ([]edge, error) {
	labels, err := r.labels(episode)
	var all []edge
	for _, l := range labels {
		found, err := r.in(l, hasPredicate)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, err
}

// in returns the quads of a named graph with this predicate.
func (r *reader) in(label cayley.Ref, predicate quad.IRI) ([]edge, error) {
	n := r.node(predicate)
	if n == nil {
		return nil, nil
	}
	return r.matching(edge{predicate: n, label: label})
}

// knowledge returns quads among which is all knowledge that fits.
func (r *reader) knowledge(p Pattern) ([]edge, error) {
	var want edge
	for _, end := range []struct {
		given string
		iri   quad.IRI
		node  *cayley.Ref
	}{
		{p.Subject, entityIRI(p.Subject), &want.subject},
		{p.Predicate, predicateIRI(p.Predicate), &want.predicate},
		{p.Object, entityIRI(p.Object), &want.object},
		{p.Episode, knownIRI(p.Episode), &want.label},
	} {
		if end.given == "" {
			continue
		}
		if *end.node = r.node(end.iri); *end.node == nil {
			return nil, nil
		}
	}
	if want.subject != nil || want.object != nil || want.label != nil {
		return r.matching(want)
	}
	labels, err := r.episodes()
	var all []edge
	for _, l := range labels {
		want.label = r.node(knownIRI(episodeID(r.iri(l))))
		if want.label == nil {
			continue
		}
		found, err := r.matching(want)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, err
}
