package export

import (
	"maps"
	"slices"

	"hearsay/extract/claim"
)

// Select returns the part of a network that the selection wants. Degrees and
// episodes are those within the part; all else is shared with the network.
func (n *Network) Select(want Selection) *Network {
	d := &draft{want: want, episodes: slices.Clone(n.Episodes), inside: map[string]*claim.Episode{}, nodes: make(map[string]*Node, len(n.Nodes))}
	for i := range d.episodes {
		d.inside[d.episodes[i].ID] = &d.episodes[i]
	}
	for _, node := range n.Nodes {
		d.nodes[node.ID] = &node
	}
	d.narrow()
	for i := range n.Edges {
		if e := &n.Edges[i]; d.wants(e) {
			d.edges = append(d.edges, *e)
		}
	}
	return d.near()
}

// selected is the part of a draft that is wanted.
func (d *draft) selected() *Network {
	d.narrow()
	d.edges = slices.DeleteFunc(d.edges, func(e Edge) bool { return !d.wants(&e) })
	return d.near()
}

// narrow keeps the episodes that are wanted, and the nodes that they name.
func (d *draft) narrow() {
	if len(d.want.Episodes) > 0 {
		d.episodes = slices.DeleteFunc(d.episodes, func(e claim.Episode) bool { return !slices.Contains(d.want.Episodes, e.ID) })
		d.inside = make(map[string]*claim.Episode, len(d.episodes))
		for i := range d.episodes {
			d.inside[d.episodes[i].ID] = &d.episodes[i]
		}
	}
	maps.DeleteFunc(d.nodes, func(_ string, n *Node) bool {
		if len(d.want.Episodes) > 0 {
			n.Episodes = slices.DeleteFunc(slices.Clone(n.Episodes), func(id string) bool { return d.inside[id] == nil })
		}
		return len(n.Episodes) == 0
	})
}

// near is what a draft has near About, as much as the limit allows.
func (d *draft) near() *Network {
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
	return (e.Episode == "" || d.inside[e.Episode] != nil) && d.nodes[e.Source] != nil && d.nodes[e.Target] != nil && slices.Contains(w.kinds(), e.Kind) && listed(w.Predicates, e.Predicate) && e.Confidence >= w.Confidence &&
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
