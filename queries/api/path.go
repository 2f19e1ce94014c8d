package api

import (
	"context"
	"fmt"
	"slices"

	"hearsay/extract/claim"
	"hearsay/graph/export"
)

// Path is the shortest way between two entities over what is claimed, in any
// direction; both lists are empty where there is none.
type Path struct {
	Steps []string `json:"path"` // ids, from the first to the last
	Network
}

// longestPath is how many claims a path has at most.
const longestPath = 8

// Path finds the shortest way from one entity to another, as Way does.
func (g *Graph) Path(ctx context.Context, from, to string) (*Path, error) {
	part, way, err := g.Way(ctx, from, to)
	if err != nil {
		return nil, err
	}
	return &Path{Steps: list(way), Network: *picture(part)}, nil
}

// Way finds the way from one entity to another with fewest claims, and returns
// it with all claims between those that follow each other. Of ways as short it
// takes the one whose entities are mentioned more. What was asked or denied is no
// way; where there is none, all is empty.
func (g *Graph) Way(ctx context.Context, from, to string) (part *export.Network, way []string, err error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, nil, err
	}
	for _, id := range []string{from, to} {
		if all.node(id) == nil {
			return nil, nil, fmt.Errorf("entity %s: %w", id, ErrNotFound)
		}
	}
	way = all.way(from, to)
	part = &export.Network{}
	for i, id := range way {
		part.Nodes = append(part.Nodes, *all.node(id))
		if i > 0 {
			part.Edges = append(part.Edges, all.between(way[i-1], id)...)
		}
	}
	return part, way, nil
}

// way is a search breadth first, in which the entities that are mentioned most
// come first.
func (x *index) way(from, to string) []string {
	via := map[string]string{from: ""}
	front := []string{from}
	for range longestPath {
		if _, ok := via[to]; ok || len(front) == 0 {
			break
		}
		slices.SortStableFunc(front, func(a, b string) int { return x.node(b).Mentions - x.node(a).Mentions })
		var next []string
		for _, id := range front {
			for _, i := range x.near[id] {
				e := &x.Edges[i]
				o := other(e, id)
				if _, seen := via[o]; !seen && stands(e) {
					via[o] = id
					next = append(next, o)
				}
			}
		}
		front = next
	}
	if _, ok := via[to]; !ok {
		return nil
	}
	var way []string
	for at := to; at != ""; at = via[at] {
		way = append(way, at)
	}
	slices.Reverse(way)
	return way
}

// between lists the claims that tie two entities.
func (x *index) between(a, b string) []export.Edge {
	var found []export.Edge
	for _, i := range x.near[a] {
		if e := &x.Edges[i]; other(e, a) == b && stands(e) {
			found = append(found, *e)
		}
	}
	return found
}

// stands says whether somebody says that it is so.
func stands(e *export.Edge) bool { return e.Polarity == claim.Asserted || e.Polarity == claim.Hedged }
