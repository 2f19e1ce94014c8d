package api

import (
	"context"
	"fmt"
	"slices"

	"hearsay/extract/claim"
	"hearsay/graph"
)

// Entity is an entity with what is claimed of it, grouped by predicate and
// direction in the order of the schema.
type Entity struct {
	Node
	Relations []Relation    `json:"relations"`
	Known     []claim.Known `json:"known"` // by the lexicon; nobody said it
}

// Relation is a group of claims: the entity is the source of each, or where
// Inverse the target.
type Relation struct {
	Predicate string `json:"predicate"`
	Inverse   bool   `json:"inverse"`
	Count     int    `json:"count"` // of all
	Claims    []Edge `json:"claims"`
}

// MostRelated is how many claims a relation lists at most.
const MostRelated = 100

// Entity describes the entity of an id.
func (g *Graph) Entity(ctx context.Context, id string) (*Entity, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, err
	}
	n := all.node(id)
	if n == nil {
		return nil, fmt.Errorf("entity %s: %w", id, ErrNotFound)
	}
	e := &Entity{Node: NewNode(n), Relations: []Relation{}, Known: []claim.Known{}}
	for _, i := range all.near[id] {
		edge := &all.Edges[i]
		r := e.relation(edge.Predicate, edge.Source != id)
		if r.Count++; r.Count <= MostRelated {
			r.Claims = append(r.Claims, NewEdge(edge))
		}
	}
	rank := g.ranks()
	slices.SortStableFunc(e.Relations, func(a, b Relation) int { return rank[a.Predicate] - rank[b.Predicate] })
	for _, p := range []graph.Pattern{{Subject: id}, {Object: id}} {
		known, err := g.Store.Known(ctx, p)
		if err != nil {
			return nil, err
		}
		e.Known = append(e.Known, known...)
	}
	return e, nil
}

// relation is the group of a predicate, which is made where it is not there.
func (e *Entity) relation(predicate string, inverse bool) *Relation {
	for i := range e.Relations {
		if r := &e.Relations[i]; r.Predicate == predicate && r.Inverse == inverse {
			return r
		}
	}
	e.Relations = append(e.Relations, Relation{Predicate: predicate, Inverse: inverse})
	return &e.Relations[len(e.Relations)-1]
}

// ranks are the places of predicates in the schema.
func (g *Graph) ranks() map[string]int {
	rank := map[string]int{}
	for i, p := range g.Schema.Predicates {
		rank[p.Name] = i - len(g.Schema.Predicates) // before those that the schema does not know
	}
	return rank
}

// Heard is a mention as a timeline shows it.
type Heard struct {
	Mention
	Title string `json:"title"`          // of the episode
	Date  string `json:"date,omitempty"` // of the episode, YYYY-MM-DD
	Words string `json:"words"`          // the name as it is said
	Link  string `json:"link,omitempty"` // where to hear it

	Before string `json:"before,omitempty"` // what is said around it, once it is surrounded
	Behind string `json:"behind,omitempty"`
}

// Mentions lists where an entity is mentioned, by date of the episode and place.
func (g *Graph) Mentions(ctx context.Context, id string) ([]Heard, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, err
	}
	if all.node(id) == nil {
		return nil, fmt.Errorf("entity %s: %w", id, ErrNotFound)
	}
	found, err := g.Store.Mentions(ctx, graph.MentionFilter{Entity: id})
	if err != nil {
		return nil, err
	}
	byEpisode := map[string][]Heard{}
	for _, m := range found {
		e := all.episodes[m.Episode]
		byEpisode[m.Episode] = append(byEpisode[m.Episode], Heard{
			Mention: Mention{Episode: m.Episode, Mention: m.Mention}, Title: e.Title, Date: e.Published, Words: m.Words(), Link: e.Link(m.Start),
		})
	}
	heard := []Heard{}
	for _, e := range all.Episodes {
		heard = append(heard, byEpisode[e.ID]...)
	}
	return heard, nil
}
