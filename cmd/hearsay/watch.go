package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"hearsay/extract/transcript"

	"github.com/spf13/cobra"
)

// lookEvery is how often a watched folder is looked at. A save is acted on when
// two looks in a row see the same, for editors write a file in several steps.
const lookEvery = 20 * time.Millisecond

func newWatch(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "watch TRANSCRIPT|DIR...",
		Short: "Show at each save of a rule or a name what it changes in transcripts",
		Long: `Show at each save of a file in the folders of --seeds what it changes in
transcripts: the claims and mentions that come and go since the save before, or
what is wrong with the file. Nothing is stored. Ctrl-C ends it.`,
		Example: "  hearsay watch --seeds my-seeds episode.md",
		Args: func(c *cobra.Command, args []string) error {
			if len(a.seedDirs) == 0 {
				return usageError{errors.New("name the folder to watch: --seeds DIR (hearsay init DIR makes one)")}
			}
			return atLeastOne("a transcript")(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error { return runWatch(c.Context(), a, args) },
	}
}

func runWatch(ctx context.Context, a *app, args []string) error {
	episodes, err := a.library(ctx, args)
	if err != nil {
		return err
	}
	w := newWatcher(a, episodes)
	first, err := w.edition()
	if err != nil {
		return err
	}
	if err := w.show(first); err != nil {
		return err
	}
	ticker := time.NewTicker(lookEvery)
	defer ticker.Stop()
	return w.run(ctx, ticker.C)
}

// watcher looks at the files of seeds and tells what changes when they do.
type watcher struct {
	*app
	episodes []*transcript.Episode
	loaded   *loaded
	seen     string // the stamp of the files that were acted on last
}

func newWatcher(a *app, episodes []*transcript.Episode) *watcher {
	return &watcher{app: a, episodes: episodes, loaded: &loaded{}}
}

// run looks at each tick until the context ends, which is no error.
func (w *watcher) run(ctx context.Context, ticks <-chan time.Time) error {
	before := w.seen
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-ticks:
		}
		now := stamp(w.seedDirs)
		settled := now == before
		before = now
		if now == w.seen || !settled {
			continue
		}
		if err := w.tell(); err != nil {
			return err
		}
	}
}

// tell prints what is different since the last time, or what is wrong.
func (w *watcher) tell() error {
	e, err := w.edition()
	if err != nil {
		tell(w.err, err.Error())
		return nil
	}
	return w.show(e)
}

// show prints an edition's difference; of the first one, what there is.
func (w *watcher) show(e edition) error {
	if e.first {
		w.say("%s in %s; watching %s", count(e.claims, "claim"), count(len(w.episodes), "transcript"), joined(w.seedDirs))
		return nil
	}
	return w.printChanges(e.changes)
}

// edition loads what is saved now and compares it with what was saved before.
func (w *watcher) edition() (edition, error) {
	w.seen = stamp(w.seedDirs)
	e, err := w.loaded.load(w.seedDirs, w.episodes)
	if err != nil {
		return e, fmt.Errorf("%w", err)
	}
	return e, nil
}
