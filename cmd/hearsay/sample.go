package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"hearsay/extract/transcript"
	"hearsay/graph"
)

// What a graph notes about itself: that it was built from the shipped
// transcripts, and which lexicon and rules its episodes were heard with.
const (
	sampleKey = "sample"
	seedsKey  = "seeds"
)

// building is noted in a sample graph until it is whole, so that one that was
// interrupted is never taken for somebody's own.
const building = "building"

// openOrSample opens the graph for reading. Where there is none it builds one
// from the transcripts among the seeds, and builds that one anew when these,
// the lexicon or the rules have changed since.
func (a *app) openOrSample(ctx context.Context) (*graph.Store, error) {
	store, err := a.openRead(ctx)
	if err != nil {
		return nil, err
	}
	return store, a.episodeScope(ctx, store)
}

func (a *app) openRead(ctx context.Context) (*graph.Store, error) {
	s, err := a.seeds()
	if err != nil {
		return nil, err
	}
	store, err := a.open(ctx, true)
	switch {
	case errors.Is(err, graph.ErrMissing) && a.storeURL == "":
		return a.buildSample(ctx, "no graph in "+a.graphPath+" yet")
	case err != nil:
		return nil, err
	}
	sample, err := store.Meta(ctx, sampleKey)
	if err != nil {
		return nil, err
	}
	if sample != "" {
		if sample == s.Hash() {
			return store, nil
		}
		if err := a.close(); err != nil {
			return nil, err
		}
		return a.buildSample(ctx, "the seeds have changed")
	}
	heard, err := store.Meta(ctx, seedsKey)
	if err == nil && heard != "" && heard != s.Hash() {
		a.say("this graph was made with another lexicon or other rules; give the --seeds it was made with, or bring it up to date with hearsay refresh")
	}
	return store, err
}

// buildSample makes the sample graph, in place of an old one where there is one.
func (a *app) buildSample(ctx context.Context, why string) (*graph.Store, error) {
	x, err := a.extractor()
	if err != nil {
		return nil, err
	}
	store, err := a.open(ctx, false)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(store.SetMeta(ctx, sampleKey, building), forgetAll(ctx, store)); err != nil {
		return nil, err
	}
	s, _ := a.seeds()
	files := s.Files("transcripts")
	claims := 0
	for _, f := range files {
		e, err := transcript.Read(f.Name, bytes.NewReader(f.Data))
		if err != nil {
			return nil, err
		}
		found := x.Extract(e)
		claims += len(found.Claims)
		if _, err := store.Add(ctx, found); err != nil {
			return nil, err
		}
	}
	if err := store.SetMeta(ctx, sampleKey, s.Hash()); err != nil {
		return nil, err
	}
	a.say("%s; built it from %s: %s", why, count(len(files), "sample transcript"), count(claims, "claim"))
	return store, nil
}

// openOwn opens the graph for the user's own episodes; one that was built from
// the sample transcripts gives way to it.
func (a *app) openOwn(ctx context.Context) (*graph.Store, error) {
	s, err := a.seeds()
	if err != nil {
		return nil, err
	}
	store, err := a.open(ctx, false)
	if err != nil {
		return nil, err
	}
	sample, err := store.Meta(ctx, sampleKey)
	if err != nil {
		return nil, err
	}
	if sample != "" {
		if err := errors.Join(forgetAll(ctx, store), store.SetMeta(ctx, sampleKey, "")); err != nil {
			return nil, err
		}
		a.say("the sample graph in %s gives way to your own", a.graphPath)
	}
	heard, err := store.Meta(ctx, seedsKey)
	if err == nil && heard == "" {
		err = store.SetMeta(ctx, seedsKey, s.Hash())
	}
	return store, err
}

// openExisting opens a graph for changes, and makes none where there is none.
func (a *app) openExisting(ctx context.Context) (*graph.Store, error) {
	if _, err := a.open(ctx, true); err != nil {
		return nil, err
	}
	if err := a.close(); err != nil {
		return nil, err
	}
	return a.open(ctx, false)
}

func forgetAll(ctx context.Context, store *graph.Store) error {
	episodes, err := store.Episodes(ctx)
	for _, e := range episodes {
		if _, err := store.Forget(ctx, e.ID); err != nil {
			return err
		}
	}
	return err
}

// count writes a number with its noun: 1 claim, 2 claims.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
