package graph

import (
	"context"

	"github.com/cayleygraph/quad"
)

// Forget removes an episode, and reports whether it was there. What is left
// is the graph that never had it.
func (s *Store) Forget(ctx context.Context, episode string) (bool, error) {
	there := false
	err := s.change(ctx, func(r *reader) (remove, add []quad.Quad, err error) {
		remove, err = r.episode(episodeIRI(episode))
		there = len(remove) > 0
		return remove, nil, err
	})
	return there && err == nil, err
}
