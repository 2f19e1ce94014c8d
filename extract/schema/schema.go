// Package schema owns what may be said: the types of entities and the
// predicates between them, as loaded from schema.yaml. It refuses to know any
// entity, and it never grows at run time.
package schema

import "sort"

// Type is one kind of entity.
type Type struct {
	Name  string // Person
	Doc   string
	Label Label
	IRI   string // schema:Person
	Index int    // position in Schema.Types; at most 63
}

// Label is a name for people, by language.
type Label struct{ Zh, En string }

// Predicate is one kind of claim.
type Predicate struct {
	Name       string // works_for
	Inverse    string // employs: how the lexicon writes it from the object's side; may be empty
	Doc        string
	Label      Label
	IRI        string
	From, To   Mask
	Qualifiers []string
	Symmetric  bool
	Derived    bool // made from mentions and turns, never claimed by a rule
}

// Allows reports whether the predicate has this qualifier.
func (p Predicate) Allows(qualifier string) bool {
	for _, q := range p.Qualifiers {
		if q == qualifier {
			return true
		}
	}
	return false
}

// Mask is a set of types, a bit for each Type.Index.
type Mask uint64

// Has reports whether the set has the type with this index.
func (m Mask) Has(index int) bool { return m&(1<<uint(index)) != 0 }

// Schema is a checked, immutable set of types and predicates.
type Schema struct {
	Types      []Type
	Predicates []Predicate
	groups     map[string]Mask // Made: everything that somebody makes; Any; and each type by its own name
	predicates map[string]int
	prefixes   map[string]string // of IRIs: what the files so far have given
}

// Mask returns the set that a type's or group's name stands for, whatever the
// case it is written in (Person, PERSON), and whether there is one.
func (s *Schema) Mask(name string) (Mask, bool) {
	m, ok := s.groups[fold(name)]
	return m, ok
}

// Predicate returns the predicate of this name.
func (s *Schema) Predicate(name string) (*Predicate, bool) {
	i, ok := s.predicates[name]
	if !ok {
		return nil, false
	}
	return &s.Predicates[i], true
}

// Names lists the types in a set, in the schema's order.
func (s *Schema) Names(m Mask) []string {
	var names []string
	for _, t := range s.Types {
		if m.Has(t.Index) {
			names = append(names, t.Name)
		}
	}
	return names
}

// Union is the set of several types or groups: unknown names are left
// out, for whoever loads them has checked them.
func (s *Schema) Union(names ...string) Mask {
	var m Mask
	for _, n := range names {
		one, _ := s.Mask(n)
		m |= one
	}
	return m
}

// GroupNames lists every name that Mask knows, sorted: types first in the
// schema's own spelling, then groups in lower case.
func (s *Schema) GroupNames() []string {
	var names, groups []string
	known := map[string]bool{}
	for _, t := range s.Types {
		names = append(names, t.Name)
		known[fold(t.Name)] = true
	}
	for g := range s.groups {
		if !known[g] {
			groups = append(groups, g)
		}
	}
	sort.Strings(groups)
	return append(names, groups...)
}

// Inverse returns the predicate that name is the inverse of.
func (s *Schema) Inverse(name string) (*Predicate, bool) {
	for i := range s.Predicates {
		if name != "" && s.Predicates[i].Inverse == name {
			return &s.Predicates[i], true
		}
	}
	return nil, false
}

// PredicateNames lists the predicates in the schema's order.
func (s *Schema) PredicateNames() []string {
	names := make([]string, len(s.Predicates))
	for i, p := range s.Predicates {
		names[i] = p.Name
	}
	return names
}
