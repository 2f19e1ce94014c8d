package main

import (
	"cmp"
	"context"
	"fmt"

	"hearsay/graph"

	"github.com/spf13/cobra"
)

func newDiff(a *app) *cobra.Command {
	var folder string
	c := &cobra.Command{
		Use:   "diff [BEFORE [AFTER]]",
		Short: "Compare two graphs, or the graph with what a refresh would make of it",
		Long: `Compare two graphs by their folders or URLs: what the first has and the second has
not, and the other way round. Without AFTER the second is the graph
of --graph; without BEFORE it is compared with what the transcripts, lexicon and
rules would give now, and nothing is changed.`,
		Example: `  hearsay diff
  hearsay diff last-week/.hearsay`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 2 {
				return usageError{fmt.Errorf("unexpected argument %q", args[2])}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return runDiff(c.Context(), a, args, folder) },
	}
	addSourcesFlag(c, &folder)
	return c
}

func runDiff(ctx context.Context, a *app, graphs []string, folder string) error {
	if len(graphs) == 2 {
		a.graphPath, a.storeURL = graphs[1], ""
	}
	current, err := a.open(ctx, true)
	if err != nil {
		return err
	}
	var differences []graph.Difference
	if len(graphs) == 0 {
		now, err := a.refreshed(ctx, current, folder)
		if err != nil {
			return err
		}
		defer now.Close()
		if differences, err = graph.Diff(ctx, current, now); err != nil {
			return err
		}
	} else {
		before, err := graph.Open(ctx, options(graphs[0], true))
		if err != nil {
			return err
		}
		defer before.Close()
		if differences, err = graph.Diff(ctx, before, current); err != nil {
			return err
		}
	}
	if len(differences) == 0 {
		a.say("no difference")
	}
	return a.printDifferences(differences)
}

// refreshed is the graph in memory as a refresh would make it. An episode whose
// source is not found cannot be compared, and is an error.
func (a *app) refreshed(ctx context.Context, current *graph.Store, folder string) (*graph.Store, error) {
	x, err := a.extractor()
	if err != nil {
		return nil, err
	}
	sources, err := a.newSources(folder)
	if err != nil {
		return nil, err
	}
	episodes, err := current.Episodes(ctx)
	if err != nil {
		return nil, err
	}
	now, err := graph.Open(ctx, graph.Options{Memory: true})
	if err != nil {
		return nil, err
	}
	for _, e := range episodes {
		f := sources.find(e)
		if err = cmp.Or(f.err, f.lost); err == nil {
			_, err = now.Add(ctx, x.Extract(f.episode))
		}
		if err != nil {
			now.Close()
			return nil, err
		}
	}
	return now, nil
}

// differenceRow is a difference as programs read it.
type differenceRow struct {
	Change  string `json:"change"` // + or -
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Text    string `json:"text"`
	Episode string `json:"episode,omitempty"`
}

func (a *app) printDifferences(differences []graph.Difference) error {
	t := table{columns: []string{"CHANGE", "KIND", "TEXT", "ID", "EPISODE"}}
	rows := []differenceRow{}
	for _, d := range differences {
		sign := "-"
		if d.Added {
			sign = "+"
		}
		rows = append(rows, differenceRow{sign, d.Kind, d.ID, d.Text, d.Episode})
		t.add(sign, d.Kind, d.Text, d.ID, d.Episode)
		if a.format == "table" {
			if _, err := fmt.Fprintln(a.out, d); err != nil {
				return err
			}
		}
	}
	if a.format == "table" {
		return nil
	}
	return emit(a, t, rows)
}
