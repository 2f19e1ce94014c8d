package export_test

import (
	"fmt"
	"testing"

	"hearsay/extract/claim"
	"hearsay/graph"
	"hearsay/graph/export"
)

// large is a made-up network of so many edges, with a fifth as many nodes.
func large(edges int) *export.Network {
	n := &export.Network{Episodes: []claim.Episode{{ID: "e1", Title: "第1期", Source: "e1.md"}}}
	for i := range edges / 5 {
		id := fmt.Sprintf("person:p%06d", i)
		n.Nodes = append(n.Nodes, export.Node{
			ID: id, IRI: graph.EntityIRI(id), Name: fmt.Sprintf("某人 %d", i), Type: "Person", Also: []string{fmt.Sprintf("P%d", i)}, Mentions: i % 9, Episodes: []string{"e1"}, Degree: 10,
		})
	}
	for i := range edges {
		n.Edges = append(n.Edges, export.Edge{
			ID: fmt.Sprintf("claim:%d", i), Kind: export.Said, Source: n.Nodes[i/5].ID, Target: n.Nodes[i*7919%len(n.Nodes)].ID, Predicate: "knows", IRI: graph.PredicateIRI("knows"),
			With: []export.Qualifier{{Key: "relation", Value: "colleague"}}, Polarity: claim.Asserted, Speaker: "guest", Person: n.Nodes[0].ID, PersonName: "某人", Episode: "e1", Title: "第1期",
			File: "e1.md", Quote: "我们当时在做的时候其实就是想说这个问题怎么去解决它", At: i, Line: 1, Column: 1, Start: "00:10:00", Rules: []string{"people/colleague"}, Confidence: 0.9, Times: 1,
		})
	}
	return n
}

// BenchmarkWrite writes 100,000 edges in every format that streams; the budget
// of each is 2 s.
func BenchmarkWrite(b *testing.B) {
	edges := 100_000
	if testing.Short() {
		edges = 5_000
	}
	n := large(edges)
	for _, f := range export.Formats() {
		if !f.Streams {
			continue
		}
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				var size counter
				if err := f.Write(&size, n, export.Options{}); err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(size))
			}
		})
	}
}

// counter counts what is written.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
