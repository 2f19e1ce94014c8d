package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/strict"
	"hearsay/graph"
	"hearsay/graph/export"
)

// exportNames lists the formats of export.
func exportNames() []string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// formatTable is a line a format.
func formatTable() string {
	var b strings.Builder
	for _, f := range export.Formats() {
		name := f.Name
		if f.Folder() {
			name += "*"
		}
		fmt.Fprintf(&b, "  %-12s %-17s %s\n", name, f.Extension, f.Doc)
	}
	return b.String()
}

func (a *app) episodesNamed(ctx context.Context, store *graph.Store, names []string) ([]string, error) {
	if len(names) == 0 {
		return nil, nil
	}
	episodes, err := store.Episodes(ctx)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, name := range names {
		id, err := oneEpisode(episodes, name)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// entitiesNamed are all that the names may stand for.
func (a *app) entitiesNamed(ctx context.Context, store *graph.Store, names []string) ([]string, error) {
	var ids []string
	for _, name := range names {
		found, err := a.resolve(ctx, store, name)
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			ids = append(ids, e.ID)
		}
	}
	return ids, nil
}

func (a *app) typesNamed(names []string) ([]string, error) {
	if len(names) == 0 {
		return nil, nil
	}
	sc, err := a.schema()
	if err != nil {
		return nil, err
	}
	var types []string
	for _, name := range names {
		m, ok := sc.Mask(name)
		if !ok {
			return nil, usageError{fmt.Errorf("no type is named %q%s", name, strict.Suggest(name, sc.GroupNames()))}
		}
		types = append(types, sc.Names(m)...)
	}
	return types, nil
}

func (a *app) predicatesNamed(names []string) ([]string, error) {
	var predicates []string
	for _, name := range names {
		p, _, err := a.predicate(name)
		if err != nil {
			return nil, err
		}
		predicates = append(predicates, p.Name)
	}
	return predicates, nil
}

// speakersNamed are sides, and ids of persons.
func (a *app) speakersNamed(ctx context.Context, store *graph.Store, names []string) ([]string, error) {
	var speakers, persons []string
	for _, name := range names {
		if slices.Contains([]string{"host", "guest", "other"}, name) {
			speakers = append(speakers, name)
		} else {
			persons = append(persons, name)
		}
	}
	ids, err := a.entitiesNamed(ctx, store, persons)
	return append(speakers, ids...), err
}
