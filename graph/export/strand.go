package export

import (
	"cmp"
	"slices"

	"hearsay/extract/claim"
)

// strand is one arrow of a picture: all edges of one predicate and polarity from
// one node to another.
type strand struct {
	source, target int // numbers of nodes
	predicate      string
	polarity       string
	edges          []*Edge
	lane, lanes    int // which of the arrows between the two nodes, from 0
}

// strands bundles the edges of a network, in the order of their first ones.
func (n *Network) strands() []strand {
	number := make(map[string]int, len(n.Nodes))
	for i := range n.Nodes {
		number[n.Nodes[i].ID] = i
	}
	type key struct {
		source, target      int
		predicate, polarity string
	}
	var all []strand
	position := map[key]int{}
	for i := range n.Edges {
		e := &n.Edges[i]
		k := key{number[e.Source], number[e.Target], e.Predicate, e.Polarity}
		at, ok := position[k]
		if !ok {
			at = len(all)
			position[k] = at
			all = append(all, strand{source: k.source, target: k.target, predicate: k.predicate, polarity: k.polarity})
		}
		all[at].edges = append(all[at].edges, e)
	}
	assignLanes(all)
	return all
}

// assignLanes gives each strand its lane among those between the same nodes,
// in either direction.
func assignLanes(all []strand) {
	lanes := map[[2]int]int{}
	for i := range all {
		s := &all[i]
		pair := [2]int{min(s.source, s.target), max(s.source, s.target)}
		s.lane = lanes[pair]
		lanes[pair]++
	}
	for i := range all {
		s := &all[i]
		s.lanes = lanes[[2]int{min(s.source, s.target), max(s.source, s.target)}]
	}
}

// doubtful says whether a strand is drawn dashed: what is said is not simply
// asserted.
func (s *strand) doubtful() bool { return s.polarity != "" && s.polarity != claim.Asserted }

// byWeight orders strands by how much stands behind them.
func byWeight(all []strand) []int {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(all[b].edges), len(all[a].edges)) })
	return order
}
