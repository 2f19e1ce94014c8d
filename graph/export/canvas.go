package export

import (
	"bufio"
	"strconv"
)

// canvasNodes is how many notes a canvas shows.
const canvasNodes = 100

// canvas writes a JSON Canvas (https://jsoncanvas.org/spec/1.0/) of the entities
// with most edges, each of which is its note.
func (v *vault) canvas(f Folder, n *Network) error {
	to, err := f.Create("hearsay.canvas")
	if err != nil {
		return err
	}
	kept := busiest(n.Nodes, canvasNodes)
	var shown []*Node
	var nodes []Node
	for i := range n.Nodes {
		if _, ok := kept[n.Nodes[i].ID]; ok {
			shown, nodes = append(shown, &n.Nodes[i]), append(nodes, n.Nodes[i])
		}
	}
	j := jsonWriter{bufio.NewWriter(to)}
	j.WriteString(`{"nodes":[`)
	for i, place := range spread(nodes) {
		j.comma(i)
		j.WriteByte('{')
		j.members("id", shown[i].ID, "type", "file", "file", v.notes[shown[i].ID]+".md", "color", ColourOf(shown[i].Type).Hex())
		j.WriteString(`,"x":` + strconv.Itoa(int(10*place.x)) + `,"y":` + strconv.Itoa(int(10*place.y)) + `,"width":260,"height":120}`)
	}
	j.WriteString("\n" + `],"edges":[`)
	count := 0
	for i := range n.Edges {
		e := &n.Edges[i]
		_, from := kept[e.Source]
		_, to := kept[e.Target]
		if !from || !to {
			continue
		}
		j.comma(count)
		count++
		j.WriteByte('{')
		j.members("id", e.ID, "fromNode", e.Source, "toNode", e.Target, "label", e.Predicate)
		j.WriteByte('}')
	}
	j.WriteString("\n]}\n")
	return j.Flush()
}
