package export

import (
	"slices"

	"hearsay/extract/claim"
)

// Select returns the part of a network that the selection wants. Degrees and
// episodes are those within the part; all else is shared with the network.
func (n *Network) Select(want Selection) *Network {
	d := &draft{want: want, nodes: map[string]*Node{}, inside: map[string]*claim.Episode{}}
	for _, e := range n.Episodes {
		if listed(want.Episodes, e.ID) {
			d.episodes = append(d.episodes, e)
			d.inside[e.ID] = &e
		}
	}
	for _, node := range n.Nodes {
		if len(want.Episodes) > 0 {
			node.Episodes = slices.DeleteFunc(slices.Clone(node.Episodes), func(id string) bool { return d.inside[id] == nil })
		}
		if len(node.Episodes) > 0 {
			d.nodes[node.ID] = &node
		}
	}
	for i := range n.Edges {
		e := &n.Edges[i]
		if (e.Episode == "" || d.inside[e.Episode] != nil) && d.nodes[e.Source] != nil && d.nodes[e.Target] != nil && d.wants(e) {
			d.edges = append(d.edges, *e)
		}
	}
	d.around()
	d.limit()
	return d.network()
}

// draft is a network while it is read or selected.
type draft struct {
	want     Selection
	episodes []claim.Episode
	inside   map[string]*claim.Episode // by id
	nodes    map[string]*Node
	edges    []Edge
	distance map[string]int // from About; nil where everything is wanted
	cut      Cut
}

func (d *draft) wants(e *Edge) bool {
	w := &d.want
	return slices.Contains(w.kinds(), e.Kind) && listed(w.Predicates, e.Predicate) && e.Confidence >= w.Confidence &&
		(e.Kind == Lexicon || listed(w.Speakers, e.Speaker) || listed(w.Speakers, e.Person)) &&
		(e.Kind != Said || w.polarity(e.Polarity)) && d.typed(e.Source) && d.typed(e.Target)
}

func (d *draft) typed(id string) bool {
	if len(d.want.Types) == 0 || slices.Contains(d.want.About, id) {
		return true
	}
	n := d.nodes[id]
	return slices.Contains(d.want.Types, n.Type) || slices.ContainsFunc(n.Types, func(t string) bool { return slices.Contains(d.want.Types, t) })
}

// listed says whether an empty list or one with the value is given.
func listed(list []string, value string) bool { return len(list) == 0 || slices.Contains(list, value) }
