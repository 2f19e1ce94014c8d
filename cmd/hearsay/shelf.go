package main

import (
	"cmp"
	"context"
	"path/filepath"

	"hearsay/extract/claim"
	"hearsay/graph"
)

// shelf knows which files the episodes of a graph came from, so that an edited
// file replaces its old self although its content gives it another id, and a
// copy of a file is no other episode.
type shelf struct {
	store    *graph.Store
	bySource map[string]string // ids
	byID     map[string]claim.Episode
}

func newShelf(ctx context.Context, store *graph.Store) (*shelf, error) {
	episodes, err := store.Episodes(ctx)
	if err != nil {
		return nil, err
	}
	s := &shelf{store: store, bySource: map[string]string{}, byID: map[string]claim.Episode{}}
	for _, e := range episodes {
		s.note(e)
	}
	return s, nil
}

func (s *shelf) note(e claim.Episode) {
	s.byID[e.ID] = e
	if e.Source != "-" {
		s.bySource[e.Source] = e.ID
	}
}

// remind tells of files again what was told of them when they were added, where
// nothing else is told now.
func (s *shelf) remind(files []input) {
	for i := range files {
		old, ok := s.bySource[filepath.ToSlash(files[i].path)]
		if told := s.byID[old].Told; ok && told != nil {
			files[i].told = over(*files[i].told, *told)
		}
	}
}

// over is what was told, and where that says nothing what was told before.
func over(now, before claim.Told) *claim.Told {
	if len(now.Guests) == 0 {
		now.Guests = before.Guests
	}
	if len(now.Hosts) == 0 {
		now.Hosts = before.Hosts
	}
	now.From = cmp.Or(now.From, before.From)
	now.Published = cmp.Or(now.Published, before.Published)
	now.Title = cmp.Or(now.Title, before.Title)
	now.Show = cmp.Or(now.Show, before.Show)
	now.URL = cmp.Or(now.URL, before.URL)
	now.Notes = cmp.Or(now.Notes, before.Notes)
	return &now
}

// add stores an episode in the place of what came from the same file before.
func (s *shelf) add(ctx context.Context, x *claim.Extraction) (graph.Change, error) {
	e := x.Episode
	if old, ok := s.byID[e.ID]; ok && old.SHA256 == e.SHA256 && old.Source != e.Source {
		return graph.Unchanged, nil
	}
	change, err := s.store.Add(ctx, x)
	if err != nil {
		return change, err
	}
	if old, ok := s.bySource[e.Source]; ok && old != e.ID {
		if _, err := s.store.Forget(ctx, old); err != nil {
			return change, err
		}
		delete(s.byID, old)
		change = graph.Replaced
	}
	s.note(e)
	return change, nil
}
