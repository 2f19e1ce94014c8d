// Package lexicon owns what hearsay knows by name before it listens: entities
// with their names in all languages, and the exact scan that finds those names
// in folded text, however they are spaced. It refuses to decide whether a name
// that stands in the text is meant: that needs its surroundings, and is link's
// work.
package lexicon

import "hearsay/extract/schema"

// Entity is one thing with a name.
type Entity struct {
	ID    string      // person:tian-yuandong
	Type  int         // index into the schema's types
	Types schema.Mask // Type and also_types
	Name  string
	Names []Name // Name first, then every other name, then what recognisers make of them
	Known []Relation
	Links []string // identifiers as IRIs, sorted
	Pron  string   // a rough English spelling of how Name is said; empty where its letters tell
	At    Position

	Decided []Decision // what made it of several, and keeps it apart from others
}

// Called lists the names that people call the entity by: all but the misheard
// forms.
func (e *Entity) Called() []Name {
	n := len(e.Names)
	for n > 0 && e.Names[n-1].Heard {
		n--
	}
	return e.Names[:n]
}

// Name is one way to write an entity.
type Name struct {
	Text    string
	Exact   bool     // matches only in this very case (GO, FAIR)
	Needs   []string // one of these words must stand near, because the name is an everyday word
	Refuses []string // none of these may stand near
	Heard   bool     // a misheard form: it stands for the entity, and nobody calls it so
}

// Relation is something known of an entity, in the schema's own direction.
type Relation struct{ Subject, Predicate, Object string }

// Position is a place in a seeds file.
type Position struct {
	File         string
	Line, Column int
}
