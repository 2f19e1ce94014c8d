package lexicon

import (
	"slices"

	"hearsay/extract/scan"
	"hearsay/extract/schema"
)

// Lexicon is a checked set of entities with an index of their names. It never
// changes, so goroutines may share it.
type Lexicon struct {
	base     *Lexicon // what this one is laid over; nil for a loaded one
	schema   *schema.Schema
	entities []*Entity           // base's first, then this one's own
	byID     map[string]int32    // ids of entities that were made one lead to it as well
	beside   map[string][]string // by id: its neighbours' ids, sorted
	keys     []key               // by scan ID
	names    *scan.Set
}

// A key is one spelling that the scan looks for.
type key struct {
	entity, name int32
	other        bool // in the other number: with an s, or without
}

// Schema is what the entities' types and relations were checked against.
func (l *Lexicon) Schema() *schema.Schema { return l.schema }

// Entities lists all entities; a Hit's Entity is an index into it.
func (l *Lexicon) Entities() []*Entity { return l.entities }

// Entity returns the entity with this id.
func (l *Lexicon) Entity(id string) (*Entity, bool) {
	for ; l != nil; l = l.base {
		if i, ok := l.byID[id]; ok {
			return l.entities[i], true
		}
	}
	return nil, false
}

// With lays more entities over the lexicon, such as a guest whom it does not
// know, without building the large index again. The lexicon itself stays as it
// was. An entity whose id is known already is left out; nothing else is checked.
func (l *Lexicon) With(extra []Entity) *Lexicon {
	over := &Lexicon{base: l, entities: slices.Clone(l.entities), byID: make(map[string]int32, len(extra)), schema: l.schema}
	s := speller{plural: terms(l.schema)}
	for _, e := range extra {
		if _, known := over.Entity(e.ID); known {
			continue
		}
		i := int32(len(over.entities))
		over.byID[e.ID] = i
		over.entities = append(over.entities, &e)
		s.add(i, &e, e.spellings())
	}
	over.keys, over.names = s.keys, scan.Compile(s.spellings)
	over.beside = besides(over.entities[len(l.entities):])
	return over
}
