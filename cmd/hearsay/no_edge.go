package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/schema"
	"hearsay/graph"
)

// noEdge tells that there is no such claim, and what there is instead: other
// claims between the two, else where the two are mentioned nearest to each
// other.
func (a *app) noEdge(ctx context.Context, store *graph.Store, p *schema.Predicate, subjects, objects []graph.Entity) error {
	message := fmt.Sprintf("the graph has no %s from %s to %s", p.Name, called(subjects), called(objects))
	others, err := a.between(ctx, store, nil, subjects, objects)
	if err != nil {
		return err
	}
	places, err := a.newPlaces(ctx, store)
	if err != nil {
		return err
	}
	if len(others) == 0 {
		near, err := a.nearestMentions(ctx, store, places, subjects, objects)
		if err != nil {
			return err
		}
		return errors.New(message + near)
	}
	lines := []string{message + "; between the two it has"}
	for _, f := range others {
		fact, said, err := places.fact(f.Claim)
		if err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("  %s (said by %s) %s", fact, said, places.place(f.Episode, f.Evidence.Line, f.Evidence.Column)))
	}
	return errors.New(strings.Join(lines, "\n"))
}

// called lists the entities that a name may mean.
func called(entities []graph.Entity) string {
	var names []string
	for _, e := range entities {
		names = append(names, fmt.Sprintf("%s (%s)", e.Name, e.ID))
	}
	return strings.Join(names, " or ")
}

func (a *app) nearestMentions(ctx context.Context, store *graph.Store, places *places, subjects, objects []graph.Entity) (string, error) {
	left, err := a.mentionsOf(ctx, store, subjects)
	if err != nil {
		return "", err
	}
	right, err := a.mentionsOf(ctx, store, objects)
	if err != nil {
		return "", err
	}
	best := -1
	var at [2]graph.Mention
	for _, l := range left {
		for _, r := range right {
			if d := max(l.At-r.At, r.At-l.At); l.Episode == r.Episode && (best < 0 || d < best) {
				best, at = d, [2]graph.Mention{l, r}
			}
		}
	}
	switch {
	case best < 0:
		return "; no episode mentions both", nil
	case best > 200:
		return fmt.Sprintf("; they are mentioned %d characters apart at the nearest, at %s", best, places.place(at[0].Episode, at[0].Line, at[0].Column)), nil
	}
	slices.SortFunc(at[:], func(a, b graph.Mention) int { return a.At - b.At })
	e := places.episodes[at[0].Episode]
	words := at[0].Words() + " … " + at[1].Words()
	if said, ok := places.sources.said(e, at[0].At, at[1].Last()); ok {
		words = places.sources.around(e, at[0].At, at[1].Last(), said, 10)
	}
	return fmt.Sprintf("; they are mentioned nearest to each other in\n  %s  %s", oneLine(words), places.place(at[0].Episode, at[0].Line, at[0].Column)), nil
}

func (a *app) mentionsOf(ctx context.Context, store *graph.Store, entities []graph.Entity) ([]graph.Mention, error) {
	var all []graph.Mention
	for _, e := range entities {
		mentions, err := store.Mentions(ctx, graph.MentionFilter{Entity: e.ID, Episode: a.episode})
		if err != nil {
			return nil, err
		}
		all = append(all, mentions...)
	}
	return all, nil
}
