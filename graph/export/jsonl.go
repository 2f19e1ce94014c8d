package export

import "bufio"

// writeJSONLines writes an object a line: the episodes, then the entities, then
// the relations, each with what it is under record.
func writeJSONLines(w *bufio.Writer, n *Network, _ *Options) error {
	j := jsonWriter{w}
	for i := range n.Episodes {
		e := &n.Episodes[i]
		j.WriteByte('{')
		j.members("record", "episode", "id", e.ID)
		for _, said := range [][2]string{{"show", e.Show}, {"title", e.Title}, {"published", e.Published}, {"url", e.URL}, {"source", e.Source}, {"sha256", e.SHA256}, {"language", e.Language}} {
			if said[1] != "" {
				j.WriteByte(',')
				j.members(said[0], said[1])
			}
		}
		j.WriteString("}\n")
	}
	nodes, edges := nodeAttributes(), edgeAttributes(n)
	for i := range n.Nodes {
		e := &n.Nodes[i]
		j.WriteByte('{')
		j.members("record", "entity", "id", e.ID, "name", e.Name)
		jsonAttributes(j, e, nodes)
		j.WriteString("}\n")
	}
	for i := range n.Edges {
		e := &n.Edges[i]
		j.WriteByte('{')
		j.members("record", "relation", "id", e.ID, "source", e.Source, "target", e.Target)
		jsonAttributes(j, e, edges)
		j.WriteString("}\n")
	}
	return nil
}
