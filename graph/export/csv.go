package export

import (
	"encoding/csv"
	"io"
	"strconv"
)

// writeGephiCSV writes the two tables that Gephi imports. The columns that it
// knows have its names: Type says there that an edge is directed, and Kind keeps
// parallel edges apart.
func writeGephiCSV(f Folder, n *Network, _ *Options) error {
	nodes, edges := nodeAttributes(), edgeAttributes(n)
	err := writeTable(f, "nodes.csv", heads([]string{"Id", "Label"}, nodes, name), func(w *csv.Writer) {
		for i := range n.Nodes {
			e := &n.Nodes[i]
			w.Write(cells([]string{clean(e.ID), clean(e.Name)}, e, nodes, listSeparator))
		}
	})
	if err != nil {
		return err
	}
	return writeTable(f, "edges.csv", heads([]string{"Source", "Target", "Type", "Id", "Label", "Weight", "Kind"}, edges, name), func(w *csv.Writer) {
		for i := range n.Edges {
			e := &n.Edges[i]
			first := []string{clean(e.Source), clean(e.Target), "Directed", clean(e.ID), clean(e.Predicate), strconv.Itoa(max(e.Times, 1)), clean(e.Predicate)}
			w.Write(cells(first, e, edges, listSeparator))
		}
	})
}

// writeTable writes a file of comma-separated values (RFC 4180, but for line
// ends).
func writeTable(f Folder, file string, heads []string, rows func(*csv.Writer)) error {
	to, err := f.Create(file)
	if err != nil {
		return err
	}
	return table(to, heads, rows)
}

func table(to io.Writer, heads []string, rows func(*csv.Writer)) error {
	w := csv.NewWriter(to)
	w.Write(heads)
	rows(w)
	w.Flush()
	return w.Error()
}

func heads[T any](first []string, all []attribute[T], head func(name string, k kind) string) []string {
	for _, a := range all {
		first = append(first, head(a.name, a.kind))
	}
	return first
}

func name(s string, _ kind) string { return s }

func cells[T any](first []string, thing *T, all []attribute[T], separator string) []string {
	for _, a := range all {
		first = append(first, clean(a.joined(thing, separator)))
	}
	return first
}
