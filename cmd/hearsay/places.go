package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"hearsay/extract/claim"
	"hearsay/graph"
	"hearsay/queries"
)

// places tells where the words stand that answers and claims are made of.
type places struct {
	ctx      context.Context
	store    *graph.Store
	sources  *sources
	episodes map[string]claim.Episode
	names    map[string]string // of entities, as far as they were asked for
	reach    int               // characters that a mention is shown with on either side
}

func (a *app) newPlaces(ctx context.Context, store *graph.Store) (*places, error) {
	episodes, err := store.Episodes(ctx)
	if err != nil {
		return nil, err
	}
	p := &places{ctx: ctx, store: store, episodes: map[string]claim.Episode{}, names: map[string]string{}, reach: 16}
	if width := terminalWidth(a.out); width > 0 && width < 140 {
		p.reach = 6
	}
	for _, e := range episodes {
		p.episodes[e.ID] = e
	}
	p.sources, err = a.newSources("")
	return p, err
}

// place writes a position so that it is found again.
func (p *places) place(episode string, line, column int) string {
	return fmt.Sprintf("%s:%d:%d", p.episodes[episode].Source, line, column)
}

// listen is where to hear what is said at a time.
func (p *places) listen(episode, start string) string {
	e := p.episodes[episode]
	return e.Link(start)
}

// moment is when something is said, to the second: as the transcript writes it,
// where it has no finer times.
func moment(written, start string) string {
	if start == "" {
		return written
	}
	second, _, _ := strings.Cut(start, ".")
	return second
}

// name is what an entity is called.
func (p *places) name(id string) (string, error) {
	if name, ok := p.names[id]; ok {
		return name, nil
	}
	e, ok, err := p.store.Entity(p.ctx, id)
	if err != nil {
		return "", err
	}
	if !ok || e.Name == "" {
		e.Name = id
	}
	p.names[id] = e.Name
	return e.Name, nil
}

// speaker is the side that speaks and who it is: guest 田渊栋.
func (p *places) speaker(side, person string) (string, error) {
	if person == "" {
		return side, nil
	}
	name, err := p.name(person)
	return strings.TrimSpace(side + " " + name), err
}

// heard is how an answer is called in the words of a claim; empty where it is
// not named there.
func (p *places) heard(entity string, e queries.Evidence) (string, error) {
	if entity == "" {
		return "", nil // a year or another value has no name
	}
	mentions, err := p.store.Mentions(p.ctx, graph.MentionFilter{Entity: entity, Episode: e.Episode})
	for _, m := range mentions {
		if m.At >= e.At && m.At < e.Reach(e.At, e.Text) {
			return m.Words(), nil
		}
	}
	return "", err
}

// details writes the qualifiers of a claim, and that it is not asserted.
func details(with map[string]string, polarity string) string {
	var parts []string
	for _, k := range sortedKeys(with) {
		parts = append(parts, k+": "+with[k])
	}
	if polarity != "" && polarity != claim.Asserted {
		parts = append(parts, polarity)
	}
	return strings.Join(parts, ", ")
}

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }
