package export

import (
	"bufio"
	"slices"
	"strings"
)

// batch is how many rows one statement of Cypher takes.
const batch = 500

// writeCypher writes a script for Neo4j's shell. It may run twice: entities and
// relations are known by their ids.
func writeCypher(w *bufio.Writer, n *Network, _ *Options) error {
	w.WriteString("CREATE CONSTRAINT hearsay_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
	nodes, edges := nodeAttributes(), edgeAttributes(n)
	inGroups(len(n.Nodes), func(i int) string { return strings.Join(n.Nodes[i].labels(), "`:`") }, func(labels string, rows []int) {
		w.WriteString("\nUNWIND [\n")
		for i, at := range rows {
			e := &n.Nodes[at]
			cypherRow(w, i, []string{"id", e.ID}, []string{"id", e.ID, "name", e.Name}, e, nodes)
		}
		w.WriteString("\n] AS row\nMERGE (n:Entity {id: row.id})\nSET n:`" + labels + "`, n += row.properties;\n")
	})
	inGroups(len(n.Edges), func(i int) string { return relationType(n.Edges[i].Predicate) }, func(typ string, rows []int) {
		w.WriteString("\nUNWIND [\n")
		for i, at := range rows {
			e := &n.Edges[at]
			cypherRow(w, i, []string{"id", e.ID, "source", e.Source, "target", e.Target}, []string{"id", e.ID}, e, edges)
		}
		w.WriteString("\n] AS row\nMATCH (a:Entity {id: row.source})\nMATCH (b:Entity {id: row.target})\n" +
			"MERGE (a)-[r:`" + typ + "` {id: row.id}]->(b)\nSET r += row.properties;\n")
	})
	return nil
}

// inGroups calls f with the numbers below count that have a key in common, at
// most a batch at a time, in the order of keys and numbers.
func inGroups(count int, key func(int) string, f func(key string, members []int)) {
	groups := map[string][]int{}
	var keys []string
	for i := range count {
		k := key(i)
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], i)
	}
	slices.Sort(keys)
	for _, k := range keys {
		for members := range slices.Chunk(groups[k], batch) {
			f(k, members)
		}
	}
}

func cypherRow[T any](w *bufio.Writer, i int, ends, names []string, thing *T, all []attribute[T]) {
	if i > 0 {
		w.WriteString(",\n")
	}
	w.WriteString("  {")
	cypherPairs(w, ends)
	w.WriteString(", properties: {")
	cypherPairs(w, names)
	for _, a := range all {
		values := a.values(thing)
		if len(values) == 0 {
			continue
		}
		w.WriteString(", " + cypherName(a.name) + ": ")
		switch a.kind {
		case list:
			for i, v := range values {
				w.WriteString([]string{"[", ", "}[min(i, 1)] + cypherText(v))
			}
			w.WriteByte(']')
		case text:
			w.WriteString(cypherText(values[0]))
		default:
			w.WriteString(values[0])
		}
	}
	w.WriteString("}}")
}

// cypherName is the name of a property; END is a word of the language.
func cypherName(name string) string {
	if name == "end" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") != "" {
		return "`" + name + "`"
	}
	return name
}

func cypherPairs(w *bufio.Writer, pairs []string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if i > 0 {
			w.WriteString(", ")
		}
		w.WriteString(pairs[i] + ": " + cypherText(pairs[i+1]))
	}
}

var cypherEscapes = strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

func cypherText(s string) string { return "'" + cypherEscapes.Replace(clean(s)) + "'" }
