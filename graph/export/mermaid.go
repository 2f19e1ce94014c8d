package export

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Mermaid refuses diagrams with more than 500 edges or 50,000 characters, and
// nobody can read nearly as large ones.
const (
	mermaidNodes = 80
	mermaidEdges = 240
	mermaidLabel = 48 // characters
)

// writeMermaid writes a flowchart (https://mermaid.js.org/syntax/flowchart.html)
// of the nodes with most edges, and says what it leaves out.
func writeMermaid(w *bufio.Writer, n *Network, _ *Options) error {
	ids := busiest(n.Nodes, mermaidNodes)
	var edges []*Edge
	for i := range n.Edges {
		e := &n.Edges[i]
		_, from := ids[e.Source]
		_, to := ids[e.Target]
		if from && to && len(edges) < mermaidEdges {
			edges = append(edges, e)
		}
	}
	w.WriteString("flowchart LR\n")
	if len(ids) < len(n.Nodes) || len(edges) < len(n.Edges) {
		fmt.Fprintf(w, "  %%%% %d of %d entities and %d of %d relations\n", len(ids), len(n.Nodes), len(edges), len(n.Edges))
	}
	var types []string
	for i := range n.Nodes {
		e := &n.Nodes[i]
		id, ok := ids[e.ID]
		if !ok {
			continue
		}
		class := slices.Index(types, e.Type)
		if class < 0 {
			class = len(types)
			types = append(types, e.Type)
		}
		fmt.Fprintf(w, "  n%d[\"%s\"]:::t%d\n", id, mermaidText(e.Name), class)
	}
	for _, e := range edges {
		arrow := "-->"
		if e.doubtful() {
			arrow = "-.->"
		}
		fmt.Fprintf(w, "  n%d %s|\"%s\"| n%d\n", ids[e.Source], arrow, mermaidText(e.Predicate), ids[e.Target])
	}
	for i, t := range types {
		fmt.Fprintf(w, "  classDef t%d fill:%s60,stroke:%s\n", i, ColourOf(t).Hex(), ColourOf(t).Hex())
	}
	return nil
}

// busiest numbers the nodes with most edges, in the order of the nodes.
func busiest(nodes []Node, most int) map[string]int {
	order := make([]*Node, len(nodes))
	for i := range nodes {
		order[i] = &nodes[i]
	}
	slices.SortStableFunc(order, func(a, b *Node) int {
		return cmp.Or(cmp.Compare(b.Degree, a.Degree), cmp.Compare(b.Mentions, a.Mentions))
	})
	kept := map[string]bool{}
	for _, n := range order[:min(most, len(order))] {
		kept[n.ID] = true
	}
	ids := map[string]int{}
	for i := range nodes {
		if kept[nodes[i].ID] {
			ids[nodes[i].ID] = len(ids)
		}
	}
	return ids
}

var mermaidEscapes = strings.NewReplacer("#", "#35;", `"`, "#quot;", "<", "#lt;", ">", "#gt;", "|", "#124;", "&", "#amp;", "`", "#96;")

func mermaidText(s string) string { return mermaidEscapes.Replace(shortened(s, mermaidLabel)) }
