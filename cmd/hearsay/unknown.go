package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/strict"
	"hearsay/graph"
)

// fewNames is how many names are offered at most for a part of them.
const fewNames = 3

// unknown is the error for a name that stands for nothing in the graph, with
// those that may be meant.
func (a *app) unknown(ctx context.Context, store *graph.Store, name string) error {
	all, err := store.Entities(ctx, graph.EntityFilter{})
	if err != nil {
		return err
	}
	var names []string
	for _, e := range all {
		names = append(names, e.Name)
	}
	offered := strict.Suggest(name, names)
	if longer := namesWith(name, names); len(longer) > 0 {
		offered = " (did you mean " + strings.Join(longer, " or ") + "?)"
	}
	return fmt.Errorf("the graph has nothing named %q%s", name, offered)
}

// namesWith lists the first names in the alphabet that have word as one of
// their words, as Ann Lee has Ann.
func namesWith(word string, names []string) []string {
	var found []string
	for _, n := range names {
		words := strings.FieldsFunc(n, func(r rune) bool { return r == ' ' || r == '·' })
		if slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) }) {
			found = append(found, n)
		}
	}
	slices.Sort(found)
	found = slices.Compact(found)
	return found[:min(fewNames, len(found))]
}
