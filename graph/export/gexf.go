package export

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"
)

// gexfTypes are the names of kinds in GEXF.
var gexfTypes = map[kind]string{text: "string", whole: "integer", decimal: "double", truth: "boolean", list: "liststring"}

// writeGEXF writes GEXF (https://gexf.net/schema.html), 1.3 or 1.2. The kind of
// an edge, by which Gephi keeps parallel ones apart, came with 1.3.
func writeGEXF(w *bufio.Writer, n *Network, o *Options) error {
	space := "http://gexf.net/1.3"
	switch o.GEXF {
	case "", "1.3":
	case "1.2":
		space = "http://www.gexf.net/1.2draft"
	default:
		return fmt.Errorf("there is no GEXF %s: take 1.3 or 1.2", o.GEXF)
	}
	x := xmlWriter{w}
	old := o.GEXF == "1.2"
	version := "1.3"
	if old {
		version = "1.2"
	}
	x.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	x.line(`<gexf xmlns="%s" xmlns:viz="%s/viz" version="%s">`, space, space, version)
	x.line(` <meta><creator>hearsay</creator></meta>`)
	x.line(` <graph defaultedgetype="directed" mode="static">`)
	nodes, edges := nodeAttributes(), edgeAttributes(n)
	gexfKeys(x, "node", nodes)
	gexfKeys(x, "edge", edges)
	x.line(`  <nodes>`)
	for i, place := range spread(n.Nodes) {
		gexfNode(x, &n.Nodes[i], place, nodes)
	}
	x.line(`  </nodes>`)
	x.line(`  <edges>`)
	for i := range n.Edges {
		gexfEdge(x, &n.Edges[i], edges, old)
	}
	x.line(`  </edges>`)
	x.line(` </graph>`)
	x.line(`</gexf>`)
	return nil
}

func gexfKeys[T any](x xmlWriter, class string, all []attribute[T]) {
	x.line(`  <attributes class="%s" mode="static">`, class)
	for _, a := range all {
		x.WriteString("   ")
		x.open("attribute", "/>\n", "id", a.name, "title", a.name, "type", gexfTypes[a.kind])
	}
	x.line(`  </attributes>`)
}

func gexfNode(x xmlWriter, n *Node, place point, all []attribute[Node]) {
	x.WriteString("   ")
	x.open("node", ">\n", "id", n.ID, "label", n.Name)
	gexfValues(x, n, all)
	c := ColourOf(n.Type)
	x.WriteString("    ")
	x.open("viz:color", "/>", "r", strconv.Itoa(int(c.R)), "g", strconv.Itoa(int(c.G)), "b", strconv.Itoa(int(c.B)))
	x.open("viz:position", "/>", "x", decimals(place.x), "y", decimals(place.y), "z", "0")
	x.open("viz:size", "/>", "value", strconv.FormatFloat(n.radius(), 'f', 1, 64))
	x.WriteString("\n   </node>\n")
}

func gexfEdge(x xmlWriter, e *Edge, all []attribute[Edge], old bool) {
	kind := e.Predicate
	if old {
		kind = ""
	}
	x.WriteString("   ")
	x.open("edge", ">\n", "id", e.ID, "source", e.Source, "target", e.Target, "label", e.Predicate, "kind", kind, "weight", strconv.Itoa(max(e.Times, 1)))
	gexfValues(x, e, all)
	x.WriteString("   </edge>\n")
}

// gexfValues separates lists by |, which therefore cannot stand within.
func gexfValues[T any](x xmlWriter, thing *T, all []attribute[T]) {
	x.WriteString("    <attvalues>\n")
	for _, a := range all {
		value := a.joined(thing, "|")
		if a.kind == list && strings.Count(value, "|") >= len(a.list(thing)) {
			var kept []string
			for _, s := range a.list(thing) {
				kept = append(kept, strings.ReplaceAll(s, "|", "¦"))
			}
			value = strings.Join(kept, "|")
		}
		if value != "" {
			x.WriteString("     ")
			x.open("attvalue", "/>\n", "for", a.name, "value", value)
		}
	}
	x.WriteString("    </attvalues>\n")
}
