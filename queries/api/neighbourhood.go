package api

import (
	"context"
	"fmt"

	"hearsay/graph/export"
)

// Limits of a neighbourhood.
const (
	UsualNodes = 200  // where nothing is said
	MostNodes  = 500  // whatever is said
	MostDepth  = 4    // edges away from the middle
	mostEdges  = 5000 // between the nodes
)

// Neighbourhood is what is near some entities, or where none are named the most
// connected part of the graph, with the places of a picture.
func (g *Graph) Neighbourhood(ctx context.Context, want export.Selection) (*Network, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, err
	}
	for _, id := range want.About {
		if all.node(id) == nil {
			return nil, fmt.Errorf("entity %s: %w", id, ErrNotFound)
		}
	}
	if want.MaxNodes <= 0 {
		want.MaxNodes = UsualNodes
	}
	want.MaxNodes = min(want.MaxNodes, MostNodes)
	want.Depth = max(1, min(want.Depth, MostDepth))
	return g.drawn.get(fmt.Sprintf("%+v", want), func() *Network { return picture(all.within(want).Select(want)) }), nil
}

// picture gives a network its places, and no more edges than can be looked at.
func picture(n *export.Network) *Network {
	p := &Network{Nodes: []Node{}, Edges: []Edge{}, Cut: Cut(n.Cut)}
	for i, place := range n.Positions() {
		node := NewNode(&n.Nodes[i])
		node.X, node.Y = place.X, place.Y
		p.Nodes = append(p.Nodes, node)
	}
	for i := range n.Edges {
		if i == mostEdges {
			p.Cut.Edges += len(n.Edges) - i
			break
		}
		p.Edges = append(p.Edges, NewEdge(&n.Edges[i]))
	}
	return p
}
