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

// fewPlaces is how many places an answer is shown with unless all are wanted.
const fewPlaces = 3

// printResult writes the answers of a query.
func (a *app) printResult(ctx context.Context, store *graph.Store, r *queries.Result, all bool) error {
	if a.format == "json" || a.format == "jsonl" {
		return emitWhole(a, table{}, r, r.Answers)
	}
	p, err := a.newPlaces(ctx, store)
	if err != nil {
		return err
	}
	forPeople := a.format == "table"
	t := table{columns: []string{"ANSWER", "DETAILS", "SAID BY", "HEARD AS", "WORDS", "PLACE", "TIME"}, cut: 4}
	if !forPeople {
		t.columns = append(t.columns, "TYPE", "ID", "CLAIM")
	}
	left := 0
	for _, answer := range r.Answers {
		shown := answer.Evidence
		if forPeople && !all && len(shown) > fewPlaces {
			left += len(shown) - fewPlaces
			shown = shown[:fewPlaces]
		}
		for i, e := range shown {
			row, err := p.row(answer, e)
			if err != nil {
				return err
			}
			if forPeople {
				row = row[:len(t.columns)]
				if i > 0 {
					row[0] = ""
				}
			}
			t.add(row...)
		}
	}
	if forPeople && len(t.rows) == 0 {
		return nil
	}
	if forPeople {
		t = t.compact()
	}
	if err := emit(a, t, r.Answers); err != nil {
		return err
	}
	if left > 0 {
		a.say("%s; --all shows them", count(left, "more place"))
	}
	return nil
}

// places tells where the words stand that answers and claims are made of.
type places struct {
	ctx      context.Context
	store    *graph.Store
	sources  *sources
	episodes map[string]claim.Episode
	names    map[string]string // of entities, as far as they were asked for
}

func (a *app) newPlaces(ctx context.Context, store *graph.Store) (*places, error) {
	episodes, err := store.Episodes(ctx)
	if err != nil {
		return nil, err
	}
	p := &places{ctx: ctx, store: store, episodes: map[string]claim.Episode{}, names: map[string]string{}}
	for _, e := range episodes {
		p.episodes[e.ID] = e
	}
	p.sources, err = a.newSources("")
	return p, err
}

func (p *places) row(answer queries.Answer, e queries.Evidence) ([]string, error) {
	said, err := p.speaker(e.Speaker, e.Person)
	if err != nil {
		return nil, err
	}
	heard, words := e.Text, e.Text
	if e.Claim == "" {
		words = p.sources.around(p.episodes[e.Episode], e.At, e.Text, 16)
	} else if heard, err = p.heard(answer.ID, e); err != nil {
		return nil, err
	}
	return []string{
		answer.Name, details(e.With, e.Polarity), said, heard, words, p.place(e.Episode, e.Line, e.Column), e.Time,
		answer.Type, answer.ID, e.Claim,
	}, nil
}

// place writes a position so that it is found again.
func (p *places) place(episode string, line, column int) string {
	return fmt.Sprintf("%s:%d:%d", p.episodes[episode].Source, line, column)
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
	mentions, err := p.store.Mentions(p.ctx, graph.MentionFilter{Entity: entity, Episode: e.Episode})
	for _, m := range mentions {
		if m.At >= e.At && m.At < e.At+len([]rune(e.Text)) {
			return m.Text, nil
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
