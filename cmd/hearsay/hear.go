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

// hearAll gives each file a channel for its results, which is closed behind the
// last. At most a few results wait to be stored, so that memory does not grow
// with the number of files.
func (a *app) hearAll(ctx context.Context, x *extract.Extractor, files []input) []chan heard {
	results := make([]chan heard, len(files))
	for i := range results {
		results[i] = make(chan heard)
	}
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		go func() {
			for i := w; i < len(files); i += workers {
				if !a.hear(ctx, x, files[i], results[i]) {
					return
				}
				close(results[i])
			}
		}()
	}
	return results
}

// hear sends what is found in a file: the episodes that can be read, and what is
// wrong with the others. It reports whether anybody still wants it.
func (a *app) hear(ctx context.Context, x *extract.Extractor, file input, results chan<- heard) bool {
	send := func(h heard) bool {
		select {
		case results <- h:
			return true
		case <-ctx.Done():
			return false
		}
	}
	episodes, err := a.read(file)
	for _, e := range episodes {
		if !send(heard{found: x.Extract(e)}) {
			return false
		}
	}
	for _, err := range each(err) {
		if !send(heard{err: err}) {
			return false
		}
	}
	return true
}
