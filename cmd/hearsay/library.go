package main

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"sync"

	"hearsay/extract"
	"hearsay/extract/transcript"
	"hearsay/graph"
)

// library reads the transcripts that rules are tried on: those that arguments
// name, else those that the graph was made from, else the shipped ones.
func (a *app) library(ctx context.Context, args []string) ([]*transcript.Episode, error) {
	if len(args) == 0 {
		return a.ownLibrary(ctx)
	}
	files, err := inputs(args, &telling{})
	if err != nil {
		return nil, err
	}
	var all []*transcript.Episode
	var errs []error
	for _, file := range files {
		episodes, err := a.read(file)
		all, errs = append(all, episodes...), append(errs, err)
	}
	return all, errors.Join(errs...)
}

// ownLibrary reads the sources of the graph, or the samples where there is no
// graph of one's own.
func (a *app) ownLibrary(ctx context.Context) ([]*transcript.Episode, error) {
	store, err := a.open(ctx, true)
	if errors.Is(err, graph.ErrMissing) {
		return a.samples()
	}
	if err != nil {
		return nil, err
	}
	sample, err := store.Meta(ctx, sampleKey)
	if err != nil {
		return nil, err
	}
	if sample != "" {
		return a.samples()
	}
	sources, err := a.newSources("")
	if err != nil {
		return nil, err
	}
	episodes, err := store.Episodes(ctx)
	var all []*transcript.Episode
	for _, e := range episodes {
		f := sources.find(e)
		if f.err != nil {
			tell(a.err, f.err.Error())
			continue
		}
		all = append(all, f.episode)
	}
	return all, err
}

// samples reads the transcripts among the seeds.
func (a *app) samples() ([]*transcript.Episode, error) {
	s, err := a.seeds()
	if err != nil {
		return nil, err
	}
	var all []*transcript.Episode
	for _, f := range s.Files("transcripts") {
		e, err := transcript.Read(f.Name, bytes.NewReader(f.Data))
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}

// hearEach hears episodes on all processors, in their order.
func hearEach(x *extract.Extractor, episodes []*transcript.Episode) []*extract.Hearing {
	heard := make([]*extract.Hearing, len(episodes))
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(episodes); i += workers {
				heard[i] = x.Hear(episodes[i])
			}
		})
	}
	wait.Wait()
	return heard
}
