package main

import (
	"cmp"
	"context"
	"slices"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/graph"

	"github.com/spf13/cobra"
)

type refreshOptions struct {
	folder string
	diff   bool
}

func newRefresh(a *app) *cobra.Command {
	var o refreshOptions
	c := &cobra.Command{
		Use:   "refresh",
		Short: "Hear every stored episode again, with the lexicon and rules as they are now",
		Long: `Hear every stored episode again, with the lexicon and rules as they are now. An
edited transcript replaces its old self. One that cannot be found stays as it is
in the graph, and is reported.`,
		Example: "  hearsay refresh --diff",
		Args:    none,
		RunE:    func(c *cobra.Command, _ []string) error { return runRefresh(c.Context(), a, o) },
	}
	addSourcesFlag(c, &o.folder)
	c.Flags().BoolVar(&o.diff, "diff", false, "print the claims that came and went")
	return c
}

func runRefresh(ctx context.Context, a *app, o refreshOptions) error {
	store, err := a.openExisting(ctx)
	if err != nil {
		return err
	}
	r := refresher{app: a, store: store, changes: map[graph.Change]int{}}
	if r.sources, err = a.newSources(o.folder); err != nil {
		return err
	}
	if r.extractor, err = a.extractor(); err != nil {
		return err
	}
	episodes, err := store.Episodes(ctx)
	if err != nil {
		return err
	}
	failed := 0
	for _, e := range episodes {
		f := r.sources.find(e)
		if err := cmp.Or(f.err, f.lost); err != nil {
			tell(a.err, err.Error())
			failed++
			continue
		}
		heard := r.extractor.Extract(f.episode)
		for _, d := range doubts(heard.Episode) {
			a.say("%s", d)
		}
		if err := r.episode(ctx, e, heard); err != nil {
			return err
		}
	}
	a.say("%d changed, %d unchanged", r.changes[graph.Replaced]+r.changes[graph.Added], r.changes[graph.Unchanged])
	if o.diff {
		if err := a.printDifferences(r.differences); err != nil {
			return err
		}
	}
	if failed > 0 {
		return partialError{failed, len(episodes)}
	}
	return r.noteSeeds(ctx)
}

// refresher hears stored episodes again.
type refresher struct {
	*app
	store       *graph.Store
	sources     *sources
	extractor   *extract.Extractor
	changes     map[graph.Change]int
	differences []graph.Difference
}

// episode stores what is heard now in place of an old episode, which has
// another id where the id came from the content and that was edited.
func (r *refresher) episode(ctx context.Context, old claim.Episode, heard *claim.Extraction) error {
	before, err := r.said(ctx, old.ID)
	if err != nil {
		return err
	}
	change, err := r.store.Add(ctx, heard)
	if err != nil {
		return err
	}
	if heard.Episode.ID != old.ID {
		if _, err := r.store.Forget(ctx, old.ID); err != nil {
			return err
		}
	}
	r.changes[change]++
	after, err := r.said(ctx, heard.Episode.ID)
	if err != nil {
		return err
	}
	r.differences = append(r.differences, changed(before, after)...)
	return nil
}

// said lists the claims of an episode for comparison.
func (r *refresher) said(ctx context.Context, episode string) ([]graph.Difference, error) {
	facts, err := r.store.Facts(ctx, graph.Pattern{Episode: episode})
	var list []graph.Difference
	for _, f := range facts {
		list = append(list, graph.Difference{Kind: "claim", Episode: f.Episode, ID: f.ID, Text: f.String()})
	}
	return list, err
}

// changed lists what went and then what came.
func changed(before, after []graph.Difference) []graph.Difference {
	var list []graph.Difference
	for _, d := range before {
		if !slices.Contains(after, d) {
			list = append(list, d)
		}
	}
	for _, d := range after {
		if !slices.Contains(before, d) {
			d.Added = true
			list = append(list, d)
		}
	}
	return list
}

// noteSeeds notes what the whole graph was heard with.
func (r *refresher) noteSeeds(ctx context.Context) error {
	s, err := r.seeds()
	if err != nil {
		return err
	}
	sample, err := r.store.Meta(ctx, sampleKey)
	if err != nil {
		return err
	}
	key := seedsKey
	if sample != "" {
		key = sampleKey
	}
	return r.store.SetMeta(ctx, key, s.Hash())
}
