package score

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// sameLetters reduces a name to what two spellings of it share: letters, digits,
// + and #, compatibility forms decomposed (NFKD) and in lower case, so that
// GPT-4 and gpt 4 are one name and C++ and C are two.
func sameLetters(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || r == '+' || r == '#' {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// nameTable holds the names of the gold's entities, in the gold's order.
type nameTable []nameRow

type nameRow struct {
	entity string
	names  map[string]bool // every name, as sameLetters writes it
}

func newNameTable(entities []Entity) nameTable {
	table := make(nameTable, len(entities))
	for i, e := range entities {
		names := map[string]bool{sameLetters(e.Name): true}
		for _, n := range e.Also {
			names[sameLetters(n)] = true
		}
		table[i] = nameRow{e.Name, names}
	}
	return table
}

// meant lists the gold entities that something found under these names means,
// sorted: those that have its own name, else the one that shares the most of
// its other names, if there is just one.
func (t nameTable) meant(name string, also []string) []string {
	own := sameLetters(name)
	var entities []string
	for _, row := range t {
		if row.names[own] {
			entities = append(entities, row.entity)
		}
	}
	if len(entities) > 0 {
		slices.Sort(entities)
		return entities
	}
	others := map[string]bool{}
	for _, n := range also {
		others[sameLetters(n)] = true
	}
	most := 0
	for _, row := range t {
		shared := 0
		for n := range others {
			if row.names[n] {
				shared++
			}
		}
		if shared > most {
			most, entities = shared, nil
		}
		if shared == most && most > 0 {
			entities = append(entities, row.entity)
		}
	}
	if len(entities) != 1 {
		return nil
	}
	return entities
}

// has reports whether the gold has an entity of this very name.
func (t nameTable) has(entity string) bool {
	return slices.ContainsFunc(t, func(row nameRow) bool { return row.entity == entity })
}
