package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"hearsay/extract"
	"hearsay/extract/transcript"
	"hearsay/graph"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

func newAdd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "add FILE|DIR...",
		Short: "Extract transcripts and keep them in the graph",
		Long: `Extract transcripts and keep them in the graph. A file that is there already
changes nothing; an edited one replaces its old self. A file that cannot be read
is reported and skipped, and nothing of it is kept.`,
		Example: "  hearsay add episodes/",
		Args:    atLeastOne("a transcript or a folder of them" + orStandardInput),
		RunE:    func(c *cobra.Command, args []string) error { return runAdd(c.Context(), a, args) },
	}
}

func runAdd(ctx context.Context, a *app, args []string) error {
	paths, err := transcripts(args)
	if err != nil {
		return err
	}
	if err := anyThere(paths); err != nil {
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
	return a.addAll(ctx, x, store, paths)
}

// anyThere reports that none of the files exists: then nothing is added, and the
// sample graph need not give way.
func anyThere(paths []string) error {
	var errs []error
	for _, path := range paths {
		if path == "-" {
			return nil
		}
		_, err := os.Stat(path)
		if err == nil {
			return nil
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// transcripts lists the files that arguments name: files as they are, folders
// with all transcripts below them, in the order of their paths.
func transcripts(args []string) ([]string, error) {
	var paths []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		if arg == "-" || err != nil || !info.IsDir() {
			paths = append(paths, arg) // a missing file is reported with the other broken ones
			continue
		}
		before := len(paths)
		err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				paths = append(paths, path) // as a missing file
				return fs.SkipDir
			case !d.IsDir() && transcript.Known(path):
				paths = append(paths, path)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		if len(paths) == before {
			return nil, fmt.Errorf("%s: no transcripts in this folder", arg)
		}
	}
	return paths, nil
}

// addAll extracts on all processors and stores in the order of the paths, so
// that the graph never depends on who was faster. What is wrong with files is
// told when the progress bar is out of the way.
func (a *app) addAll(ctx context.Context, x *extract.Extractor, store *graph.Store, paths []string) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop() // lets the workers go where storing fails
	step, finish := a.progress(len(paths))
	changes := map[graph.Change]int{}
	wrong, err := storeAll(ctx, store, a.hearAll(ctx, x, paths), func(c graph.Change) { changes[c]++ }, step)
	finish()
	for _, w := range wrong {
		tell(a.err, w.Error())
	}
	if err != nil {
		return err
	}
	a.say("%d added, %d replaced, %d unchanged", changes[graph.Added], changes[graph.Replaced], changes[graph.Unchanged])
	switch {
	case len(wrong) == len(paths):
		return errTold
	case len(wrong) > 0:
		return partialError{len(wrong), len(paths)}
	}
	return nil
}

// storeAll stores what was heard, in order. It returns what is wrong with
// single files, and the error that ends it all.
func storeAll(ctx context.Context, store *graph.Store, results []chan heard, stored func(graph.Change), step func()) (wrong []error, err error) {
	kept, err := newShelf(ctx, store)
	if err != nil {
		return nil, err
	}
	for _, result := range results {
		var h heard
		select {
		case h = <-result:
		case <-ctx.Done():
			return wrong, ctx.Err()
		}
		if h.err != nil {
			wrong = append(wrong, h.err)
		} else {
			change, err := kept.add(ctx, h.found)
			if err != nil {
				return wrong, fmt.Errorf("storing %s: %w", h.found.Episode.Source, err)
			}
			stored(change)
		}
		step()
	}
	return wrong, nil
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
