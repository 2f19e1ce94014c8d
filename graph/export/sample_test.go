package export_test

import (
	"hearsay/extract/claim"
	"hearsay/graph"
	"hearsay/graph/export"
)

// sample is a small network with what breaks readers: Chinese, emoji, quotes,
// markup, line breaks, separators, a NUL, parallel edges and a loop.
func sample() *export.Network {
	n := &export.Network{Episodes: []claim.Episode{
		{ID: "e1", Show: "夜谈", Title: `第1期 <芯片> & "模型"`, Published: "2024-05-01", URL: "https://example.org/e1?a=1&b=2", Source: "talks/e1.vtt", SHA256: "00", Language: "zh"},
		{ID: "e2", Title: "End: [[two]] | #2", Published: "2024-05-02", Source: "e2.md", SHA256: "01", Language: "en"},
	}}
	n.Nodes = []export.Node{
		{ID: "organization:beidou", Name: "北斗 🚀", Type: "Organization", Types: []string{"System"}, Also: []string{"Beidou; Inc.", "a|b"}, Mentions: 2, Episodes: []string{"e1"}, Degree: 3},
		{ID: "paper:quotes", Name: `It's "so" <b>&amp; \N</b> [x](y)`, Type: "Paper", Links: []string{"https://example.org/p?a=1&b=<2>"}, Mentions: 1, Episodes: []string{"e1", "e2"}, Degree: 2},
		{ID: "person:lin", Name: "林一", Type: "Person", Also: []string{"Lin\nYi", "=cmd()"}, Mentions: 7, Episodes: []string{"e1", "e2"}, Degree: 5},
		{ID: "topic:e1.12", Name: "无名\x00之物", Type: "Topic", Unnamed: true, Episodes: []string{"e2"}, Mentions: 1, Degree: 1},
	}
	said := func(id, source, predicate, target, quote string) export.Edge {
		return export.Edge{
			ID: id, Kind: export.Said, Source: source, Target: target, Predicate: predicate, IRI: graph.PredicateIRI(predicate), Polarity: claim.Asserted,
			Speaker: "guest", Person: "person:lin", PersonName: "林一", Episode: "e1", Title: n.Episodes[0].Title, File: "talks/e1.vtt",
			Quote: quote, At: 12, Line: 3, Column: 4, Start: "00:01:02.500", End: "00:01:04", Link: "https://example.org/e1?a=1&b=2#t=62",
			Rules: []string{"career/works", "career/我"}, Confidence: 0.9, Times: 1,
		}
	}
	works := said("claim:1", "person:lin", "works_for", "organization:beidou", `我在"北斗"做 <芯片> & 模型`)
	works.With = []export.Qualifier{{Key: "role", Value: "首席 `x`"}, {Key: "year", Value: "2019"}}
	left := said("claim:2", "person:lin", "works_for", "organization:beidou", "我可能\n2020年就走了 \\ ]]> {x}")
	left.Polarity, left.With, left.Confidence = claim.Hedged, []export.Qualifier{{Key: "past", Value: "true"}}, 0.5
	made := said("claim:3", "person:lin", "created", "paper:quotes", "it's ours, $5 | 6 😀")
	made.Episode, made.Title, made.File, made.Link, made.Person, made.PersonName, made.Start, made.End = "e2", n.Episodes[1].Title, "e2.md", "", "", "", "", ""
	self := said("claim:4", "person:lin", "knows", "person:lin", "=1+1")
	self.Polarity = claim.Negated
	named := said("mention:5", "person:lin", "mentions", "topic:e1.12", "那个\x00东西")
	named.Kind, named.Polarity, named.Rules, named.Times, named.Confidence = export.Names, "", nil, 3, 1
	named.Episode, named.Title, named.File, named.Link = "e2", n.Episodes[1].Title, "e2.md", ""
	known := export.Edge{ID: "known:6", Kind: export.Lexicon, Source: "organization:beidou", Target: "paper:quotes", Predicate: "created", IRI: graph.PredicateIRI("created"), Confidence: 1, Times: 1}
	n.Edges = []export.Edge{known, made, self, named, works, left}
	for i := range n.Nodes {
		n.Nodes[i].IRI = graph.EntityIRI(n.Nodes[i].ID)
	}
	return n
}
