package main

import (
	"context"
	"fmt"

	"hearsay/graph"
)

// storing puts what is heard into a graph.
type storing struct {
	*shelf
	changes map[graph.Change]int
	heard   int      // episodes, and files that are none
	wrong   []error  // with single ones
	doubts  []string // of single ones
}

// all stores what was heard, in order. Its error is one that ends it all.
func (s *storing) all(ctx context.Context, results []chan heard, step func()) error {
	for _, result := range results {
		for open := true; open; {
			var h heard
			select {
			case h, open = <-result:
			case <-ctx.Done():
				return ctx.Err()
			}
			if !open {
				break
			}
			if err := s.one(ctx, h); err != nil {
				return err
			}
		}
		step()
	}
	return nil
}

func (s *storing) one(ctx context.Context, h heard) error {
	s.heard++
	if h.err != nil {
		s.wrong = append(s.wrong, h.err)
		return nil
	}
	change, err := s.add(ctx, h.found)
	if err != nil {
		return fmt.Errorf("storing %s: %w", h.found.Episode.Source, err)
	}
	s.changes[change]++
	s.doubts = append(s.doubts, doubts(h.found.Episode)...)
	return nil
}
