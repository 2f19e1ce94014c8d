package tools

import (
	"context"

	"hearsay/queries"
	"hearsay/queries/api"
)

type askInput struct {
	Question string `json:"question" jsonschema:"in plain Chinese or English"`
	Episode  string `json:"episode,omitempty" jsonschema:"the id of the only episode to look at"`
}

// mostEvidence is how many places an answer of ask has.
const mostEvidence = 5

type answers struct {
	queries.Result
	Total int `json:"total" jsonschema:"how many answers there are, with those that are left out"`
}

func (d desk) ask(ctx context.Context, in askInput) (answers, error) {
	found, err := d.graph.Ask(ctx, in.Question, in.Episode)
	if err != nil {
		return answers{}, err
	}
	out := answers{*found, len(found.Answers)}
	out.Answers = append([]queries.Answer{}, out.Answers[:min(len(out.Answers), mostRows)]...)
	for i := range out.Answers {
		a := &out.Answers[i]
		a.Evidence = append([]queries.Evidence{}, a.Evidence[:min(len(a.Evidence), mostEvidence)]...)
	}
	return out, nil
}

type pathInput struct {
	From string `json:"from" jsonschema:"an id or a name"`
	To   string `json:"to" jsonschema:"an id or a name"`
}

type path struct {
	Path   []string `json:"path" jsonschema:"ids from one end to the other; empty where there is no way"`
	Claims []said   `json:"claims"`
}

func (d desk) path(ctx context.Context, in pathInput) (path, error) {
	from, err := d.graph.Named(ctx, in.From)
	if err != nil {
		return path{}, err
	}
	to, err := d.graph.Named(ctx, in.To)
	if err != nil {
		return path{}, err
	}
	n, way, err := d.graph.Way(ctx, from, to)
	if err != nil {
		return path{}, err
	}
	return path{append([]string{}, way...), newNeighbourhood(n).Claims}, nil
}

type evidenceInput struct {
	Entity    string `json:"entity" jsonschema:"an id or a name"`
	Other     string `json:"other,omitempty" jsonschema:"the other end of the claims, an id or a name"`
	Predicate string `json:"predicate,omitempty" jsonschema:"such as works_for, created"`
	Limit     int    `json:"limit,omitempty" jsonschema:"how many rows; 20 where nothing is said, at most 100"`
}

type claims struct {
	Claims []said `json:"claims"`
	Total  int    `json:"total" jsonschema:"how many there are, with those that are left out"`
}

func (d desk) evidence(ctx context.Context, in evidenceInput) (claims, error) {
	f := api.ClaimFilter{Predicate: in.Predicate}
	var err error
	if f.About, err = d.graph.Named(ctx, in.Entity); err != nil {
		return claims{}, err
	}
	if in.Other != "" {
		if f.Other, err = d.graph.Named(ctx, in.Other); err != nil {
			return claims{}, err
		}
	}
	return d.claims(ctx, f, rows(in.Limit))
}

func (d desk) claims(ctx context.Context, f api.ClaimFilter, most int) (claims, error) {
	all, err := d.graph.Claims(ctx, f)
	if err != nil {
		return claims{}, err
	}
	out := claims{Claims: []said{}, Total: len(all)}
	for _, e := range all[:min(len(all), most)] {
		out.Claims = append(out.Claims, newSaid(e, func(id string) string { return d.graph.Name(ctx, id) }))
	}
	return out, nil
}

type whyInput struct {
	Claim string `json:"claim" jsonschema:"the id of a claim, as other tools give it"`
}

func (d desk) why(ctx context.Context, in whyInput) (api.Reason, error) {
	e, err := d.graph.Evidence(ctx, in.Claim)
	if err != nil {
		return api.Reason{}, err
	}
	return e.Reason, nil
}
