// Package apitest owns a small graph for tests of whatever speaks for package
// api. It refuses to be more than that.
package apitest

import (
	"context"
	"errors"
	"testing"

	"hearsay/extract/claim"
	"hearsay/extract/schema"
	"hearsay/extract/text"
	"hearsay/graph"
	"hearsay/queries"
	"hearsay/queries/api"
)

// Hostile is a name that becomes a script wherever it is taken for markup.
const Hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="alert(1)`

// Words is the source of the sample's episode.
const Words = "林一在北斗工作。林一用芯片。"

// Sample is a graph of one episode, whose title and one name are Hostile. It
// understands every question but "?", and resolves no name.
func Sample(t testing.TB) *api.Graph {
	t.Helper()
	store, err := graph.Open(context.Background(), graph.Options{Memory: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	said := func(id, predicate, object string, at int, quote string) claim.Claim {
		return claim.Claim{
			ID: id, Subject: "person:lin", Predicate: predicate, Object: object, Polarity: claim.Asserted, Speaker: "guest", Rules: []string{"career/works"},
			Confidence: 0.9, Evidence: claim.Evidence{At: at, Text: quote, Line: 1, Column: at + 1},
		}
	}
	mention := func(entity, text string, at int) claim.Mention {
		return claim.Mention{Entity: entity, Text: text, At: at, Speaker: "guest", Via: "exact", Score: 1, Line: 1, Column: at + 1}
	}
	_, err = store.Add(context.Background(), &claim.Extraction{
		Episode: claim.Episode{ID: "e1", Title: Hostile, Source: "e1.md", SHA256: "00", URL: "https://example.org/e1", Published: "2024-01-02"},
		Entities: []claim.Entity{
			{ID: "organization:beidou", Type: "Organization", Name: "北斗", Also: []string{"Beidou Lab"}, Mentions: 1},
			{ID: "person:lin", Type: "Person", Name: "林一", Mentions: 2},
			{ID: "topic:chips", Type: "Topic", Name: Hostile, Mentions: 1},
		},
		Mentions: []claim.Mention{mention("person:lin", "林一", 0), mention("organization:beidou", "北斗", 3), mention("person:lin", "林一", 8), mention("topic:chips", "芯片", 11)},
		Turns:    []claim.Turn{{At: 0, Speaker: "guest", Kind: "talk", Confidence: 1}, {At: 8, Speaker: "host", Kind: "talk", Confidence: 1}},
		Claims: []claim.Claim{
			said("claim:c1", "works_for", "organization:beidou", 0, "林一在北斗工作"),
			said("claim:c2", "founded", "organization:beidou", 0, "林一在北斗工作"),
			said("claim:c3", "uses", "topic:chips", 8, "林一用芯片"),
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return &api.Graph{
		Store: store, Schema: new(schema.Schema),
		Queries: func() (*queries.Set, error) { return new(queries.Set), nil },
		Ask: func(_ context.Context, question, _ string) (*queries.Result, error) {
			if question == "?" {
				return nil, &queries.ErrNotUnderstood{Question: question, Nearest: []string{"who is " + Hostile}}
			}
			return &queries.Result{Question: question, Query: "mentioned", Answers: []queries.Answer{{ID: "topic:chips", Name: Hostile, Evidence: []queries.Evidence{}}}}, nil
		},
		Resolve: func(context.Context, string) ([]graph.Entity, error) {
			return nil, errors.New("the graph has nothing of that name")
		},
		Explain: func(_ context.Context, f graph.Fact) (api.Reason, error) {
			return api.Reason{Claim: api.Claim{Episode: f.Episode, Claim: f.Claim}, Fact: Hostile, Subject: []string{"heard as " + Hostile}}, nil
		},
		Text: func(claim.Episode) *text.Text { return text.New(Words) },
	}
}
