package lexicon

import (
	"slices"

	"hearsay/extract/scan"
	"hearsay/extract/schema"
)

// Lexicon is a checked set of entities with an index of their names. It never
// changes, so goroutines may share it.
type Lexicon struct {
	base     *Lexicon // what this one is laid over, or nil
	schema   *schema.Schema
	entities []*Entity        // base's first, some of them described anew, then this one's own
	byID     map[string]int32 // ids of entities that were made one lead to it as well
	beside   *neighbours
	keys     []key // by scan ID
	names    *scan.Set
}

// A key is one spelling that the scan looks for.
type key struct {
	entity, name int32
	other        bool // in the other number: with an s, or without
}

// Base is the lexicon that this one is laid over, or nil. Its entities stand
// first in this one, in the same order; one that is not the same value has been
// described anew.
func (l *Lexicon) Base() *Lexicon { return l.base }

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
	over.beside = besides(l.beside, over.entities[len(l.entities):])
	return over
}

// over lays entries over the lexicon; one whose id is known stands for the
// entity that had it.
func (l *Lexicon) over(entries []*entry) *Lexicon {
	over := &Lexicon{base: l, entities: slices.Clone(l.entities), byID: make(map[string]int32, len(entries)), schema: l.schema}
	s := speller{plural: terms(l.schema)}
	own, lost := make([]*Entity, len(entries)), false
	for k, e := range entries {
		own[k] = &e.Entity
		i, known := l.byID[e.ID]
		if known {
			lost = lost || !own[k].keeps(over.entities[i])
			over.entities[i] = own[k]
		} else {
			i = int32(len(over.entities))
			over.entities = append(over.entities, own[k])
		}
		over.byID[e.ID] = i
		s.add(i, own[k], e.spelled)
	}
	over.keys, over.names = s.keys, scan.Compile(s.spellings)
	if over.beside = besides(l.beside, own); lost {
		over.beside = besides(nil, over.entities)
	}
	return over
}

// has reports whether an entity of a lexicon below is described there still.
func (l *Lexicon) has(below *Lexicon, entity int32) bool {
	return l.entities[entity] == below.entities[entity]
}

// keeps reports whether an entity has all relations of the one that it stands for.
func (e *Entity) keeps(other *Entity) bool {
	return !slices.ContainsFunc(other.Known, func(r Relation) bool { return !slices.Contains(e.Known, r) })
}
