package main

import (
	"context"

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

func (p *places) row(answer queries.Answer, e queries.Evidence) ([]string, error) {
	said, err := p.speaker(e.Speaker, e.Person)
	if err != nil {
		return nil, err
	}
	heard, words := e.Text, e.Text
	if e.Claim == "" {
		words = p.sources.around(p.episodes[e.Episode], e.At, e.Text, p.reach)
	} else if heard, err = p.heard(answer.ID, e); err != nil {
		return nil, err
	}
	return []string{
		answer.Name, details(e.With, e.Polarity), said, heard, words, p.place(e.Episode, e.Line, e.Column), e.Time,
		answer.Type, answer.ID, e.Claim,
	}, nil
}
