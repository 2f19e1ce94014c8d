package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

// Episodes lists what is stored, by date of publishing and then by id.
func (s *Store) Episodes(ctx context.Context) ([]claim.Episode, error) {
	if s.remote != nil {
		return ask[[]claim.Episode](ctx, s.remote, askEpisodes, nothing{})
	}
	var all []claim.Episode
	err := s.view(ctx, func(r *reader) error {
		labels, err := r.episodes()
		if err != nil {
			return err
		}
		for _, l := range labels {
			e, err := r.describeEpisode(l)
			if err != nil {
				return err
			}
			all = append(all, e)
		}
		return nil
	})
	slices.SortFunc(all, func(a, b claim.Episode) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
	})
	return all, err
}

// Turns returns who speaks when in an episode.
func (s *Store) Turns(ctx context.Context, episode string) (all []claim.Turn, err error) {
	if s.remote != nil {
		return ask[[]claim.Turn](ctx, s.remote, askTurns, episode)
	}
	err = s.table(ctx, episode, hasTurns, func(t string) error {
		all, err = readTurns(t)
		return err
	})
	return all, err
}

// Unresolved returns the names that were heard in an episode and not linked.
func (s *Store) Unresolved(ctx context.Context, episode string) (all []claim.Unresolved, err error) {
	if s.remote != nil {
		return ask[[]claim.Unresolved](ctx, s.remote, askUnresolved, episode)
	}
	err = s.table(ctx, episode, hasUnresolved, func(t string) error {
		all, err = readUnresolved(t)
		return err
	})
	return all, err
}

// table calls f with a table of an episode, where there is one.
func (s *Store) table(ctx context.Context, episode string, predicate quad.IRI, f func(t string) error) error {
	return s.view(ctx, func(r *reader) error {
		it := episodeIRI(episode)
		found, err := r.edges(it, predicate, nil, it)
		if err != nil || len(found) == 0 {
			return err
		}
		if err := r.objects(found); err != nil {
			return err
		}
		return f(r.text(found[0].object))
	})
}

// episodes returns the nodes of all stored episodes, which are the labels of
// what they say. An episode that is merely spoken of is none.
func (r *reader) episodes() ([]node, error) {
	found, err := r.edges(nil, isA, episodeClass, nil)
	if err != nil {
		return nil, err
	}
	var labels []node
	for _, e := range found {
		if e.subject == e.label {
			labels = append(labels, e.label)
		}
	}
	return labels, r.read(labels...)
}

// labels returns the node of an episode, or of all episodes where id is empty.
func (r *reader) labels(id string) ([]node, error) {
	if id == "" {
		return r.episodes()
	}
	if n := r.node(episodeIRI(id)); n != 0 {
		return []node{n}, nil
	}
	return nil, nil
}

var episodeFields = []quad.IRI{
	hasShow, hasHeadline, hasDate, hasURL, hasSource, hasDigest, hasLanguage, hasLength,
	hasTold, hasDoubt,
}

func (r *reader) describeEpisode(label node) (claim.Episode, error) {
	if e, ok := r.memory.episodes.get(label); ok {
		return e, nil
	}
	e := claim.Episode{ID: episodeID(r.iri(label))}
	for _, field := range episodeFields {
		predicate := r.node(field)
		if predicate == 0 {
			continue
		}
		found, err := r.matching(edge{subject: label, predicate: predicate, label: label})
		if err != nil {
			return e, err
		}
		if err := r.objects(found); err != nil {
			return e, err
		}
		for _, f := range found {
			if err := setEpisode(&e, field, r.values[f.object]); err != nil {
				return e, err
			}
		}
	}
	slices.Sort(e.Doubts)
	r.memory.episodes.put(label, e, 1)
	return e, nil
}

func setEpisode(e *claim.Episode, field quad.IRI, v quad.Value) (err error) {
	if n, ok := v.(quad.Int); ok {
		e.Length = int(n)
		return nil
	}
	s, _ := v.(quad.String)
	switch field {
	case hasShow:
		e.Show = string(s)
	case hasHeadline:
		e.Title = string(s)
	case hasDate:
		e.Published = string(s)
	case hasURL:
		e.URL = string(s)
	case hasSource:
		e.Source = string(s)
	case hasDigest:
		e.SHA256 = string(s)
	case hasLanguage:
		e.Language = string(s)
	case hasTold:
		e.Told, err = readTold(string(s))
	case hasDoubt:
		e.Doubts = append(e.Doubts, string(s))
	}
	return err
}
