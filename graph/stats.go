package graph

import (
	"context"
)

// Stats counts what is stored. An entity that many episodes name counts once.
type Stats struct{ Episodes, Entities, Claims, Mentions, Quads int }

// Stats counts what is stored.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	if s.remote != nil {
		return ask[Stats](ctx, s.remote, askStats, nothing{})
	}
	var n Stats
	err := s.view(ctx, func(r *reader) error {
		labels, err := r.episodes()
		if err != nil {
			return err
		}
		n.Episodes = len(labels)
		entities := make(map[node]bool)
		for _, l := range labels {
			if err := r.tally(l, &n, entities); err != nil {
				return err
			}
		}
		n.Entities = len(entities)
		own, err := r.edges(itself, nil, nil, itself)
		if err != nil {
			return err
		}
		n.Quads, err = r.db.count(r.ctx)
		n.Quads -= len(own)
		return err
	})
	return n, err
}

// tally counts one episode.
func (r *reader) tally(label node, n *Stats, entities map[node]bool) error {
	names, err := r.in(label, hasName)
	if err != nil {
		return err
	}
	for _, e := range names {
		entities[e.subject] = true
	}
	claims, err := r.in(label, hasPredicate)
	if err != nil {
		return err
	}
	n.Claims += len(claims)
	tables, err := r.in(label, isHeard)
	if err != nil {
		return err
	}
	if err := r.objects(tables); err != nil {
		return err
	}
	for _, t := range tables {
		n.Mentions += places(r.text(t.object))
	}
	return nil
}
