package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

// Mention is a place that names an entity, and the episode it is in.
type Mention struct {
	claim.Mention
	Episode string
}

// MentionFilter selects mentions; an empty field is any.
type MentionFilter struct {
	Entity  string
	Type    string // of the entity, its first or another one
	Speaker string // host, guest, other
	Kind    string // ad, noise, meta; or talk for a mention that has no kind
	Episode string
}

// Mentions returns the mentions that fit, ordered by episode, place and entity.
func (s *Store) Mentions(ctx context.Context, f MentionFilter) ([]Mention, error) {
	var all []Mention
	err := s.view(ctx, func(r *reader) error {
		tables, err := r.tables(f)
		if err != nil {
			return err
		}
		return r.places(tables, func(m *Mention) {
			if f.fits(m) {
				all = append(all, *m)
			}
		})
	})
	slices.SortFunc(all, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Episode, b.Episode), cmp.Compare(a.At, b.At), cmp.Compare(a.Entity, b.Entity))
	})
	return all, err
}

// places calls f with each mention in tables.
func (r *reader) places(tables []edge, f func(m *Mention)) error {
	var missing []edge
	for _, t := range tables {
		found, ok := r.memory.tables.get(t)
		if !ok {
			missing = append(missing, t)
		}
		for i := range found {
			f(&found[i])
		}
	}
	if err := r.ends(missing); err != nil {
		return err
	}
	for _, t := range missing {
		found, err := readMentions(r.text(t.object), entityID(r.iri(t.subject)), episodeID(r.iri(t.label)))
		if err != nil {
			return err
		}
		r.memory.tables.put(t, found, len(found))
		for i := range found {
			f(&found[i])
		}
	}
	return nil
}

func (f *MentionFilter) fits(m *Mention) bool {
	kind := cmp.Or(m.Kind, "talk")
	return (f.Speaker == "" || f.Speaker == m.Speaker) && (f.Kind == "" || f.Kind == kind)
}

// tables returns the tables of places of the entities and episodes that fit.
func (r *reader) tables(f MentionFilter) ([]edge, error) {
	var label node
	if f.Episode != "" {
		if label = r.node(episodeIRI(f.Episode)); label == 0 {
			return nil, nil
		}
	}
	switch {
	case f.Entity != "":
		tables, err := r.edges(entityIRI(f.Entity), isHeard, nil, nil)
		return r.typed(f, within(tables, label), err)
	case label != 0:
		tables, err := r.in(label, isHeard)
		return r.typed(f, tables, err)
	case f.Type != "":
		return r.tablesOfType(f.Type)
	}
	labels, err := r.episodes()
	var all []edge
	for _, l := range labels {
		tables, err := r.in(l, isHeard)
		if err != nil {
			return nil, err
		}
		all = append(all, tables...)
	}
	return all, err
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

// typed keeps the tables of entities that the same episode gives the type.
func (r *reader) typed(f MentionFilter, tables []edge, err error) ([]edge, error) {
	if f.Type == "" || err != nil {
		return tables, err
	}
	class := r.node(classIRI(f.Type))
	if class == 0 {
		return nil, nil
	}
	var types []edge
	for _, predicate := range []quad.IRI{isA, isAlso} {
		var found []edge
		if f.Entity != "" {
			found, err = r.edges(entityIRI(f.Entity), predicate, nil, nil)
		} else {
			found, err = r.in(r.node(episodeIRI(f.Episode)), predicate)
		}
		if err != nil {
			return nil, err
		}
		types = append(types, found...)
	}
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
