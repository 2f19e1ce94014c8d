package queries_test

import (
	"context"
	"testing"

	"hearsay/extract/rule"
	"hearsay/extract/text"
	"hearsay/graph"
	"hearsay/queries"
)

// many is a graph of 200 episodes in the embedded store.
func many(b *testing.B) *graph.Store {
	path := b.TempDir()
	s, schema := must(graph.Open(context.Background(), graph.Options{Path: path}))(b), shippedSchema(b)
	for i := range 200 {
		must(s.Add(context.Background(), synthetic(schema, i)))(b)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

// benchGiven are parameters for the made-up episodes: entities that are in many
// of them.
func benchGiven(q queries.Query) map[string]string {
	things := map[string]string{
		"what": "model:e-37", "who": "person:e-12", "person": "person:e-12", "paper": "paper:e-2", "venue": "venue:e-8", "award": "award:e-9",
		"about": "model:e-37", "of": "model:e-37", "from": "person:e-12", "to": "system:e-4", "where": "organization:e-1", "later": "organization:e-1", "part": "organization:e-1", "whole": "organization:e-1",
	}
	params := map[string]string{}
	for _, p := range q.Params {
		switch {
		case p.Default == "":
			params[p.Name] = things[p.Name]
		case p.Name == "type":
			params[p.Name] = "Paper"
		case p.Name == "about" && p.Default == "any":
			params[p.Name] = "organization:e-1"
		}
	}
	return params
}

// BenchmarkNamed runs every named query on 200 episodes; the budget is 50 ms.
func BenchmarkNamed(b *testing.B) {
	store, set := many(b), shippedSet(b)
	for _, q := range set.Queries() {
		params := benchGiven(q)
		b.Run(q.Name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = len(must(set.Run(context.Background(), store, q.Name, params, queries.Scope{}))(b).Answers)
			}
			b.ReportMetric(float64(n), "answers")
		})
	}
}

// BenchmarkUnderstand reads questions, by sentences and word by word.
func BenchmarkUnderstand(b *testing.B) {
	f := loadFixture(b)
	for name, question := range map[string]string{
		"sentence": "Which papers did the guest mention?", "free": "Who founded the company that made Heron 2?", "chinese": "林晚晴2016年在哪家公司工作？", "not": "What is the weather in Beijing?",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				f.set.Understand(question, f.names)
			}
		})
	}
}

// BenchmarkLoad loads all shipped files.
func BenchmarkLoad(b *testing.B) {
	s, cues := shippedSchema(b), shippedCues(b)
	for b.Loop() {
		must(queries.Load(s, cues, queries.Shipped()))(b).Understand("?", func(*text.Text) []rule.Item { return nil })
	}
}
