package main

import (
	"context"
	"sync"

	"hearsay/extract/claim"
	"hearsay/extract/text"
	"hearsay/graph"
	"hearsay/queries"
	"hearsay/queries/api"
)

// served opens the graph for programs.
func (a *app) served(ctx context.Context) (*api.Graph, error) {
	store, err := a.openOrSample(ctx)
	if err != nil {
		return nil, err
	}
	sc, err := a.schema()
	if err != nil {
		return nil, err
	}
	d := &desk{app: a, store: store}
	return &api.Graph{Store: store, Schema: sc, Queries: a.questions, Ask: d.ask, Resolve: d.resolve, Explain: d.explain, Text: d.text}, nil
}

// desk does for programs what the commands do for people. What was loaded or
// found for one request is kept for the next.
type desk struct {
	*app
	store *graph.Store

	mu      sync.Mutex // of all below, and of what they read
	finders map[string]*nameFinder
	places  *places
}

// mostFinders is how many episodes' names are kept.
const mostFinders = 20

func (d *desk) ask(ctx context.Context, question, episode string) (*queries.Result, error) {
	set, err := d.questions()
	if err != nil {
		return nil, err
	}
	finder, err := d.finder(ctx, episode)
	if err != nil {
		return nil, err
	}
	r, err := finder.ask(ctx, set, d.store, question, episode)
	if err != nil {
		return nil, err
	}
	return r, d.surround(ctx, r)
}

// Who asks from elsewhere sees what is said around so much of each answer.
const (
	surroundedEvidence = 3
	surroundedAnswers  = 100
)

// surround gives evidence what is said before and behind it.
func (d *desk) surround(ctx context.Context, r *queries.Result) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	p, err := d.found(ctx)
	if err != nil {
		return err
	}
	for i := range r.Answers[:min(len(r.Answers), surroundedAnswers)] {
		evidence := r.Answers[i].Evidence
		for j := range evidence[:min(len(evidence), surroundedEvidence)] {
			e := &evidence[j]
			last := e.At + len([]rune(e.Text))
			if said, ok := p.sources.said(p.episodes[e.Episode], e.At, last); ok && said == e.Text {
				e.Before, e.Behind = p.sources.context(p.episodes[e.Episode], e.At, last, contextReach)
			}
		}
	}
	return nil
}

// finder finds what questions about an episode name.
func (d *desk) finder(ctx context.Context, episode string) (*nameFinder, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if f := d.finders[episode]; f != nil {
		return f, nil
	}
	f, err := d.nameFinder(ctx, d.store, episode)
	if err != nil {
		return nil, err
	}
	if len(d.finders) >= mostFinders || d.finders == nil {
		d.finders = map[string]*nameFinder{}
	}
	d.finders[episode] = f
	return f, nil
}

func (d *desk) resolve(ctx context.Context, name string) ([]graph.Entity, error) {
	return d.app.resolve(ctx, d.store, name)
}

func (d *desk) explain(ctx context.Context, f graph.Fact) (api.Reason, error) {
	x, err := d.extractor()
	if err != nil {
		return api.Reason{}, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	p, err := d.found(ctx)
	if err != nil {
		return api.Reason{}, err
	}
	r, err := p.reason(x, f)
	return api.Reason(r), err
}

func (d *desk) text(e claim.Episode) *text.Text {
	d.mu.Lock()
	defer d.mu.Unlock()
	p, err := d.found(context.Background())
	if err != nil {
		return nil
	}
	f := p.sources.find(e)
	if f.err != nil || f.edited {
		return nil
	}
	return f.text
}

// found is where words stand, for one request; sources that were read for
// earlier ones are kept, up to a number.
func (d *desk) found(ctx context.Context) (*places, error) {
	if d.places == nil || len(d.places.sources.read) > mostFinders {
		p, err := d.newPlaces(context.WithoutCancel(ctx), d.store)
		if err != nil {
			return nil, err
		}
		d.places = p
	}
	return d.places, nil
}
