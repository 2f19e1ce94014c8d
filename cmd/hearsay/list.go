package main

import (
	"context"

	"github.com/spf13/cobra"
)

func newList(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the episodes in the graph",
		Example: "  hearsay list",
		Args:    none,
		RunE:    func(c *cobra.Command, _ []string) error { return runList(c.Context(), a) },
	}
}

func runList(ctx context.Context, a *app) error {
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	episodes, err := store.Episodes(ctx)
	if err != nil {
		return err
	}
	t := table{columns: []string{"EPISODE", "PUBLISHED", "SHOW", "TITLE", "SOURCE"}, cut: 3}
	for _, e := range episodes {
		t.add(e.ID, e.Published, e.Show, e.Title, e.Source)
	}
	return emit(a, t, episodes)
}
