package graph

import (
	"bufio"
	"context"
	"io"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// WriteNQuads writes the whole graph as canonical N-Quads, lines sorted: the
// same bytes for the same episodes, whatever the backend and the order in
// which they were added.
func (s *Store) WriteNQuads(ctx context.Context, w io.Writer) error {
	if s.remote != nil {
		return s.remote.copy(ctx, w, askEverything)
	}
	var all sorter
	err := s.view(ctx, func(r *reader) error {
		return r.everything(func(q quad.Quad) error {
			if q.Label == itself {
				return nil
			}
			return all.add(canonical(q))
		})
	})
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	err = all.merge(func(line string) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		_, err := b.WriteString(line)
		return err
	})
	if err != nil {
		return err
	}
	return b.Flush()
}

// everything calls f with each quad of the store, in no order.
func (r *reader) everything(f func(q quad.Quad) error) error {
	var some []edge
	flush := func() error {
		quads, err := r.full(some)
		if err != nil {
			return err
		}
		for _, q := range quads {
			if err := f(q); err != nil {
				return err
			}
		}
		some = some[:0]
		r.forget()
		return nil
	}
	err := iterate(r.ctx, r.db.quads.QuadsAllIterator(), func(q cayley.Ref) error {
		some = append(some, r.edge(q))
		if len(some) < 5000 {
			return nil
		}
		return flush()
	})
	if err != nil {
		return err
	}
	return flush()
}
