package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	"hearsay/extract/transcript"
	"hearsay/graph"
)

// sampleKey is where a graph that was built from the shipped transcripts keeps
// the hash of the seeds that it was built from.
const sampleKey = "sample"

// openOrSample opens the graph for reading. Where there is none it builds one
// from the transcripts among the seeds, and builds it anew when these, the
// lexicon or the rules have changed since.
func (a *app) openOrSample(ctx context.Context) (*graph.Store, error) {
	s, err := a.seeds()
	if err != nil {
		return nil, err
	}
	store, err := a.open(ctx, true)
	switch {
	case errors.Is(err, graph.ErrMissing) && a.storeURL == "":
		return a.buildSample(ctx, s.Hash(), "no graph in "+a.graphPath+" yet")
	case err != nil:
		return nil, err
	}
	built, err := store.Meta(ctx, sampleKey)
	if err != nil || built == "" || built == s.Hash() {
		return store, err
	}
	a.close()
	if err := os.RemoveAll(a.graphPath); err != nil {
		return nil, err
	}
	return a.buildSample(ctx, s.Hash(), "the seeds have changed")
}

func (a *app) buildSample(ctx context.Context, hash, why string) (*graph.Store, error) {
	x, err := a.extractor()
	if err != nil {
		return nil, err
	}
	store, err := a.open(ctx, false)
	if err != nil {
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
	if err := store.SetMeta(ctx, sampleKey, hash); err != nil {
		return nil, err
	}
	a.say("hearsay: %s; built it from %s: %s", why, count(len(files), "sample transcript"), count(claims, "claim"))
	return store, nil
}

// count writes a number with its noun: 1 claim, 2 claims.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
