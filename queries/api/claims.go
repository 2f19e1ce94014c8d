package api

import (
	"context"
	"fmt"
	"slices"

	"hearsay/graph"
	"hearsay/graph/export"
)

// ClaimFilter selects claims; an empty field is any.
type ClaimFilter struct {
	Subject, Predicate, Object string
	About                      string // either end …
	Other                      string // … and the one that is not
	Episode                    string
	Speaker                    string // host, guest, other, or the id of a person
	Polarity                   string
	Confidence                 float64 // at least
}

// Claims lists claims by subject, object, predicate, episode and place.
func (g *Graph) Claims(ctx context.Context, f ClaimFilter) ([]*export.Edge, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, err
	}
	var found []*export.Edge
	add := func(i int) {
		if e := &all.Edges[i]; f.fits(e) {
			found = append(found, e)
		}
	}
	if id := f.end(); id != "" {
		for _, i := range all.near[id] {
			add(i)
		}
		return found, nil
	}
	for i := range all.Edges {
		add(i)
	}
	return found, nil
}

// end is an entity that all claims that fit have at one end, if there is one.
func (f *ClaimFilter) end() string {
	for _, id := range []string{f.About, f.Subject, f.Object} {
		if id != "" {
			return id
		}
	}
	return ""
}

func (f *ClaimFilter) fits(e *export.Edge) bool {
	is := func(wanted string, values ...string) bool { return wanted == "" || slices.Contains(values, wanted) }
	return is(f.Subject, e.Source) && is(f.Predicate, e.Predicate) && is(f.Object, e.Target) && is(f.About, e.Source, e.Target) && (f.Other == "" || f.Other == other(e, f.About)) &&
		is(f.Episode, e.Episode) && is(f.Speaker, e.Speaker, e.Person) && is(f.Polarity, e.Polarity) && e.Confidence >= f.Confidence
}

// Evidence is a claim and what it stands on.
type Evidence struct {
	Edge
	Reason Reason `json:"reason"`
}

// Evidence explains the claim of an id.
func (g *Graph) Evidence(ctx context.Context, id string) (*Evidence, error) {
	f, ok, err := g.Store.Claim(ctx, id)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fmt.Errorf("claim %s: %w", id, ErrNotFound)
	}
	return g.evidence(ctx, f)
}

func (g *Graph) evidence(ctx context.Context, f graph.Fact) (*Evidence, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, err
	}
	e := &Evidence{}
	if i, ok := all.edges[f.ID]; ok {
		e.Edge = NewEdge(&all.Edges[i])
	}
	e.Reason, err = g.Explain(ctx, f)
	r := &e.Reason
	r.Rules, r.Subject, r.Object, r.Names = list(r.Rules), list(r.Subject), list(r.Object), list(r.Names)
	return e, err
}
