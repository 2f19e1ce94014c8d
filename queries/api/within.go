package api

import (
	"slices"

	"hearsay/graph/export"
)

// within is a part of the network in which is all that a selection wants: what is
// so near that no condition can bring it nearer. Selecting from it costs what it
// is large, not what the graph is.
func (x *index) within(want export.Selection) *export.Network {
	if len(want.About) == 0 {
		return x.Network
	}
	near := map[string]bool{}
	front := want.About
	for depth := 0; depth <= max(want.Depth, 1) && len(front) > 0; depth++ {
		var next []string
		for _, id := range front {
			if near[id] || x.node(id) == nil {
				continue
			}
			near[id] = true
			for _, i := range x.near[id] {
				next = append(next, other(&x.Edges[i], id))
			}
		}
		front = next
	}
	part := &export.Network{Episodes: x.Episodes}
	var nodes, edges []int
	for id := range near {
		nodes = append(nodes, x.nodes[id])
		for _, i := range x.near[id] {
			if e := &x.Edges[i]; e.Source == id && near[e.Target] {
				edges = append(edges, i)
			}
		}
	}
	slices.Sort(nodes)
	slices.Sort(edges)
	for _, i := range nodes {
		part.Nodes = append(part.Nodes, x.Nodes[i])
	}
	for _, i := range edges {
		part.Edges = append(part.Edges, x.Edges[i])
	}
	return part
}
