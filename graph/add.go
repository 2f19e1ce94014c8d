package graph

import (
	"context"

	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

// Change says what adding an episode did to the graph.
type Change int

const (
	Unchanged Change = iota // the very same episode was there already
	Added
	Replaced // the episode was there with other content
)

// Add stores one episode in one transaction: all of it or, where the context
// ends or anything fails, nothing. Lists of names, types, links and rules are
// sets, and come back sorted.
func (s *Store) Add(ctx context.Context, x *claim.Extraction) (Change, error) {
	all, err := encode(x)
	if err != nil {
		return Unchanged, s.explain("change", err)
	}
	change := Added
	err = s.change(ctx, func(r *reader) (remove, add []quad.Quad, err error) {
		same, err := r.has(all, episodeIRI(x.Episode.ID))
		if err != nil {
			return nil, nil, err
		}
		if same {
			change = Unchanged
			return nil, nil, nil
		}
		old, err := r.episode(episodeIRI(x.Episode.ID))
		if err != nil {
			return nil, nil, err
		}
		if len(old) > 0 {
			change = Replaced
		}
		remove, add = differences(old, all)
		return remove, add, nil
	})
	if err != nil {
		return Unchanged, err
	}
	return change, nil
}

// has reports whether the graph has the marker that is among the statements
// of an episode.
func (r *reader) has(all []statement, episode quad.IRI) (bool, error) {
	found, err := r.edges(episode, hasContent, nil, episode)
	if err != nil || len(found) == 0 {
		return false, err
	}
	if err := r.objects(found); err != nil {
		return false, err
	}
	for _, s := range all {
		if s.quad.Predicate == hasContent {
			return s.quad.Object == r.values[found[0].object], nil
		}
	}
	return false, nil
}

// episode returns every quad of an episode: those of its named graph, of the
// named graphs of its claims, and of what the lexicon knows.
func (r *reader) episode(label quad.IRI) ([]quad.Quad, error) {
	all, err := r.edges(nil, nil, nil, label)
	if err != nil {
		return nil, err
	}
	known, err := r.edges(nil, nil, nil, knownIRI(episodeID(label)))
	if err != nil {
		return nil, err
	}
	all = append(all, known...)
	predicate := r.node(hasPredicate)
	for _, e := range all {
		if e.predicate != predicate {
			continue
		}
		made, err := r.matching(edge{label: e.subject})
		if err != nil {
			return nil, err
		}
		all = append(all, made...)
	}
	return r.full(all)
}

// differences returns what is to be removed and added so that new takes the
// place of old.
func differences(old []quad.Quad, all []statement) (remove, add []quad.Quad) {
	gone := make(map[quad.Quad]bool, len(old))
	for _, q := range old {
		gone[q] = true
	}
	for _, s := range all {
		if gone[s.quad] {
			delete(gone, s.quad)
		} else {
			add = append(add, s.quad)
		}
	}
	for _, q := range old {
		if gone[q] {
			remove = append(remove, q)
		}
	}
	return remove, add
}
