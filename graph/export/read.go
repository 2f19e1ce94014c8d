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
	d, err := newDraft(ctx, s, want)
	if err != nil {
		return nil, err
	}
	if err := d.readEdges(ctx, s); err != nil {
		return nil, err
	}
	d.around()
	d.limit()
	return d.network(), nil
}

// draft is a network while it is read.
type draft struct {
	want     Selection
	episodes []claim.Episode
	titles   map[string]claim.Episode
	nodes    map[string]*Node
	edges    []Edge
	distance map[string]int // from About; nil where everything is wanted
	cut      Cut
}

func newDraft(ctx context.Context, s *graph.Store, want Selection) (*draft, error) {
	d := &draft{want: want, titles: map[string]claim.Episode{}, nodes: map[string]*Node{}}
	all, err := s.Episodes(ctx)
	if err != nil {
		return nil, err
	}
	for _, e := range all {
		if len(want.Episodes) == 0 || slices.Contains(want.Episodes, e.ID) {
			d.episodes = append(d.episodes, e)
			d.titles[e.ID] = e
		}
	}
	entities, err := s.Entities(ctx, graph.EntityFilter{})
	for _, e := range entities {
		episodes := slices.DeleteFunc(slices.Clone(e.Episodes), func(id string) bool { _, ok := d.titles[id]; return !ok })
		if len(episodes) == 0 {
			continue
		}
		d.nodes[e.ID] = &Node{
			ID: e.ID, IRI: graph.EntityIRI(e.ID), Name: e.Name, Type: e.Type, Types: e.Types, Also: e.Also,
			Links: e.Links, Unnamed: e.Unnamed, Mentions: e.Mentions, Episodes: episodes,
		}
	}
	return d, err
}

func (d *draft) readEdges(ctx context.Context, s *graph.Store) error {
	facts, err := s.Facts(ctx, graph.Pattern{})
	if err != nil {
		return err
	}
	for i := range facts {
		f := &facts[i]
		episode, ok := d.titles[f.Episode]
		if !ok || d.nodes[f.Subject] == nil || d.nodes[f.Object] == nil {
			continue
		}
		if e := said(f, &episode, d.nodes); d.wants(&e) {
			d.edges = append(d.edges, e)
		}
	}
	return nil
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

func (d *draft) wants(e *Edge) bool {
	w := &d.want
	return listed(w.Predicates, e.Predicate) &&
		(listed(w.Speakers, e.Speaker) || listed(w.Speakers, e.Person)) &&
		e.Confidence >= w.Confidence &&
		(len(w.Polarities) == 0 && e.Polarity != claim.Asked || len(w.Polarities) > 0 && listed(w.Polarities, e.Polarity)) &&
		d.typed(e.Source) && d.typed(e.Target)
}

func (d *draft) typed(id string) bool {
	if len(d.want.Types) == 0 || slices.Contains(d.want.About, id) {
		return true
	}
	n := d.nodes[id]
	return slices.Contains(d.want.Types, n.Type) || slices.ContainsFunc(n.Types, func(t string) bool { return slices.Contains(d.want.Types, t) })
}

// listed says whether an empty list or one with the value is given.
func listed(list []string, value string) bool { return len(list) == 0 || slices.Contains(list, value) }
