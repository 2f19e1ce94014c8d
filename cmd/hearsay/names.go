package main

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"unicode"

	"hearsay/extract/claim"
	"hearsay/extract/lexicon"
	"hearsay/extract/link"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/text"
	"hearsay/graph"
	"hearsay/queries"
)

// nameFinder finds what a question names: what the lexicon knows and, beside
// it, what only the graph does.
type nameFinder struct {
	names  *lexicon.Lexicon
	stored map[string]bool // the entities in the graph, by id
	people link.Options
}

func (a *app) nameFinder(ctx context.Context, store *graph.Store, episode string) (*nameFinder, error) {
	known, err := a.lexicon()
	if err != nil {
		return nil, err
	}
	entities, err := store.Entities(ctx, graph.EntityFilter{Episode: episode})
	if err != nil {
		return nil, err
	}
	f := &nameFinder{stored: map[string]bool{}}
	var extra []lexicon.Entity
	for _, e := range entities {
		f.stored[e.ID] = true
		if _, ok := known.Entity(e.ID); !ok && e.Type != "Episode" {
			extra = append(extra, named(known.Schema(), e))
		}
	}
	f.names = known.With(extra)
	if f.people.Guests, err = inRole(ctx, store, "guest_of", episode); err != nil {
		return nil, err
	}
	f.people.Hosts, err = inRole(ctx, store, "host_of", episode)
	return f, err
}

// inRole lists the people in a role; a question may call them by a short form.
func inRole(ctx context.Context, store *graph.Store, predicate, episode string) ([]string, error) {
	facts, err := store.Facts(ctx, graph.Pattern{Predicate: predicate, Episode: episode, Polarity: claim.Asserted})
	var people []string
	for _, f := range facts {
		people = append(people, f.Subject)
	}
	return people, err
}

// named makes an entity of the graph one of the lexicon.
func named(sc *schema.Schema, e graph.Entity) lexicon.Entity {
	out := lexicon.Entity{ID: e.ID, Name: e.Name, Names: []lexicon.Name{{Text: e.Name}}}
	out.Types = sc.Union(append(slices.Clone(e.Types), e.Type)...)
	for _, t := range sc.Types {
		if t.Name == e.Type {
			out.Type = t.Index
		}
	}
	for _, name := range e.Also {
		out.Names = append(out.Names, lexicon.Name{Text: name})
	}
	return out
}

// ask puts a question to the graph. Everyday words count as names only where
// the question has no answer without.
func (f *nameFinder) ask(ctx context.Context, set *queries.Set, store *graph.Store, question, episode string) (*queries.Result, error) {
	scope := queries.Scope{Episode: episode}
	result, err := set.Ask(ctx, store, question, func(t *text.Text) []rule.Item { return f.items(t, false) }, scope)
	var lost *queries.ErrNotUnderstood
	if err != nil && !errors.As(err, &lost) || err == nil && len(result.Answers) > 0 {
		return result, err
	}
	again, errAgain := set.Ask(ctx, store, question, func(t *text.Text) []rule.Item { return f.items(t, true) }, scope)
	if errAgain == nil && (err != nil || len(again.Answers) > 0) {
		return again, nil
	}
	return result, err
}

// items lists the names and times in a question. A name that would need
// something beside it in an episode counts by its letters alone: people ask in
// few words. Everyday words count where everyday is set.
func (f *nameFinder) items(t *text.Text, everyday bool) []rule.Item {
	var items []rule.Item
	var taken []text.Span
	for _, m := range link.Link(f.names, t, f.people).Mentions {
		e, _ := f.names.Entity(m.Entity)
		items = append(items, rule.Item{Span: m.Span, Kind: rule.Name, Entity: e.ID, Types: e.Types, Score: 1})
		taken = append(taken, m.Span)
	}
	for _, h := range f.possible(t, taken, everyday) {
		e := f.names.Entities()[h.Entity]
		items = append(items, rule.Item{Span: h.Span, Kind: rule.Name, Entity: e.ID, Types: e.Types, Score: 1})
	}
	for _, v := range text.Values(t.Runes, "") {
		if v.From != "" {
			items = append(items, rule.Item{Span: v.Span, Kind: rule.Time, From: v.From, To: v.To, Score: 1})
		}
	}
	slices.SortStableFunc(items, func(a, b rule.Item) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return items
}

// possible lists the names that linking left alone, the longest at each place;
// of several entities of one name those in the graph come first.
func (f *nameFinder) possible(t *text.Text, taken []text.Span, everyday bool) []lexicon.Hit {
	var found []lexicon.Hit
	for _, h := range f.names.Scan(t) {
		overlaps := slices.ContainsFunc(taken, h.Span.Overlaps)
		if n := len(found); n > 0 && found[n-1].Span != h.Span {
			overlaps = overlaps || found[n-1].Span.Overlaps(h.Span)
		}
		if !overlaps && (everyday || looksLikeName(t, h.Span)) {
			found = append(found, h)
		}
	}
	slices.SortStableFunc(found, func(a, b lexicon.Hit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(f.rank(a), f.rank(b)))
	})
	return found
}

func (f *nameFinder) rank(h lexicon.Hit) int {
	if f.stored[f.names.Entities()[h.Entity].ID] {
		return 0
	}
	return 1
}

// looksLikeName tells names from everyday words: by a capital that does not
// open the question, else by the word.
func looksLikeName(t *text.Text, s text.Span) bool {
	quote := t.Quote(s)
	if s.Start > 0 {
		for _, r := range quote {
			if unicode.IsUpper(r) {
				return true
			}
		}
	}
	return !lexicon.Everyday(text.FoldString(quote))
}
