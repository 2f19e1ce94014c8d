package main

import (
	"context"
	"fmt"

	"hearsay/extract/claim"
	"hearsay/graph"

	"github.com/spf13/cobra"
)

func newVerify(a *app) *cobra.Command {
	var folder string
	c := &cobra.Command{
		Use:   "verify",
		Short: "Read the sources again and tell where they do not say what the graph says",
		Long: `Read the sources again: every claim, mention and unlinked name must stand there
word for word. A transcript that has moved is found by its content below --sources.`,
		Example: "  hearsay verify --sources episodes/",
		Args:    none,
		RunE:    func(c *cobra.Command, _ []string) error { return runVerify(c.Context(), a, folder) },
	}
	addSourcesFlag(c, &folder)
	return c
}

// addSourcesFlag adds --sources to a command that reads transcripts again.
func addSourcesFlag(c *cobra.Command, folder *string) {
	c.Flags().StringVar(folder, "sources", "", "folder that the transcripts' paths begin at; those that moved are looked for below it")
}

// problemRow is a place where a source does not say what the graph says.
type problemRow struct {
	Episode  string `json:"episode"`
	Source   string `json:"source"`
	Of       string `json:"of,omitempty"`
	At       int    `json:"at,omitempty"`
	Expected string `json:"expected,omitempty"`
	Found    string `json:"found,omitempty"`
	Error    string `json:"error,omitempty"`
}

func runVerify(ctx context.Context, a *app, folder string) error {
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	sources, err := a.newSources(folder)
	if err != nil {
		return err
	}
	episodes := map[string]string{}
	problems, err := store.Verify(ctx, func(e claim.Episode) (string, error) {
		episodes[e.ID] = e.Source
		f := sources.find(e)
		if f.err != nil {
			return "", f.err
		}
		return f.episode.Source, nil
	})
	if err != nil {
		return err
	}
	if len(problems) == 0 {
		a.say("the sources of %s say all that the graph says", count(len(episodes), "episode"))
		if a.format == "table" {
			return nil
		}
	}
	if err := a.printProblems(problems, episodes); err != nil {
		return err
	}
	if len(problems) > 0 {
		return fmt.Errorf("%s where a source does not say what the graph says; hearsay refresh hears edited transcripts again", count(len(problems), "place"))
	}
	return nil
}

func (a *app) printProblems(problems []graph.Problem, episodes map[string]string) error {
	t := table{columns: []string{"SOURCE", "AT", "EXPECTED", "FOUND", "OF", "EPISODE"}, cut: 3}
	rows := []problemRow{}
	for _, p := range problems {
		row := problemRow{Episode: p.Episode, Source: episodes[p.Episode], Of: p.Of, At: p.At, Expected: p.Expected, Found: p.Found}
		at, found := fmt.Sprint(p.At), p.Found
		if p.Err != nil {
			row.Error = p.Err.Error()
			at, found = "", row.Error
		}
		rows = append(rows, row)
		t.add(row.Source, at, row.Expected, found, row.Of, row.Episode)
	}
	return emit(a, t, rows)
}
