package export

import "bufio"

// writeCytoscape writes Cytoscape.js JSON
// (https://js.cytoscape.org/#notation/elements-json) with the names that
// Cytoscape and networkx look for: name, shared_name, interaction, value, key.
func writeCytoscape(w *bufio.Writer, n *Network, _ *Options) error {
	j := jsonWriter{w}
	j.WriteString(`{"format_version":"1.0","generated_by":"hearsay","target_cytoscapejs_version":"~3","directed":true,"multigraph":true,` +
		`"data":{"name":"hearsay","shared_name":"hearsay"},` + "\n" + `"elements":{"nodes":[`)
	nodes, edges := nodeAttributes(), edgeAttributes(n)
	for i, place := range spread(n.Nodes) {
		e := &n.Nodes[i]
		j.comma(i)
		j.WriteString(`{"data":{`)
		j.members("id", e.ID, "name", e.Name, "shared_name", e.Name, "value", e.ID, "color", ColourOf(e.Type).Hex())
		jsonAttributes(j, e, nodes)
		j.WriteString(`},"position":{"x":` + decimals(place.x) + `,"y":` + decimals(place.y) + `}}`)
	}
	j.WriteString("\n" + ` ],"edges":[`)
	for i := range n.Edges {
		e := &n.Edges[i]
		j.comma(i)
		j.WriteString(`{"data":{`)
		j.members("id", e.ID, "source", e.Source, "target", e.Target, "key", e.ID, "name", e.Predicate, "shared_name", e.Predicate, "interaction", e.Predicate)
		jsonAttributes(j, e, edges)
		j.WriteString(`}}`)
	}
	j.WriteString("\n ]}}\n")
	return nil
}
