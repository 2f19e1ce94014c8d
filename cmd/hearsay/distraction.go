package main

import (
	"hearsay/extract"
	"hearsay/extract/link"
	"hearsay/extract/score/distractor"
)

// A distraction is an extractor that knows invented names, too.
type distraction struct {
	*extract.Extractor
	invented map[string]bool // ids
}

// distract lays so many invented names over an extractor's lexicon; it returns
// nil for none.
func distract(x *extract.Extractor, names int) *distraction {
	if names == 0 {
		return nil
	}
	over := *x
	extra := distractor.Entities(x.Lexicon, names)
	over.Lexicon = x.Lexicon.With(extra)
	over.Sounds = link.Say(over.Lexicon)
	invented := make(map[string]bool, names)
	for _, e := range extra {
		invented[e.ID] = true
	}
	return &distraction{&over, invented}
}
