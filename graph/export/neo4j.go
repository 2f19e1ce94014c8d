package export

import (
	"encoding/csv"
	"strings"
)

// neo4jTypes are what the head of a column is called after its name for
// neo4j-admin.
var neo4jTypes = map[kind]string{text: "", whole: ":int", decimal: ":double", truth: ":boolean", list: ":string[]"}

// writeNeo4jCSV writes the two tables that neo4j-admin imports
// (https://neo4j.com/docs/operations-manual/current/import/). Fields have no
// line ends, which it reads only when told to.
func writeNeo4jCSV(f Folder, n *Network, _ *Options) error {
	nodes, edges := nodeAttributes(), edgeAttributes(n)
	head := func(name string, k kind) string { return name + neo4jTypes[k] }
	err := writeTable(f, "entities.csv", append(heads([]string{"id:ID", "name"}, nodes, head), ":LABEL"), func(w *csv.Writer) {
		for i := range n.Nodes {
			e := &n.Nodes[i]
			row := neo4jCells([]string{oneLine(e.ID), oneLine(e.Name)}, e, nodes)
			w.Write(append(row, strings.Join(e.labels(), ";")))
		}
	})
	if err != nil {
		return err
	}
	return writeTable(f, "relations.csv", heads([]string{":START_ID", ":END_ID", ":TYPE", "id"}, edges, head), func(w *csv.Writer) {
		for i := range n.Edges {
			e := &n.Edges[i]
			w.Write(neo4jCells([]string{oneLine(e.Source), oneLine(e.Target), relationType(e.Predicate), oneLine(e.ID)}, e, edges))
		}
	})
}

// neo4jCells are a row; what is in lists has no semicolon, which separates.
func neo4jCells[T any](first []string, thing *T, all []attribute[T]) []string {
	for _, a := range all {
		var values []string
		for _, v := range a.values(thing) {
			v = oneLine(v)
			if a.kind == list {
				v = strings.ReplaceAll(v, ";", ",")
			}
			values = append(values, v)
		}
		first = append(first, strings.Join(values, ";"))
	}
	return first
}

// labels are Entity and the types of a node.
func (n *Node) labels() []string {
	all := []string{"Entity", plainName(n.Type)}
	for _, t := range n.Types {
		all = append(all, plainName(t))
	}
	return all
}

// relationType is a predicate as relationships are called in Neo4j.
func relationType(predicate string) string { return strings.ToUpper(plainName(predicate)) }
