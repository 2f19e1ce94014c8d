package export

import (
	"bufio"
	"regexp"
	"strings"
)

// writeDOT writes the language of Graphviz (https://graphviz.org/doc/info/lang.html).
func writeDOT(w *bufio.Writer, n *Network, _ *Options) error {
	w.WriteString("digraph hearsay {\n" +
		"  graph [charset=\"UTF-8\", overlap=false, outputorder=edgesfirst];\n" +
		"  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];\n" +
		"  edge [fontname=\"sans-serif\", fontsize=10, color=\"#808080\"];\n")
	nodes, edges := nodeAttributes(), edgeAttributes(n)
	for i := range n.Nodes {
		e := &n.Nodes[i]
		w.WriteString("  " + dotText(e.ID) + " [label=" + dotLabel(e.Name) + `, fillcolor="` + ColourOf(e.Type).Hex() + `60"`)
		dotAttributes(w, e, nodes)
		w.WriteString("];\n")
	}
	for i := range n.Edges {
		e := &n.Edges[i]
		w.WriteString("  " + dotText(e.Source) + " -> " + dotText(e.Target) + " [id=" + dotText(e.ID) + ", label=" + dotLabel(e.Predicate))
		if e.Quote != "" {
			w.WriteString(", tooltip=" + dotLabel(e.Quote))
		}
		if e.Link != "" {
			w.WriteString(", URL=" + dotText(e.Link))
		}
		if e.doubtful() {
			w.WriteString(", style=dashed")
		}
		dotAttributes(w, e, edges)
		w.WriteString("];\n")
	}
	w.WriteString("}\n")
	return nil
}

func dotAttributes[T any](w *bufio.Writer, thing *T, all []attribute[T]) {
	for _, a := range all {
		if value := a.joined(thing, listSeparator); value != "" {
			w.WriteString(", " + dotText(a.name) + "=" + dotText(value))
		}
	}
}

var dotEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", "")

func dotText(s string) string { return `"` + dotEscapes.Replace(clean(s)) + `"` }

// dotLabel is text that is drawn: there Graphviz reads &amp; and its like as
// HTML does.
func dotLabel(s string) string { return dotText(reference.ReplaceAllString(s, "&amp;$1")) }

var reference = regexp.MustCompile(`&(#?\w+;)`)
