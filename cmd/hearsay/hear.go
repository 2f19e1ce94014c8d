package main

import (
	"context"
	"runtime"

	"hearsay/extract"
	"hearsay/extract/claim"
)

// heard is one transcript on its way: what was found in it, or why nothing was.
type heard struct {
	found *claim.Extraction
	err   error
}

// hearAll gives each path a channel for its result. At most a few results wait
// to be stored, so that memory does not grow with the number of files.
func (a *app) hearAll(ctx context.Context, x *extract.Extractor, paths []string) []chan heard {
	results := make([]chan heard, len(paths))
	for i := range results {
		results[i] = make(chan heard)
	}
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		go func() {
			for i := w; i < len(paths); i += workers {
				var h heard
				e, err := a.read(paths[i])
				if h.err = err; err == nil {
					h.found = x.Extract(e)
				}
				select {
				case results[i] <- h:
				case <-ctx.Done():
					return
				}
			}
		}()
	}
	return results
}
