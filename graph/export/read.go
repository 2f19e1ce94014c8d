package export

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"hearsay/extract/claim"
	"hearsay/graph"
)

// Read projects what the selection wants of a store.
func Read(ctx context.Context, s *graph.Store, want Selection) (*Network, error) {
	all, err := ReadAll(ctx, s)
	if err != nil {
		return nil, err
	}
	return all.Select(want), nil
}

// ReadAll projects all that a store keeps: claims of any polarity, and
// entities without any.
func ReadAll(ctx context.Context, s *graph.Store) (*Network, error) {
	episodes, err := s.Episodes(ctx)
	if err != nil {
		return nil, err
	}
	titles := map[string]*claim.Episode{}
	for i := range episodes {
		titles[episodes[i].ID] = &episodes[i]
	}
	entities, err := s.Entities(ctx, graph.EntityFilter{})
	if err != nil {
		return nil, err
	}
	d := &draft{want: Selection{Lonely: true}, episodes: episodes, nodes: map[string]*Node{}}
	for _, e := range entities {
		d.nodes[e.ID] = &Node{
			ID: e.ID, IRI: graph.EntityIRI(e.ID), Name: e.Name, Type: e.Type, Types: e.Types, Also: e.Also,
			Links: e.Links, Unnamed: e.Unnamed, Mentions: e.Mentions, Episodes: e.Episodes,
		}
	}
	facts, err := s.Facts(ctx, graph.Pattern{})
	for i := range facts {
		if f := &facts[i]; titles[f.Episode] != nil && d.nodes[f.Subject] != nil && d.nodes[f.Object] != nil {
			d.edges = append(d.edges, said(f, titles[f.Episode], d.nodes))
		}
	}
	d.limit()
	return d.network(), err
}

// said is the edge of a claim.
func said(f *graph.Fact, episode *claim.Episode, nodes map[string]*Node) Edge {
	e := Edge{
		ID: f.ID, Kind: Said, Source: f.Subject, Target: f.Object, Predicate: f.Predicate, IRI: graph.PredicateIRI(f.Predicate),
		Polarity: f.Polarity, Speaker: f.Speaker, Person: f.Person, Episode: f.Episode, Title: episode.Title, File: episode.Source,
		Quote: f.Evidence.Words(), At: f.Evidence.At, Line: f.Evidence.Line, Column: f.Evidence.Column,
		Start: cmp.Or(f.Evidence.Start, f.Evidence.Time), End: f.Evidence.End, Rules: f.Rules, Confidence: f.Confidence, Times: 1,
	}
	e.Link = episode.Link(e.Start)
	if p := nodes[f.Person]; p != nil {
		e.PersonName = p.Name
	}
	for _, key := range slices.Sorted(maps.Keys(f.With)) {
		e.With = append(e.With, Qualifier{key, f.With[key]})
	}
	return e
}
