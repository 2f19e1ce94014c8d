package api

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"hearsay/extract/claim"
	"hearsay/extract/text"
	"hearsay/graph/export"
)

// index is the whole network with its ways in.
type index struct {
	*export.Network
	nodes    map[string]int   // by id
	edges    map[string]int   // by id
	near     map[string][]int // edges by either end, in order
	keys     [][]string       // names as they are searched for, by node
	episodes map[string]*claim.Episode
	revision string
}

func newIndex(n *export.Network) *index {
	x := &index{
		Network: n, nodes: make(map[string]int, len(n.Nodes)), edges: make(map[string]int, len(n.Edges)),
		near: map[string][]int{}, episodes: map[string]*claim.Episode{},
	}
	for i := range n.Nodes {
		node := &n.Nodes[i]
		x.nodes[node.ID] = i
		names := append([]string{node.Name}, node.Also...)
		for j, name := range names {
			names[j] = text.FoldString(name)
		}
		x.keys = append(x.keys, slices.Compact(names))
	}
	for i := range n.Edges {
		e := &n.Edges[i]
		x.edges[e.ID] = i
		x.near[e.Source] = append(x.near[e.Source], i)
		if e.Source != e.Target {
			x.near[e.Target] = append(x.near[e.Target], i)
		}
	}
	for i := range n.Episodes {
		x.episodes[n.Episodes[i].ID] = &n.Episodes[i]
	}
	x.revision = revision(n)
	return x
}

// revision is a digest of all that a network says.
func revision(n *export.Network) string {
	h := sha256.New()
	for i := range n.Episodes {
		fmt.Fprintln(h, n.Episodes[i].ID, n.Episodes[i].SHA256)
	}
	for i := range n.Nodes {
		fmt.Fprintln(h, n.Nodes[i].ID, n.Nodes[i].Name, n.Nodes[i].Mentions)
	}
	for i := range n.Edges {
		fmt.Fprintln(h, n.Edges[i].ID, n.Edges[i].Confidence, n.Edges[i].Rules)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// node is the entity of an id; nil where there is none.
func (x *index) node(id string) *export.Node {
	if i, ok := x.nodes[id]; ok {
		return &x.Nodes[i]
	}
	return nil
}

// other is the end of an edge that is not id.
func other(e *export.Edge, id string) string {
	if e.Source == id {
		return e.Target
	}
	return e.Source
}
