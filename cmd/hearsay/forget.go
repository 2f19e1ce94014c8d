package main

import (
	"context"

	"github.com/spf13/cobra"
)

func newForget(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "forget EPISODE...",
		Short:   "Take episodes out of the graph, as if they had never been added",
		Example: "  hearsay forget 76ef1736",
		Args:    atLeastOne("an episode (hearsay list shows them)"),
		RunE:    func(c *cobra.Command, args []string) error { return runForget(c.Context(), a, args) },
	}
}

func runForget(ctx context.Context, a *app, names []string) error {
	store, err := a.openExisting(ctx)
	if err != nil {
		return err
	}
	episodes, err := store.Episodes(ctx)
	if err != nil {
		return err
	}
	missing := 0
	for _, name := range names {
		id, err := oneEpisode(episodes, name)
		if err != nil {
			tell(a.err, err.Error())
			missing++
			continue
		}
		if _, err := store.Forget(ctx, id); err != nil {
			return err
		}
		a.say("forgot %s", id)
		for _, e := range episodes {
			if e.ID == id && e.Told != nil && flagsOf(e.Told) != "" {
				a.say("what was told of %s is forgotten with it; to add it as it was: hearsay add %s %s", e.Source, flagsOf(e.Told), e.Source)
			}
		}
	}
	switch {
	case missing == len(names):
		return errTold
	case missing > 0:
		return partialError{missing, len(names)}
	}
	return nil
}
