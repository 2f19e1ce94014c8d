package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/graph"
)

// resolve returns the entities of the graph that a person means by a name, an
// id or a role, those that are mentioned most first. There is at least one, or
// an error that suggests others.
func (a *app) resolve(ctx context.Context, store *graph.Store, name string) ([]graph.Entity, error) {
	if e, ok, err := store.Entity(ctx, name); err != nil || ok {
		return []graph.Entity{e}, err
	}
	ids, err := a.mentionedBy(ctx, store, name)
	if err != nil {
		return nil, err
	}
	var found []graph.Entity
	for _, id := range ids {
		e, ok, err := store.Entity(ctx, id)
		if err != nil {
			return nil, err
		}
		if ok && !slices.ContainsFunc(found, func(o graph.Entity) bool { return o.ID == id }) {
			found = append(found, e)
		}
	}
	if roleOf(name) == "" && !slices.ContainsFunc(found, func(e graph.Entity) bool { return calledSo(e, name) }) {
		heard, err := a.heardFor(ctx, store, name)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			found = heard
		}
	}
	if len(found) == 0 {
		if one, err := a.madeOne(name); one != "" || err != nil {
			e, ok, storeErr := store.Entity(ctx, one)
			if ok || err != nil || storeErr != nil {
				return []graph.Entity{e}, errors.Join(err, storeErr)
			}
		}
		return nil, a.unknown(ctx, store, name)
	}
	slices.SortStableFunc(found, func(a, b graph.Entity) int { return cmp.Compare(b.Mentions, a.Mentions) })
	return found, nil
}

// madeOne is the id of the entity that somebody decided an id belongs to.
func (a *app) madeOne(id string) (string, error) {
	if !lexicon.IsID(id) {
		return "", nil
	}
	l, err := a.lexicon()
	if err != nil {
		return "", err
	}
	if e, ok := l.Entity(id); ok && e.ID != id {
		return e.ID, nil
	}
	return "", nil
}

// calledSo reports whether a name is one of an entity's.
func calledSo(e graph.Entity, name string) bool {
	same := func(other string) bool { return spelling(other) == spelling(name) }
	return same(e.Name) || slices.ContainsFunc(e.Also, same)
}

// roleOf is the predicate of a role that people are called by, or "".
func roleOf(name string) string {
	switch strings.ToLower(name) {
	case "guest", "嘉宾":
		return "guest_of"
	case "host", "主持人":
		return "host_of"
	}
	return ""
}

// mentionedBy lists the ids that a name may stand for.
func (a *app) mentionedBy(ctx context.Context, store *graph.Store, name string) ([]string, error) {
	if predicate := roleOf(name); predicate != "" {
		return inRole(ctx, store, predicate, a.episode)
	}
	var ids []string
	stored, err := store.Entities(ctx, graph.EntityFilter{Name: name, Episode: a.episode})
	if err != nil {
		return nil, err
	}
	for _, e := range stored {
		ids = append(ids, e.ID)
	}
	known, err := a.lexicon()
	if err != nil {
		return nil, err
	}
	for _, e := range known.Lookup(name) {
		ids = append(ids, e.ID)
	}
	return ids, nil
}

// predicate returns the predicate of a name, and whether it is an inverse one,
// so that the ends change places.
func (a *app) predicate(name string) (p *schema.Predicate, inverse bool, err error) {
	sc, err := a.schema()
	if err != nil {
		return nil, false, err
	}
	if p, ok := sc.Predicate(name); ok {
		return p, false, nil
	}
	if p, ok := sc.Inverse(name); ok {
		return p, true, nil
	}
	known := sc.PredicateNames()
	for _, p := range sc.Predicates {
		if p.Inverse != "" {
			known = append(known, p.Inverse)
		}
	}
	return nil, false, usageError{fmt.Errorf("no predicate is named %q%s", name, strict.Suggest(name, known))}
}

// episodeScope turns --episode, an id or the beginning of one, into an id.
func (a *app) episodeScope(ctx context.Context, store *graph.Store) error {
	if a.episode == "" {
		return nil
	}
	episodes, err := store.Episodes(ctx)
	if err != nil {
		return err
	}
	id, err := oneEpisode(episodes, a.episode)
	if err == nil {
		a.episode = id
	}
	return err
}

func oneEpisode(episodes []claim.Episode, id string) (string, error) {
	var fit []string
	for _, e := range episodes {
		if e.ID == id {
			return id, nil
		}
		if strings.HasPrefix(e.ID, id) || e.Source == id {
			fit = append(fit, e.ID)
		}
	}
	switch len(fit) {
	case 0:
		return "", fmt.Errorf("no episode %s in the graph; hearsay list shows what there is", id)
	case 1:
		return fit[0], nil
	}
	return "", fmt.Errorf("%s may be %s or %s; write more of it", id, fit[0], fit[1])
}
