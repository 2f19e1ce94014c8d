package export

import (
	"cmp"
	"maps"
	"slices"
)

// around keeps what is at most Depth edges away from About, by the shortest way
// in either direction.
func (d *draft) around() {
	if len(d.want.About) == 0 {
		return
	}
	next := map[string][]string{}
	for _, e := range d.edges {
		next[e.Source] = append(next[e.Source], e.Target)
		next[e.Target] = append(next[e.Target], e.Source)
	}
	d.distance = map[string]int{}
	front := slices.Clone(d.want.About)
	for depth := 0; depth <= max(d.want.Depth, 1) && len(front) > 0; depth++ {
		var beyond []string
		for _, id := range front {
			if _, seen := d.distance[id]; !seen && d.nodes[id] != nil {
				d.distance[id] = depth
				beyond = append(beyond, next[id]...)
			}
		}
		front = beyond
	}
	maps.DeleteFunc(d.nodes, func(id string, _ *Node) bool { _, near := d.distance[id]; return !near })
	d.dropLoose()
}

// dropLoose removes edges that have lost an end, and counts those that stay.
func (d *draft) dropLoose() {
	d.edges = slices.DeleteFunc(d.edges, func(e Edge) bool { return d.nodes[e.Source] == nil || d.nodes[e.Target] == nil })
	for _, n := range d.nodes {
		n.Degree = 0
	}
	for i := range d.edges {
		e := &d.edges[i]
		d.nodes[e.Source].Degree++
		if e.Source != e.Target {
			d.nodes[e.Target].Degree++
		}
	}
}

// limit drops lonely nodes and the farthest and least connected ones.
func (d *draft) limit() {
	d.dropLoose()
	if !d.want.Lonely {
		maps.DeleteFunc(d.nodes, func(id string, n *Node) bool { return n.Degree == 0 && !slices.Contains(d.want.About, id) })
	}
	if d.want.MaxNodes <= 0 || len(d.nodes) <= d.want.MaxNodes {
		return
	}
	order := slices.SortedFunc(maps.Values(d.nodes), func(a, b *Node) int {
		return cmp.Or(cmp.Compare(d.distance[a.ID], d.distance[b.ID]), cmp.Compare(b.Degree, a.Degree), cmp.Compare(b.Mentions, a.Mentions), cmp.Compare(a.ID, b.ID))
	})
	before := len(d.edges)
	for _, n := range order[d.want.MaxNodes:] {
		delete(d.nodes, n.ID)
	}
	d.dropLoose()
	d.cut = Cut{Nodes: len(order) - d.want.MaxNodes, Edges: before - len(d.edges)}
}

// network is the draft in order.
func (d *draft) network() *Network {
	n := &Network{Edges: d.edges, Episodes: d.episodes, Cut: d.cut}
	for _, id := range slices.Sorted(maps.Keys(d.nodes)) {
		n.Nodes = append(n.Nodes, *d.nodes[id])
	}
	sortEdges(n.Edges)
	return n
}
