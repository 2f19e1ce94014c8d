package graph

import (
	"strings"

	"github.com/cayleygraph/quad"
)

// candidates returns the nodes of claims among which are all that fit, found
// by the end of the pattern that fewest claims share.
func (r *reader) candidates(p Pattern) ([]node, error) {
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
		about, err = r.inEpisodes(p.Episode, hasPredicate)
	}
	var label node
	if p.Episode != "" {
		if label = r.node(episodeIRI(p.Episode)); label == 0 {
			return nil, err
		}
	}
	return subjects(within(about, label)), err
}

// made returns the claims whose own quads fit.
func (r *reader) made(p Pattern) ([]node, error) {
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
	labels := make([]node, len(quads))
	for i, e := range quads {
		labels[i] = e.label
	}
	if err := r.read(labels...); err != nil {
		return nil, err
	}
	var found []node
	for _, l := range labels {
		if strings.HasPrefix(string(r.iri(l)), claimBase) {
			found = append(found, l)
		}
	}
	return found, nil
}

// knowledge returns quads among which is all knowledge that fits.
func (r *reader) knowledge(p Pattern) ([]edge, error) {
	var want edge
	for _, end := range []struct {
		given string
		iri   quad.IRI
		node  *node
	}{
		{p.Subject, entityIRI(p.Subject), &want.subject},
		{p.Predicate, predicateIRI(p.Predicate), &want.predicate},
		{p.Object, entityIRI(p.Object), &want.object},
		{p.Episode, knownIRI(p.Episode), &want.label},
	} {
		if end.given == "" {
			continue
		}
		if *end.node = r.node(end.iri); *end.node == 0 {
			return nil, nil
		}
	}
	if want.subject != 0 || want.object != 0 || want.label != 0 {
		return r.matching(want)
	}
	labels, err := r.episodes()
	var all []edge
	for _, l := range labels {
		want.label = r.node(knownIRI(episodeID(r.iri(l))))
		if want.label == 0 {
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
