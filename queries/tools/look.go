package tools

import (
	"context"

	"hearsay/extract/claim"
	"hearsay/graph/export"
	"hearsay/queries/api"
)

type searchInput struct {
	Query string `json:"query" jsonschema:"a name or a part of one"`
	Type  string `json:"type,omitempty" jsonschema:"only entities of this type, such as Person, Paper, Organization, Model, Topic"`
	Limit int    `json:"limit,omitempty" jsonschema:"how many rows; 20 where nothing is said, at most 100"`
}

type things struct {
	Items []thing `json:"items"`
	Total int     `json:"total" jsonschema:"how many there are, with those that are left out"`
}

func (d desk) search(ctx context.Context, in searchInput) (things, error) {
	all, err := d.graph.Search(ctx, api.Search{Text: in.Query, Type: in.Type})
	if err != nil {
		return things{}, err
	}
	found := things{Items: []thing{}, Total: len(all)}
	for _, n := range all[:min(len(all), rows(in.Limit))] {
		found.Items = append(found.Items, newThing(n))
	}
	return found, nil
}

type entityInput struct {
	Entity string `json:"entity" jsonschema:"an id such as paper:galore, or a name"`
}

type entity struct {
	thing
	Links  []string      `json:"links"`
	Claims []said        `json:"claims"`
	Total  int           `json:"total" jsonschema:"how many claims there are, with those that are left out"`
	Known  []claim.Known `json:"known" jsonschema:"what is known beforehand; nobody said it"`
}

func (d desk) entity(ctx context.Context, in entityInput) (entity, error) {
	id, err := d.graph.Named(ctx, in.Entity)
	if err != nil {
		return entity{}, err
	}
	e, err := d.graph.Entity(ctx, id)
	if err != nil {
		return entity{}, err
	}
	about, err := d.claims(ctx, api.ClaimFilter{About: id}, usualRows)
	return entity{thing{e.ID, e.Name, e.Type, e.Also, e.Mentions, e.Episodes}, e.Links, about.Claims, about.Total, e.Known}, err
}

type neighboursInput struct {
	Entity    string `json:"entity" jsonschema:"an id or a name"`
	Predicate string `json:"predicate,omitempty" jsonschema:"only by claims of this predicate, such as works_for, created"`
	Depth     int    `json:"depth,omitempty" jsonschema:"how many claims away, 1 to 4"`
	Limit     int    `json:"limit,omitempty" jsonschema:"how many entities; 20 where nothing is said, at most 100"`
}

type neighbourhood struct {
	Entities []thing `json:"entities"`
	Claims   []said  `json:"claims"`
	Left     int     `json:"left" jsonschema:"how many entities the limit left out"`
}

func (d desk) neighbours(ctx context.Context, in neighboursInput) (neighbourhood, error) {
	id, err := d.graph.Named(ctx, in.Entity)
	if err != nil {
		return neighbourhood{}, err
	}
	want := export.Selection{About: []string{id}, Depth: min(in.Depth, api.MostDepth), MaxNodes: rows(in.Limit) + 1}
	if in.Predicate != "" {
		want.Predicates = []string{in.Predicate}
	}
	n, err := d.graph.Network(ctx, want)
	if err != nil {
		return neighbourhood{}, err
	}
	return newNeighbourhood(n), nil
}

func newNeighbourhood(n *export.Network) neighbourhood {
	out := neighbourhood{Entities: []thing{}, Claims: []said{}, Left: n.Cut.Nodes}
	names := map[string]string{}
	for i := range n.Nodes {
		names[n.Nodes[i].ID] = n.Nodes[i].Name
		out.Entities = append(out.Entities, newThing(&n.Nodes[i]))
	}
	for i := range n.Edges[:min(len(n.Edges), 2*mostRows)] {
		out.Claims = append(out.Claims, newSaid(&n.Edges[i], func(id string) string { return names[id] }))
	}
	return out
}
