package export_test

import (
	"context"
	"testing"

	"hearsay/extract/claim"
	"hearsay/graph"
	"hearsay/graph/export"
)

// conversation is a graph of one episode with parallel edges, a loop and an
// entity that nothing is claimed of.
func conversation(t *testing.T) *graph.Store {
	t.Helper()
	s, err := graph.Open(context.Background(), graph.Options{Memory: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	said := func(id, subject, predicate, object string, at int) claim.Claim {
		return claim.Claim{
			ID: id, Subject: subject, Predicate: predicate, Object: object, Polarity: claim.Asserted, Speaker: "guest", Person: "person:lin",
			Rules: []string{"career/works"}, Confidence: 0.9, Evidence: claim.Evidence{At: at, Text: "我在北斗做芯片", Line: 3, Column: 1},
		}
	}
	_, err = s.Add(context.Background(), &claim.Extraction{
		Episode: claim.Episode{ID: "e1", Title: "芯片 <与> \"模型\"", Source: "e1.md", SHA256: "00", URL: "https://example.org/e1"},
		Entities: []claim.Entity{
			{ID: "organization:beidou", Type: "Organization", Name: "北斗", Mentions: 2},
			{ID: "person:lin", Type: "Person", Name: "林一", Mentions: 3},
			{ID: "topic:chips", Type: "Topic", Name: "芯片", Mentions: 1},
			{ID: "topic:lonely", Type: "Topic", Name: "无人", Mentions: 1},
		},
		Claims: []claim.Claim{
			said("c1", "person:lin", "works_for", "organization:beidou", 10),
			said("c2", "person:lin", "founded", "organization:beidou", 20),
			said("c3", "organization:beidou", "works_on", "topic:chips", 30),
			said("c4", "person:lin", "knows", "person:lin", 40),
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestReadKeepsParallelEdgesAndLoops(t *testing.T) {
	n, err := export.Read(context.Background(), conversation(t), export.Selection{})
	if err != nil {
		t.Fatal(err)
	}
	if len(n.Nodes) != 3 || len(n.Edges) != 4 {
		t.Errorf("%d nodes, %d edges; want 3 and 4", len(n.Nodes), len(n.Edges))
	}
	if n.Nodes[1].ID != "person:lin" || n.Nodes[1].Degree != 3 {
		t.Errorf("the person is %+v; want 3 edges", n.Nodes[1])
	}
	if e := n.Edges[1]; e.Predicate != "founded" || e.PersonName != "林一" || e.Quote != "我在北斗做芯片" {
		t.Errorf("edge %+v", e)
	}
}

func TestReadSelects(t *testing.T) {
	s := conversation(t)
	for name, test := range map[string]struct {
		want         export.Selection
		nodes, edges int
	}{
		"near":      {export.Selection{About: []string{"topic:chips"}}, 2, 1},
		"farther":   {export.Selection{About: []string{"topic:chips"}, Depth: 2}, 3, 4},
		"predicate": {export.Selection{Predicates: []string{"knows"}}, 1, 1},
		"type":      {export.Selection{Types: []string{"Person", "Organization"}}, 2, 3},
		"speaker":   {export.Selection{Speakers: []string{"host"}}, 0, 0},
		"lonely":    {export.Selection{Lonely: true}, 4, 4},
		"episode":   {export.Selection{Episodes: []string{"other"}}, 0, 0},
		"few":       {export.Selection{MaxNodes: 2}, 2, 3},
	} {
		n, err := export.Read(context.Background(), s, test.want)
		if err != nil {
			t.Fatal(err)
		}
		if len(n.Nodes) != test.nodes || len(n.Edges) != test.edges {
			t.Errorf("%s: %d nodes, %d edges; want %d and %d", name, len(n.Nodes), len(n.Edges), test.nodes, test.edges)
		}
	}
}
