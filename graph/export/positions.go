package export

import (
	"hearsay/graph/export/drawing"
	"hearsay/graph/export/layout"
)

// Sizes of what pictures and pages show, in pixels.
const (
	labelSize   = 12.0 // of the font
	labelLine   = 14.5
	labelWidth  = 11.0 // of a line, in font sizes
	labelLines  = 2
	labelMargin = 5.0
)

// label is a node's name in lines.
func label(n *Node) []string { return drawing.Wrap(n.Name, labelWidth, labelLines) }

// Positions says where nodes are drawn, in pixels, in the order of Nodes. There
// is room for each node's label under it.
func (n *Network) Positions() []layout.Point {
	number := make(map[string]int, len(n.Nodes))
	nodes := make([]layout.Node, len(n.Nodes))
	for i := range n.Nodes {
		number[n.Nodes[i].ID] = i
		nodes[i] = footprint(&n.Nodes[i])
	}
	edges := make([]layout.Edge, len(n.Edges))
	for i, e := range n.Edges {
		edges[i] = layout.Edge{From: number[e.Source], To: number[e.Target]}
	}
	places := layout.Place(nodes, edges)
	for i := range places {
		places[i].Y += n.Nodes[i].radius() - nodes[i].Height + labelMargin
	}
	return places
}

// footprint is what a node and its label take, from the middle of both.
func footprint(n *Node) layout.Node {
	r, wide := n.radius(), 0.0
	lines := label(n)
	for _, l := range lines {
		wide = max(wide, drawing.Width(l)*labelSize/2)
	}
	return layout.Node{Width: max(r, wide) + labelMargin, Height: r + float64(len(lines))*labelLine/2 + labelMargin}
}
