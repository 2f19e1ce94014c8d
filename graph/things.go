package graph

import (
	"cmp"
	"errors"
	"fmt"
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
	Line      int    // the first that speaks of it, from 1
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
		"http://purl.org/dc/terms/title",
	}
	renaming = []string{schemaOrg + "alternateName", "http://schema.org/alternateName", "http://www.w3.org/2004/02/skos/core#altLabel"}
	equating = []string{schemaOrg + "sameAs", "http://schema.org/sameAs", "http://www.w3.org/2002/07/owl#sameAs"}
)

// What schema.org and Dublin Core have besides, in terms of hearsay's schema.
var (
	foreignTypes = map[string]string{
		"Article": "Paper", "Book": "Work", "Movie": "Work", "VideoGame": "Work", "SoftwareSourceCode": "System", "Dataset": "System",
		"Corporation": "Organization", "CollegeOrUniversity": "Organization", "ResearchOrganization": "Organization",
		"City": "Place", "Country": "Place", "Event": "Venue", "Periodical": "Venue",
	}
	foreignPredicates = map[string]string{"author": "created_by", "creator": "created_by", "founder": "founded_by", "affiliation": "works_for"}
)

// ReadThings reads the things that N-Quads or N-Triples describe, ordered by IRI:
// names as RDFS, SKOS, FOAF and schema.org give them, types and relations as far
// as the schema has them. What somebody claims, mentions and places are left
// out, and so is what has no name. It returns all mistakes of a file at once, each
// with its place, or things.
func ReadThings(file string, data []byte, s *schema.Schema) ([]Thing, error) {
	r := newThingReader(s)
	var errs []error
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		q, err := nquads.Parse(line)
		if err != nil || !q.IsValid() {
			errs = append(errs, fmt.Errorf("%s:%d:1: this is no statement; write <subject> <predicate> <object> <graph> . on a line", file, number))
			continue
		}
		r.read(q, number)
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return named(r.things), nil
}

// A thingReader knows by which IRIs the types and predicates of a schema go.
type thingReader struct {
	types, predicates map[string]string
	things            map[string]*Thing
}

func newThingReader(s *schema.Schema) *thingReader {
	r := &thingReader{map[string]string{}, map[string]string{}, map[string]*Thing{}}
	both := func(to map[string]string, iri, name string) {
		to[iri] = name
		if rest, ok := strings.CutPrefix(iri, schemaOrg); ok {
			to["http://schema.org/"+rest] = name
		}
	}
	for class, name := range foreignTypes {
		both(r.types, schemaOrg+class, name)
	}
	r.types["http://xmlns.com/foaf/0.1/Person"], r.types["http://xmlns.com/foaf/0.1/Organization"] = "Person", "Organization"
	for property, name := range foreignPredicates {
		both(r.predicates, schemaOrg+property, name)
	}
	r.predicates["http://purl.org/dc/terms/creator"] = "created_by"
	for _, t := range s.Types {
		both(r.types, string(classIRI(t.Name)), t.Name)
		both(r.types, t.IRI, t.Name)
	}
	for i := range s.Predicates {
		if p := &s.Predicates[i]; !p.Derived {
			both(r.predicates, string(predicateIRI(p.Name)), p.Name)
			both(r.predicates, p.IRI, p.Name)
		}
	}
	return r
}

// read takes a statement.
func (r *thingReader) read(q quad.Quad, line int) {
	subject, ok := q.Subject.(quad.IRI)
	predicate, isIRI := q.Predicate.(quad.IRI)
	if !ok || !isIRI || strings.HasPrefix(string(subject), claimBase) {
		return
	}
	t := r.things[string(subject)]
	if t == nil {
		t = &Thing{IRI: string(subject), Line: line}
		if strings.HasPrefix(t.IRI, idBase) {
			t.ID = entityID(subject)
		}
		r.things[t.IRI] = t
	}
	if label, _ := q.Label.(quad.IRI); strings.HasPrefix(string(label), claimBase) {
		return // what somebody said is no knowledge
	}
	t.take(string(predicate), q.Object, r.types, r.predicates)
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
