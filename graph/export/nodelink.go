package export

import "bufio"

// writeNodeLink writes what networkx calls node-link data and D3 reads as well:
// node_link_graph(data), from networkx 3.4 on with edges="links".
func writeNodeLink(w *bufio.Writer, n *Network, _ *Options) error {
	j := jsonWriter{w}
	j.WriteString(`{"directed":true,"multigraph":true,"graph":{"name":"hearsay"},` + "\n" + `"nodes":[`)
	nodes, edges := nodeAttributes(), edgeAttributes(n)
	for i := range n.Nodes {
		e := &n.Nodes[i]
		j.comma(i)
		j.WriteByte('{')
		j.members("id", e.ID, "name", e.Name)
		jsonAttributes(j, e, nodes)
		j.WriteByte('}')
	}
	j.WriteString("\n" + `],"links":[`)
	for i := range n.Edges {
		e := &n.Edges[i]
		j.comma(i)
		j.WriteByte('{')
		j.members("source", e.Source, "target", e.Target, "key", e.ID)
		jsonAttributes(j, e, edges)
		j.WriteByte('}')
	}
	j.WriteString("\n]}\n")
	return nil
}
