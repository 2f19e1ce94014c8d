package main

import (
	"context"
	"strings"
	"sync"

	"hearsay/extract"
	"hearsay/extract/lexicon"
	"hearsay/extract/link"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/segment"
	"hearsay/extract/speaker"
	"hearsay/graph"
	"hearsay/queries"
	"hearsay/seeds"
)

// app is what all commands share: streams, global flags, and the seeds, of
// which each part is loaded when a command first needs it.
type app struct {
	streams
	graphPath string
	storeURL  string
	seedDirs  []string
	format    string
	episode   string
	quiet     bool

	seedsOnce  once[*seeds.Seeds]
	schemaOnce once[*schema.Schema]
	lexOnce    once[*lexicon.Lexicon]
	rulesOnce  once[*rule.Set]
	cuesOnce   once[*speaker.Cues]
	querySet   once[*queries.Set]
	store      *graph.Store
	started    bool // the command line was understood
}

// once holds a value that is made at the first call.
type once[T any] struct {
	sync.Once
	value T
	err   error
}

func (o *once[T]) get(make func() (T, error)) (T, error) {
	o.Do(func() { o.value, o.err = make() })
	return o.value, o.err
}

func (a *app) seeds() (*seeds.Seeds, error) {
	return a.seedsOnce.get(func() (*seeds.Seeds, error) { return seeds.Open(a.seedDirs...) })
}

func (a *app) schema() (*schema.Schema, error) {
	return a.schemaOnce.get(func() (*schema.Schema, error) {
		s, err := a.seeds()
		if err != nil {
			return nil, err
		}
		return s.Schema()
	})
}

func (a *app) lexicon() (*lexicon.Lexicon, error) {
	return a.lexOnce.get(func() (*lexicon.Lexicon, error) {
		sc, err := a.schema()
		if err != nil {
			return nil, err
		}
		s, _ := a.seeds()
		return s.Lexicon(sc)
	})
}

// forgetNames has seeds and names read again, after their files have changed.
func (a *app) forgetNames() {
	a.seedsOnce, a.lexOnce = once[*seeds.Seeds]{}, once[*lexicon.Lexicon]{}
}

func (a *app) rules() (*rule.Set, error) {
	return a.rulesOnce.get(func() (*rule.Set, error) {
		sc, err := a.schema()
		if err != nil {
			return nil, err
		}
		s, _ := a.seeds()
		return s.Rules(sc)
	})
}

func (a *app) cues() (*speaker.Cues, error) {
	return a.cuesOnce.get(func() (*speaker.Cues, error) {
		sc, err := a.schema()
		if err != nil {
			return nil, err
		}
		s, _ := a.seeds()
		return s.Cues(sc)
	})
}

// questions loads the named queries, which understand free questions as well.
func (a *app) questions() (*queries.Set, error) {
	return a.querySet.get(func() (*queries.Set, error) {
		sc, err := a.schema()
		if err != nil {
			return nil, err
		}
		s, _ := a.seeds()
		words, err := s.FunctionWords()
		if err != nil {
			return nil, err
		}
		return queries.Load(sc, words, queryFiles(s))
	})
}

// extractor loads everything that listening needs, the two large parts at once:
// names with how they are said, and rules.
func (a *app) extractor() (*extract.Extractor, error) {
	sc, err := a.schema()
	if err != nil {
		return nil, err
	}
	var wait sync.WaitGroup
	var sounds *link.Names
	wait.Go(func() {
		if names, err := a.lexicon(); err == nil {
			sounds = link.Say(names)
		}
	})
	rules, rulesErr := a.rules()
	wait.Wait()
	names, err := a.lexicon()
	if err != nil {
		return nil, err
	}
	if rulesErr != nil {
		return nil, rulesErr
	}
	cues, err := a.cues()
	if err != nil {
		return nil, err
	}
	return &extract.Extractor{Schema: sc, Lexicon: names, Rules: rules, Cues: cues, Segmenter: segment.New(), Sounds: sounds}, nil
}

// open opens the graph that the flags name.
func (a *app) open(ctx context.Context, readOnly bool) (*graph.Store, error) {
	where := a.graphPath
	if a.storeURL != "" {
		where = a.storeURL
	}
	store, err := graph.Open(ctx, options(where, readOnly))
	a.store = store
	return store, err
}

// options say which graph is meant: a folder, or a server by its URL.
func options(where string, readOnly bool) graph.Options {
	if strings.Contains(where, "://") {
		return graph.Options{URL: where, ReadOnly: readOnly}
	}
	return graph.Options{Path: where, ReadOnly: readOnly}
}

// close closes the graph that is open, if one is.
func (a *app) close() error {
	if a.store == nil {
		return nil
	}
	err := a.store.Close()
	a.store = nil
	return err
}
