package main

import (
	"context"
	"errors"
	"fmt"

	"hearsay/extract/transcript"
	"hearsay/seeds"

	"github.com/spf13/cobra"
)

// editOptions say which edit is looked at.
type editOptions struct {
	before string // a folder of seeds as they were
	rule   string // a rule file that is not among the seeds yet
}

func newRulesDiff(a *app) *cobra.Command {
	var o editOptions
	c := &cobra.Command{
		Use:   "diff [TRANSCRIPT|DIR...]",
		Short: "Show the claims and mentions that an edit of rules or names adds and removes",
		Long: `Show the claims and mentions that an edit of rules or names adds and removes, before
it is kept: what the folders of --seeds find now against what they found as git
has them, or as --before DIR has them; or, with --rule, what a rule file would
change that is not among the seeds yet. The library is the transcripts given,
else those of the graph, else the shipped ones.`,
		Example: `  hearsay rules diff --seeds my-seeds
  hearsay rules diff --rule new.yaml episodes/`,
		RunE: func(c *cobra.Command, args []string) error { return runRulesDiff(c.Context(), a, o, args) },
	}
	c.Flags().StringVar(&o.before, "before", "", "the folder of your seeds as they were")
	c.Flags().StringVar(&o.rule, "rule", "", "a rule file to try beside the seeds")
	return c
}

func runRulesDiff(ctx context.Context, a *app, o editOptions, args []string) error {
	if o.before == "" && o.rule == "" && len(a.seedDirs) == 0 {
		return usageError{errors.New("name what was edited: --seeds DIR, with --before DIR if git does not have it, or --rule FILE")}
	}
	if o.before != "" && o.rule != "" {
		return usageError{errors.New("--before and --rule exclude each other")}
	}
	before, after, err := a.editions(o)
	if err != nil {
		return err
	}
	episodes, err := a.library(ctx, args)
	if err != nil {
		return err
	}
	list, err := edited(before, after, episodes)
	if err != nil {
		return err
	}
	return a.printChanges(list)
}

// editions are the seeds before and after an edit.
func (a *app) editions(o editOptions) (before, after *app, err error) {
	now, err := a.seeds()
	if err != nil {
		return nil, nil, err
	}
	switch {
	case o.rule != "":
		over, err := withRule(now, o.rule)
		return with(a, now), with(a, over), err
	case o.before != "":
		old, err := seeds.Open(o.before)
		return with(a, old), with(a, now), err
	}
	old, err := saved(a.seedDirs)
	return with(a, old), with(a, now), err
}

// with is the program with other seeds.
func with(a *app, s *seeds.Seeds) *app {
	other := &app{streams: a.streams, format: a.format, quiet: a.quiet}
	other.seedsOnce.get(func() (*seeds.Seeds, error) { return s, nil })
	return other
}

// edited compares what two editions find. What they hear alike is heard once.
func edited(before, after *app, episodes []*transcript.Episode) ([]change, error) {
	x, err := before.extractor()
	if err != nil {
		return nil, fmt.Errorf("before the edit: %w", err)
	}
	y, err := after.extractor()
	if err != nil {
		return nil, err
	}
	heard := hearEach(x, episodes)
	again := heard
	old, _ := before.seeds()
	now, _ := after.seeds()
	if old.HearingHash() != now.HearingHash() {
		again = hearEach(y, episodes)
	}
	var list []change
	for i := range heard {
		list = append(list, compare(heard[i].Extraction(x.Rules), again[i].Extraction(y.Rules))...)
	}
	return list, nil
}
