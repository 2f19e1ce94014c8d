package export

import (
	"bufio"
	"strconv"
)

// graphMLTypes are the names of kinds in GraphML, which has no lists.
var graphMLTypes = map[kind]string{text: "string", whole: "int", decimal: "double", truth: "boolean", list: "string"}

// listSeparator joins lists where a format has none.
const listSeparator = "; "

// writeGraphML writes GraphML (http://graphml.graphdrawing.org/specification.html).
// The names of some keys are those that Gephi (label, r, g, b, x, y, size,
// weight) and Cytoscape (name, interaction) look for.
func writeGraphML(w *bufio.Writer, n *Network, o *Options) error {
	x := xmlWriter{w}
	x.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	x.WriteString(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`)
	if o.YEd {
		x.WriteString(` xmlns:y="http://www.yworks.com/xml/graphml"`)
	}
	x.line(` xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`)
	nodes, edges := drawnNodes(n), drawnEdges(n)
	graphMLKeys(x, "node", nodes)
	graphMLKeys(x, "edge", edges)
	if o.YEd {
		x.line(` <key id="node_graphics" for="node" yfiles.type="nodegraphics"/>`)
		x.line(` <key id="edge_graphics" for="edge" yfiles.type="edgegraphics"/>`)
	}
	x.line(` <graph id="hearsay" edgedefault="directed">`)
	for i, place := range spread(n.Nodes) {
		graphMLNode(x, placedNode{&n.Nodes[i], place}, nodes, o.YEd)
	}
	for i := range n.Edges {
		graphMLEdge(x, &n.Edges[i], edges, o.YEd)
	}
	x.line(` </graph>`)
	x.line(`</graphml>`)
	return nil
}

// placedNode is a node and where it is drawn.
type placedNode struct {
	*Node
	at point
}

// drawnNodes are the attributes of nodes, and those that tell how to draw them.
func drawnNodes(*Network) []attribute[placedNode] {
	all := []attribute[placedNode]{
		{name: "label", kind: text, text: func(n *placedNode) string { return n.Name }},
		{name: "name", kind: text, text: func(n *placedNode) string { return n.Name }},
		{name: "r", kind: whole, text: func(n *placedNode) string { return strconv.Itoa(int(ColourOf(n.Type).R)) }},
		{name: "g", kind: whole, text: func(n *placedNode) string { return strconv.Itoa(int(ColourOf(n.Type).G)) }},
		{name: "b", kind: whole, text: func(n *placedNode) string { return strconv.Itoa(int(ColourOf(n.Type).B)) }},
		{name: "x", kind: decimal, text: func(n *placedNode) string { return decimals(n.at.x) }},
		{name: "y", kind: decimal, text: func(n *placedNode) string { return decimals(n.at.y) }},
		{name: "size", kind: decimal, text: func(n *placedNode) string { return strconv.FormatFloat(n.radius(), 'f', 1, 64) }},
	}
	for _, a := range nodeAttributes() {
		drawn := attribute[placedNode]{name: a.name, kind: a.kind}
		if a.kind == list {
			drawn.list = func(n *placedNode) []string { return a.list(n.Node) }
		} else {
			drawn.text = func(n *placedNode) string { return a.text(n.Node) }
		}
		all = append(all, drawn)
	}
	return all
}

// drawnEdges are the attributes of edges, and those by which they are drawn.
func drawnEdges(n *Network) []attribute[Edge] {
	return append([]attribute[Edge]{
		{name: "label", kind: text, text: func(e *Edge) string { return e.Predicate }},
		{name: "interaction", kind: text, text: func(e *Edge) string { return e.Predicate }},
		{name: "weight", kind: decimal, text: func(e *Edge) string { return strconv.Itoa(max(e.Times, 1)) }},
	}, edgeAttributes(n)...)
}

// graphMLKeys declares attributes. An id is its attribute's name with what it
// is for, as ids of nodes and of edges must differ.
func graphMLKeys[T any](x xmlWriter, class string, all []attribute[T]) {
	for _, a := range all {
		x.WriteString(" ")
		x.open("key", "/>\n", "id", class+"_"+a.name, "for", class, "attr.name", a.name, "attr.type", graphMLTypes[a.kind])
	}
}

func graphMLNode(x xmlWriter, n placedNode, all []attribute[placedNode], yEd bool) {
	x.WriteString("  ")
	x.open("node", ">\n", "id", n.ID)
	graphMLValues(x, "node", &n, all)
	if yEd {
		yEdNode(x, n)
	}
	x.WriteString("  </node>\n")
}

func graphMLEdge(x xmlWriter, e *Edge, all []attribute[Edge], yEd bool) {
	x.WriteString("  ")
	x.open("edge", ">\n", "id", e.ID, "source", e.Source, "target", e.Target)
	graphMLValues(x, "edge", e, all)
	if yEd {
		yEdEdge(x, e)
	}
	x.WriteString("  </edge>\n")
}

func graphMLValues[T any](x xmlWriter, class string, thing *T, all []attribute[T]) {
	for _, a := range all {
		if value := a.joined(thing, listSeparator); value != "" {
			x.WriteString("   ")
			x.element("data", value, "key", class+"_"+a.name)
			x.WriteByte('\n')
		}
	}
}
