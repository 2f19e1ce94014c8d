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
		Mentions: []claim.Mention{
			{At: 12, Text: "北斗", Entity: "organization:beidou", Speaker: "guest", Person: "person:lin", Via: "exact", Line: 3, Column: 3},
			{At: 22, Text: "倍斗", Entity: "organization:beidou", Speaker: "guest", Person: "person:lin", Via: "sound", Score: 0.8, Line: 3, Column: 13},
			{At: 50, Text: "北斗", Entity: "organization:beidou", Speaker: "host", Kind: "ad", Person: "person:lin", Via: "exact", Line: 4, Column: 1},
		},
		Known: []claim.Known{{Subject: "person:lin", Predicate: "works_for", Object: "organization:beidou"}, {Subject: "person:lin", Predicate: "likes", Object: "work:elsewhere"}},
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
		"polarity":  {export.Selection{Polarities: []string{claim.Negated}}, 0, 0},
		"sure":      {export.Selection{Confidence: 0.95}, 0, 0},
		"names":     {export.Selection{Kinds: []export.Kind{export.Names}}, 3, 2},
		"lexicon":   {export.Selection{Kinds: []export.Kind{export.Lexicon}}, 2, 1},
		"all kinds": {export.Selection{Kinds: []export.Kind{export.Said, export.Names, export.Lexicon}}, 4, 7},
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

func TestReadCountsNames(t *testing.T) {
	n, err := export.Read(context.Background(), conversation(t), export.Selection{Kinds: []export.Kind{export.Names}})
	if err != nil || len(n.Edges) != 2 {
		t.Fatalf("%d edges, %v; want 2", len(n.Edges), err)
	}
	if e := n.Edges[0]; e.Source != "episode:e1" || e.Speaker != "host" || e.Times != 1 {
		t.Errorf("an advertisement is %+v; want the episode to name it", e)
	}
	if e := n.Edges[1]; e.Source != "person:lin" || e.Times != 2 || e.Quote != "北斗" || e.Confidence != 1 {
		t.Errorf("the guest's words are %+v; want 2 times, the first place, the best confidence", e)
	}
}
