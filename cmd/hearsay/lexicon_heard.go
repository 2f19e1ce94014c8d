package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"hearsay/graph"

	"github.com/spf13/cobra"
)

func newLexiconHeard(a *app) *cobra.Command {
	var episodes int
	c := &cobra.Command{
		Use:   "heard [NAME]",
		Short: "List what a name was misheard as in the stored episodes, or every name",
		Long: `List what a name was misheard as in the stored episodes, or every name: each form
with how often it was heard so, in how many episodes, and where.`,
		Example: `  hearsay lexicon heard GaLore
  hearsay lexicon heard --episodes 2`,
		RunE: func(c *cobra.Command, args []string) error {
			return runLexiconHeard(c.Context(), a, strings.Join(args, " "), episodes)
		},
	}
	c.Flags().IntVar(&episodes, "episodes", 1, "list only forms that were heard in so many episodes")
	return c
}

func runLexiconHeard(ctx context.Context, a *app, name string, episodes int) error {
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	p, err := a.newPlaces(ctx, store)
	if err != nil {
		return err
	}
	entities := []graph.Entity{{}} // any
	if name != "" {
		if entities, err = a.resolve(ctx, store, name); err != nil {
			return err
		}
	}
	t := table{columns: []string{"NAME", "HEARD AS", "TIMES", "EPISODES", "HOW", "PLACES"}, cut: 5}
	var rows []misheard
	for _, e := range entities {
		forms, err := a.misheardForms(ctx, p, e.ID)
		if err != nil {
			return err
		}
		for _, f := range forms {
			if len(f.Episodes) >= episodes {
				rows = append(rows, f)
				t.add(f.Name, f.Form, strconv.Itoa(f.Times), strconv.Itoa(len(f.Episodes)), recognised(f.Places[0].Mention), strings.Join(p.of(f, fewPlaces), " "))
			}
		}
	}
	if len(rows) == 0 && a.format == "table" {
		a.say("no misheard form is known%s", inEpisodes(episodes))
		return nil
	}
	return emit(a, t, rows)
}

func inEpisodes(n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" from %d episodes", n)
}

// of writes the places of a form, no more than limit of them.
func (p *places) of(f misheard, limit int) []string {
	var list []string
	for _, m := range f.Places {
		if len(list) == limit {
			return append(list, "…")
		}
		list = append(list, p.place(m.Episode, m.Line, m.Column))
	}
	return list
}
