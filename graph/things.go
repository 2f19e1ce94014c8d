package graph

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"hearsay/extract/schema"
)

// Thing is what some RDF says of a thing that has a name.
type Thing struct {
	IRI       string
	Statement int    // the first one of it, from 1: its line, if each has one
	ID        string // hearsay's own; empty of a thing from elsewhere
	Type      string // of the schema; empty where the RDF tells none that it has
	Name      string
	Also      []string
	SameAs    []string
	Relations []ThingRelation

	unnamed bool
}

// ThingRelation leads to another thing, by a predicate of the schema.
type ThingRelation struct{ Predicate, Object string }

// Predicates by which RDF commonly names things.
var (
	naming = []string{
		schemaOrg + "name", "http://schema.org/name", "http://www.w3.org/2004/02/skos/core#prefLabel", "http://www.w3.org/2000/01/rdf-schema#label", "http://xmlns.com/foaf/0.1/name",
	}
	renaming = []string{schemaOrg + "alternateName", "http://schema.org/alternateName", "http://www.w3.org/2004/02/skos/core#altLabel"}
	equating = []string{schemaOrg + "sameAs", "http://schema.org/sameAs", "http://www.w3.org/2002/07/owl#sameAs"}
)

// ReadThings reads the things that N-Quads or N-Triples describe, ordered by IRI:
// names as RDFS, SKOS, FOAF and schema.org give them, types and relations as far
// as the schema has them. What somebody claims, mentions and places are left
// out, and so is what has no name. An error tells the line.
func ReadThings(r io.Reader, s *schema.Schema) ([]Thing, error) {
	types, predicates := map[string]string{}, map[string]string{}
	for _, t := range s.Types {
		types[string(classIRI(t.Name))], types[t.IRI] = t.Name, t.Name
		types[strings.Replace(t.IRI, "https://schema.org/", "http://schema.org/", 1)] = t.Name
	}
	for i := range s.Predicates {
		if p := &s.Predicates[i]; !p.Derived {
			predicates[string(predicateIRI(p.Name))], predicates[p.IRI] = p.Name, p.Name
		}
	}
	things := map[string]*Thing{}
	reader := nquads.NewReader(r, false)
	for line := 1; ; line++ {
		q, err := reader.ReadQuad()
		if errors.Is(err, io.EOF) {
			return named(things), nil
		}
		if err != nil {
			return nil, fmt.Errorf("statement %d: %w", line, err)
		}
		subject, ok := q.Subject.(quad.IRI)
		predicate, isIRI := q.Predicate.(quad.IRI)
		if !ok || !isIRI || strings.HasPrefix(string(subject), claimBase) {
			continue
		}
		t := things[string(subject)]
		if t == nil {
			t = &Thing{IRI: string(subject), Statement: line}
			if strings.HasPrefix(t.IRI, idBase) {
				t.ID = entityID(subject)
			}
			things[t.IRI] = t
		}
		if label, _ := q.Label.(quad.IRI); strings.HasPrefix(string(label), claimBase) {
			continue // what somebody said is no knowledge
		}
		t.take(string(predicate), q.Object, types, predicates)
	}
}

// take reads one statement of a thing.
func (t *Thing) take(predicate string, object quad.Value, types, predicates map[string]string) {
	switch {
	case slices.Contains(naming, predicate):
		name := literal(object)
		if t.Name == "" {
			t.Name = name
		} else {
			t.Also = append(t.Also, name)
		}
	case slices.Contains(renaming, predicate):
		t.Also = append(t.Also, literal(object))
	case slices.Contains(equating, predicate):
		t.SameAs = append(t.SameAs, cmp.Or(literal(object), iriOf(object)))
	case predicate == string(isUnnamed):
		t.unnamed = true
	case predicate == string(isA):
		t.Type = cmp.Or(t.Type, types[iriOf(object)])
	case predicates[predicate] != "" && iriOf(object) != "":
		t.Relations = append(t.Relations, ThingRelation{predicates[predicate], iriOf(object)})
	}
}

func iriOf(v quad.Value) string {
	i, _ := v.(quad.IRI)
	return string(i)
}

func literal(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.LangString:
		return string(v.Value)
	case quad.TypedString:
		return string(v.Value)
	}
	return ""
}

// named are the things that have a name, each said once.
func named(things map[string]*Thing) []Thing {
	var all []Thing
	for _, iri := range slices.Sorted(maps.Keys(things)) {
		t := things[iri]
		if t.Name == "" || t.unnamed || t.Type == "Episode" {
			continue
		}
		slices.Sort(t.Also)
		t.Also = slices.DeleteFunc(slices.Compact(t.Also), func(name string) bool { return name == "" || name == t.Name })
		slices.Sort(t.SameAs)
		t.SameAs = slices.Compact(t.SameAs)
		slices.SortFunc(t.Relations, func(a, b ThingRelation) int {
			return cmp.Or(cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.Object, b.Object))
		})
		t.Relations = slices.Compact(t.Relations)
		all = append(all, *t)
	}
	return all
}
