package graph

import (
	"context"

	"github.com/cayleygraph/quad"
)

// Meta returns a small fact about the graph itself, empty where there is none.
func (s *Store) Meta(ctx context.Context, key string) (string, error) {
	if s.remote != nil {
		return ask[string](ctx, s.remote, askMeta, key)
	}
	var value string
	err := s.view(ctx, func(r *reader) error {
		found, err := r.edges(itself, metaIRI(key), nil, itself)
		if err != nil || len(found) == 0 {
			return err
		}
		err = r.objects(found)
		value = r.text(found[0].object)
		return err
	})
	return value, err
}

// SetMeta keeps a small fact about the graph itself, or drops it where value
// is empty. It is no part of what the graph says: exports leave it out.
func (s *Store) SetMeta(ctx context.Context, key, value string) error {
	return s.change(ctx, func(r *reader) (remove, add []quad.Quad, err error) {
		found, err := r.edges(itself, metaIRI(key), nil, itself)
		if err != nil {
			return nil, nil, err
		}
		if remove, err = r.full(found); err != nil {
			return nil, nil, err
		}
		fact := quad.Quad{Subject: itself, Predicate: metaIRI(key), Object: quad.String(value), Label: itself}
		switch {
		case len(remove) == 1 && remove[0] == fact:
			return nil, nil, nil
		case value != "":
			add = append(add, fact)
		}
		return remove, add, nil
	})
}
