package main

import (
	"context"
	"strings"

	"hearsay/graph"
	"hearsay/queries"
)

// fewPlaces is how many places an answer is shown with unless all are wanted.
const fewPlaces = 3

// answerColumns are the columns of answers. People are shown the first few,
// of those the ones that are not empty.
var answerColumns = []string{"GROUP", "ANSWER", "DETAILS", "SAID BY", "HEARD AS", "WORDS", "PLACE", "TIME", "LISTEN", "TYPE", "ID", "LINKS", "CLAIM"}

const (
	columnsForPeople = 9
	wordsColumn      = 5
)

// printResult writes the answers of a query.
func (a *app) printResult(ctx context.Context, store *graph.Store, r *queries.Result, all bool) error {
	if a.format == "json" || a.format == "jsonl" {
		return emitWhole(a, table{}, r, r.Answers)
	}
	p, err := a.newPlaces(ctx, store)
	if err != nil {
		return err
	}
	limit := 0
	if a.format == "table" && !all {
		limit = fewPlaces
	}
	t := table{columns: answerColumns, cut: wordsColumn}
	left := 0
	for _, answer := range r.Answers {
		rows, more, err := p.answer(answer, limit)
		if err != nil {
			return err
		}
		left += more
		if a.format == "table" {
			rows = forPeople(rows)
		}
		t.rows = append(t.rows, rows...)
	}
	if a.format != "table" {
		return emit(a, t, r.Answers)
	}
	if len(t.rows) == 0 {
		return nil
	}
	t.columns = answerColumns[:columnsForPeople]
	t = t.compact()
	if err := t.write(a.out); err != nil {
		return err
	}
	if left > 0 {
		a.say("%s; --all shows them", count(left, "more place"))
	}
	return nil
}

// answer lays out an answer, a row for each place but no more than limit of
// them, where it is not 0. It returns how many places are left.
func (p *places) answer(answer queries.Answer, limit int) (rows [][]string, left int, err error) {
	shown := answer.Evidence
	if limit > 0 && len(shown) > limit {
		left = len(shown) - limit
		shown = shown[:limit]
	}
	if len(shown) == 0 {
		shown = []queries.Evidence{{}} // an answer that stands in no single place
	}
	for _, e := range shown {
		row, err := p.row(answer, e)
		if err != nil {
			return nil, 0, err
		}
		rows = append(rows, row)
	}
	return rows, left, nil
}

// forPeople leaves out what only programs need, and does not repeat what the
// row above has said.
func forPeople(rows [][]string) [][]string {
	for i, r := range rows {
		rows[i] = r[:columnsForPeople]
		if i > 0 {
			r[0], r[1] = "", ""
		}
	}
	return rows
}

func (p *places) row(answer queries.Answer, e queries.Evidence) ([]string, error) {
	said, err := p.speaker(e.Speaker, e.Person)
	if err != nil {
		return nil, err
	}
	heard, words, where := e.Whole(e.Text), e.Whole(e.Text), ""
	switch {
	case e.Episode == "":
	case e.Claim == "":
		words = p.sources.around(p.episodes[e.Episode], e.At, e.Reach(e.At, e.Text), e.Whole(e.Text), p.reach)
		where = p.place(e.Episode, e.Line, e.Column)
	default:
		if heard, err = p.heard(answer.ID, e); err != nil {
			return nil, err
		}
		where = p.place(e.Episode, e.Line, e.Column)
	}
	return []string{
		answer.Group, answer.Name, details(e.With, e.Polarity), said, heard, words, where, moment(e.Time, e.Start), e.Link,
		answer.Type, answer.ID, strings.Join(answer.Links, " "), e.Claim,
	}, nil
}
