package graph

import (
	"bufio"
	"io"

	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

// Known is a relation between two entities that is known beforehand, by their
// ids.
type Known struct{ Subject, Predicate, Object string }

// WriteKnown writes what is known of entities as canonical N-Quads in the default
// graph, such as ReadThings reads: each entity with its types, names, links and
// relations.
func WriteKnown(w io.Writer, entities []claim.Entity, relations []Known) error {
	b := bufio.NewWriter(w)
	say := func(subject, predicate quad.IRI, object quad.Value) {
		b.WriteString(canonical(quad.Quad{Subject: subject, Predicate: predicate, Object: object}))
	}
	for i := range entities {
		e := &entities[i]
		it := entityIRI(e.ID)
		say(it, isA, classIRI(e.Type))
		for _, t := range e.Types {
			say(it, isAlso, classIRI(t))
		}
		say(it, hasName, quad.String(e.Name))
		for _, name := range e.Also {
			say(it, hasOtherName, quad.String(name))
		}
		for _, link := range e.Links {
			say(it, isSameAs, quad.IRI(link))
		}
	}
	for _, r := range relations {
		say(entityIRI(r.Subject), predicateIRI(r.Predicate), entityIRI(r.Object))
	}
	return b.Flush()
}
