package graph

import (
	"slices"

	"github.com/cayleygraph/quad"
)

// tables returns the tables of places of the entities and episodes that fit.
func (r *reader) tables(f MentionFilter) ([]edge, error) {
	var label node
	if f.Episode != "" {
		if label = r.node(episodeIRI(f.Episode)); label == 0 {
			return nil, nil
		}
	}
	var tables []edge
	var err error
	switch {
	case f.Entity != "":
		tables, err = r.edges(entityIRI(f.Entity), isHeard, nil, nil)
		tables = within(tables, label)
	case label == 0 && f.Type != "":
		return r.tablesOfType(f.Type)
	default:
		tables, err = r.inEpisodes(f.Episode, isHeard)
	}
	if err != nil || f.Type == "" {
		return tables, err
	}
	return r.typed(f, tables)
}

// belonging is an entity in an episode.
type belonging struct{ entity, episode node }

func belongings(edges []edge) map[belonging]bool {
	all := make(map[belonging]bool, len(edges))
	for _, e := range edges {
		all[belonging{e.subject, e.label}] = true
	}
	return all
}

// typed keeps the tables of an entity or episode that the same episode gives
// the type.
func (r *reader) typed(f MentionFilter, tables []edge) ([]edge, error) {
	var types []edge
	for _, predicate := range []quad.IRI{isA, isAlso} {
		var found []edge
		var err error
		if f.Entity != "" {
			found, err = r.edges(entityIRI(f.Entity), predicate, nil, nil)
		} else {
			found, err = r.inEpisodes(f.Episode, predicate)
		}
		if err != nil {
			return nil, err
		}
		types = append(types, found...)
	}
	class := r.node(classIRI(f.Type))
	have := belongings(slices.DeleteFunc(types, func(e edge) bool { return e.object != class }))
	return slices.DeleteFunc(tables, func(t edge) bool { return !have[belonging{t.subject, t.label}] }), nil
}

// tablesOfType goes from a type to its entities and on to their tables.
func (r *reader) tablesOfType(name string) ([]edge, error) {
	found, err := r.ofType(name)
	heard := r.node(isHeard)
	if err != nil || heard == 0 {
		return nil, err
	}
	have := belongings(found)
	var all []edge
	for _, it := range subjects(found) {
		tables, err := r.lookup(edge{subject: it, predicate: heard})
		if err != nil {
			return nil, err
		}
		for _, t := range tables {
			if have[belonging{t.subject, t.label}] {
				all = append(all, t)
			}
		}
	}
	return all, nil
}
