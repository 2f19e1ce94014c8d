package main

import (
	"context"
	"errors"
	"os"

	"hearsay/extract"
	"hearsay/graph"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

func newAdd(a *app) *cobra.Command {
	var t telling
	c := &cobra.Command{
		Use:   "add FILE|DIR...",
		Short: "Extract transcripts and keep them in the graph",
		Long: `Extract transcripts and keep them in the graph. A file that is there already
changes nothing; an edited one replaces its old self. A file that cannot be read
is reported and skipped, and nothing of it is kept. A podcast's feed is added with
the transcripts that lie beside it; what flags tell of an episode is kept with it.` + formatList(),
		Example: `  hearsay add episodes/
  hearsay add talk.srt --guest "Ann Lee" --published 2024-03-28`,
		Args: atLeastOne("a transcript or a folder of them" + orStandardInput),
		RunE: func(c *cobra.Command, args []string) error { return runAdd(c.Context(), a, args, &t) },
	}
	t.addFlags(c)
	return c
}

func runAdd(ctx context.Context, a *app, args []string, t *telling) error {
	files, err := inputs(args, t)
	if err != nil {
		return err
	}
	if err := anyThere(files); err != nil {
		return err
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	store, err := a.openOwn(ctx)
	if err != nil {
		return err
	}
	return a.addAll(ctx, x, store, files)
}

// anyThere reports that none of the files exists: then nothing is added, and the
// sample graph need not give way.
func anyThere(files []input) error {
	var errs []error
	for _, file := range files {
		if file.path == "-" {
			return nil
		}
		_, err := os.Stat(file.path)
		if err == nil {
			return nil
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// addAll extracts on all processors and stores in the order of the files, so
// that the graph never depends on who was faster. What is wrong with files is
// told when the progress bar is out of the way.
func (a *app) addAll(ctx context.Context, x *extract.Extractor, store *graph.Store, files []input) error {
	kept, err := newShelf(ctx, store)
	if err != nil {
		return err
	}
	kept.remind(files)
	ctx, stop := context.WithCancel(ctx)
	defer stop() // lets the workers go where storing fails
	step, finish := a.progress(len(files))
	s := storing{shelf: kept, changes: map[graph.Change]int{}}
	err = s.all(ctx, a.hearAll(ctx, x, files), step)
	finish()
	for _, w := range s.wrong {
		tell(a.err, w.Error())
	}
	for _, d := range s.doubts {
		a.say("%s", d)
	}
	if err != nil {
		return err
	}
	changes := s.changes
	a.say("%d added, %d replaced, %d unchanged", changes[graph.Added], changes[graph.Replaced], changes[graph.Unchanged])
	switch {
	case len(s.wrong) == s.heard:
		return errTold
	case len(s.wrong) > 0:
		return partialError{len(s.wrong), s.heard}
	}
	return nil
}

// progress shows a bar on a terminal when there are several files.
func (a *app) progress(n int) (step, finish func()) {
	if a.quiet || n < 4 || terminalWidth(a.err) == 0 {
		return func() {}, func() {}
	}
	p := mpb.New(mpb.WithOutput(a.err))
	bar := p.AddBar(int64(n), mpb.PrependDecorators(decor.CountersNoUnit("%d / %d")), mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)), mpb.BarRemoveOnComplete())
	return bar.Increment, func() { bar.Abort(true); p.Wait() }
}
