package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newForget(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "forget EPISODE...",
		Short:   "Take episodes out of the graph, as if they had never been added",
		Example: "  hearsay forget 76ef1736-0cc5-4cd8-9076-24ea045eb6ac",
		Args: func(_ *cobra.Command, args []string) error {
			return atLeastOne(args, "an episode (hearsay list shows them)")
		},
		RunE: func(c *cobra.Command, args []string) error { return runForget(c.Context(), a, args) },
	}
}

func runForget(ctx context.Context, a *app, ids []string) error {
	store, err := a.open(ctx, false)
	if err != nil {
		return err
	}
	missing := 0
	for _, id := range ids {
		there, err := store.Forget(ctx, id)
		switch {
		case err != nil:
			return err
		case !there:
			fmt.Fprintf(a.err, "hearsay: no episode %s in the graph; hearsay list shows what there is\n", id)
			missing++
		default:
			a.say("forgot %s", id)
		}
	}
	if missing > 0 {
		return errTold
	}
	return nil
}
