package export

import (
	"bufio"
	"strconv"
)

// writeGraphology writes a serialized graph of graphology
// (https://graphology.github.io/serialization.html), with what sigma draws by:
// label, x, y, size, color. No attribute is called type, which is sigma's.
func writeGraphology(w *bufio.Writer, n *Network, _ *Options) error {
	j := jsonWriter{w}
	j.WriteString(`{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":{"name":"hearsay"},` + "\n" + `"nodes":[`)
	nodes, edges := nodeAttributes(), edgeAttributes(n)
	for i, place := range spread(n.Nodes) {
		e := &n.Nodes[i]
		j.comma(i)
		j.WriteByte('{')
		j.members("key", e.ID)
		j.WriteString(`,"attributes":{"x":` + decimals(place.x) + `,"y":` + decimals(place.y) + `,"size":` + strconv.FormatFloat(e.radius(), 'f', 1, 64) + `,`)
		j.members("label", e.Name, "color", ColourOf(e.Type).Hex())
		jsonAttributes(j, e, nodes)
		j.WriteString(`}}`)
	}
	j.WriteString("\n" + `],"edges":[`)
	for i := range n.Edges {
		e := &n.Edges[i]
		j.comma(i)
		j.WriteByte('{')
		j.members("key", e.ID, "source", e.Source, "target", e.Target)
		j.WriteString(`,"attributes":{"weight":` + strconv.Itoa(max(e.Times, 1)) + `,`)
		j.members("label", e.Predicate)
		jsonAttributes(j, e, edges)
		j.WriteString(`}}`)
	}
	j.WriteString("\n]}\n")
	return nil
}
