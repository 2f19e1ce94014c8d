package main

import (
	"context"
	"strconv"

	"hearsay/graph"

	"github.com/spf13/cobra"
)

func newStats(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "stats",
		Short:   "Count what is in the graph",
		Example: "  hearsay stats",
		Args:    none,
		RunE:    func(c *cobra.Command, _ []string) error { return runStats(c.Context(), a) },
	}
}

func runStats(ctx context.Context, a *app) error {
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	s, err := store.Stats(ctx)
	if err != nil {
		return err
	}
	t := table{columns: []string{"WHAT", "COUNT"}}
	for _, row := range []struct {
		what string
		n    int
	}{{"episodes", s.Episodes}, {"entities", s.Entities}, {"claims", s.Claims}, {"mentions", s.Mentions}, {"quads", s.Quads}} {
		t.add(row.what, strconv.Itoa(row.n))
	}
	return emitWhole(a, t, s, []graph.Stats{s})
}
