package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

// Entity is something that episodes name, and which ones, sorted. Where they
// describe it differently the first of them has the say, and what the others
// call it is among its other names and types.
type Entity struct {
	claim.Entity
	Episodes []string
}

// EntityFilter selects entities; an empty field is any.
type EntityFilter struct {
	Type    string // its type or one of its other types
	Name    string // its name or another name, whatever the case, spaces and hyphens
	Episode string // as described and counted there only
}

// Entity returns the entity of this id, and whether there is one.
func (s *Store) Entity(ctx context.Context, id string) (Entity, bool, error) {
	if s.remote != nil {
		o, err := ask[optional[Entity]](ctx, s.remote, askEntity, id)
		return o.Value, o.Found, err
	}
	var found []Entity
	err := s.view(ctx, func(r *reader) (err error) {
		if n := r.node(entityIRI(id)); n != 0 {
			found, err = r.entities([]node{n}, 0)
		}
		return err
	})
	if err != nil || len(found) == 0 {
		return Entity{}, false, err
	}
	return found[0].own(), true, nil
}

// Entities returns the entities that fit, ordered by id.
func (s *Store) Entities(ctx context.Context, f EntityFilter) ([]Entity, error) {
	if s.remote != nil {
		return ask[[]Entity](ctx, s.remote, askEntities, f)
	}
	var all []Entity
	err := s.view(ctx, func(r *reader) error {
		var label node
		if f.Episode != "" {
			if label = r.node(episodeIRI(f.Episode)); label == 0 {
				return nil
			}
		}
		nodes, err := r.named(f, label)
		if err != nil {
			return err
		}
		found, err := r.entities(nodes, label)
		for _, e := range found {
			if f.fits(&e) {
				all = append(all, e.own())
			}
		}
		return err
	})
	slices.SortFunc(all, func(a, b Entity) int { return cmp.Compare(a.ID, b.ID) })
	return all, err
}

func (f *EntityFilter) fits(e *Entity) bool {
	if f.Type != "" && f.Type != e.Type && !slices.Contains(e.Types, f.Type) {
		return false
	}
	k := key(f.Name)
	return f.Name == "" || k == key(e.Name) || slices.ContainsFunc(e.Also, func(s string) bool { return key(s) == k })
}

// named returns, once each, nodes among which are all entities that fit.
func (r *reader) named(f EntityFilter, label node) ([]node, error) {
	var found []edge
	var err error
	switch {
	case f.Name != "":
		found, err = r.edges(nil, nil, quad.String(key(f.Name)), nil)
	case label != 0:
		found, err = r.in(label, hasName)
	case f.Type != "":
		found, err = r.ofType(f.Type)
	default:
		found, err = r.inEpisodes("", hasName)
	}
	return subjects(within(found, label)), err
}

// ofType returns an edge for each episode and entity of a type.
func (r *reader) ofType(name string) ([]edge, error) {
	first, err := r.edges(nil, isA, classIRI(name), nil)
	if err != nil {
		return nil, err
	}
	also, err := r.edges(nil, isAlso, classIRI(name), nil)
	return append(first, also...), err
}

// subjects returns the subjects of edges, once each.
func subjects(edges []edge) []node {
	var nodes []node
	seen := make(map[node]bool)
	for _, e := range edges {
		if !seen[e.subject] {
			seen[e.subject] = true
			nodes = append(nodes, e.subject)
		}
	}
	return nodes
}

// within keeps the edges of a named graph; 0 is any.
func within(edges []edge, label node) []edge {
	return slices.DeleteFunc(edges, func(e edge) bool { return !fits(label, e.label) })
}
