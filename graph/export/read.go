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
	d, err := read(ctx, s, want.kinds())
	if err != nil {
		return nil, err
	}
	d.want = want
	return d.selected(), nil
}

// ReadAll projects all that a store keeps, entities without relations and claims
// of any polarity too; relations of other kinds where they are named.
func ReadAll(ctx context.Context, s *graph.Store, more ...Kind) (*Network, error) {
	d, err := read(ctx, s, append([]Kind{Said}, more...))
	if err != nil {
		return nil, err
	}
	d.limit()
	return d.network(), nil
}

// read projects all relations of some kinds.
func read(ctx context.Context, s *graph.Store, kinds []Kind) (*draft, error) {
	d := &draft{want: Selection{Lonely: true}, nodes: map[string]*Node{}, inside: map[string]*claim.Episode{}}
	for _, part := range []struct {
		kind Kind // empty: in any case
		read func(context.Context, *graph.Store) error
	}{{"", d.readEpisodes}, {"", d.readClaims}, {Names, d.readNames}, {Lexicon, d.readLexicon}} {
		if part.kind != "" && !slices.Contains(kinds, part.kind) {
			continue
		}
		if err := part.read(ctx, s); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func (d *draft) readEpisodes(ctx context.Context, s *graph.Store) (err error) {
	d.episodes, err = s.Episodes(ctx)
	for i := range d.episodes {
		d.inside[d.episodes[i].ID] = &d.episodes[i]
	}
	return err
}

// readClaims reads the nodes as well, as both are read at once soonest.
func (d *draft) readClaims(ctx context.Context, s *graph.Store) error {
	entities, facts, err := s.Everything(ctx)
	for i := range entities {
		e := &entities[i]
		d.nodes[e.ID] = &Node{
			ID: e.ID, IRI: graph.EntityIRI(e.ID), Name: e.Name, Type: e.Type, Types: e.Types, Also: e.Also,
			Links: e.Links, Unnamed: e.Unnamed, Mentions: e.Mentions, Episodes: e.Episodes,
		}
	}
	if err != nil {
		return err
	}
	d.edges = make([]Edge, 0, facts.Len())
	for f := range facts.Take() {
		if d.inside[f.Episode] != nil && d.nodes[f.Subject] != nil && d.nodes[f.Object] != nil {
			d.edges = append(d.edges, said(f, d.inside[f.Episode], d.nodes))
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
