package graph

import (
	"context"
	"testing"

	"hearsay/extract/claim"
)

// The graph that most tests of questions ask, of two episodes:
//
//	one (2024)   guest Ada ── works_for {role: lead} ─▶ Lab          asserted, by the guest, at 5
//	             guest Ada ── created ─▶ GaLore                      negated,  by the host,  at 20
//	             known:   Bo ── created ─▶ GaLore
//	             heard:   GaLore ×2 by the guest (once as Galori), ×1 by the host in an ad; Lab; Ada
//	two (2023)   Bo ── created ─▶ GaLore                             asserted, by nobody known, at 3
//	             heard:   GaLore ×1, Bo
//
// GaLore is a Paper and also a Method; in two it is called 加洛尔 besides.
func sample() (one, two *claim.Extraction) {
	galore := claim.Entity{
		ID: "paper:galore", Type: "Paper", Types: []string{"Method"}, Name: "GaLore", Mentions: 3,
		Also: []string{"Gradient Low-Rank Projection"}, Links: []string{"https://arxiv.org/abs/2403.03507"},
	}
	one = &claim.Extraction{
		Episode: claim.Episode{
			ID: "one", Show: "Show", Title: "一期", Published: "2024-05-01", Source: "one.md", SHA256: "11", Language: "zh", Length: 40,
		},
		Entities: []claim.Entity{
			{ID: "org:lab", Type: "Organization", Name: "Lab", Mentions: 1},
			galore,
			{ID: "person:ada", Type: "Person", Name: "Ada", Mentions: 1},
		},
		Mentions: []claim.Mention{
			{At: 5, Text: "Ada", Entity: "person:ada", Kind: "meta", Via: "exact", Line: 1, Column: 6},
			{At: 9, Text: "Lab", Entity: "org:lab", Speaker: "guest", Person: "person:ada", Via: "exact", Line: 2, Column: 1},
			{At: 14, Text: "Galori", Entity: "paper:galore", Speaker: "guest", Person: "person:ada", Via: "sound", Score: 0.87, Why: "the guest's paper", Line: 2, Column: 6, Time: "00:10"},
			{At: 21, Text: "GaLore", Entity: "paper:galore", Speaker: "guest", Person: "person:ada", Via: "exact", Line: 2, Column: 13, Time: "00:11"},
			{At: 30, Text: "GaLore", Entity: "paper:galore", Speaker: "host", Kind: "ad", Via: "exact", Line: 3, Column: 2},
		},
		Turns: []claim.Turn{
			{At: 9, Speaker: "guest", Person: "person:ada", Kind: "talk", Confidence: 0.9},
			{At: 29, Speaker: "host", Kind: "ad", Confidence: 0.5, Time: "00:20"},
		},
		Claims: []claim.Claim{
			{
				ID: "c1", Subject: "person:ada", Predicate: "works_for", Object: "org:lab", With: map[string]string{"role": "lead"},
				Polarity: claim.Asserted, Speaker: "guest", Person: "person:ada", Rules: []string{"work/lead"}, Confidence: 0.9,
				Evidence: claim.Evidence{At: 5, Text: "Ada。\nLab", Line: 1, Column: 6, Time: "00:09"},
			},
			{
				ID: "c2", Subject: "person:ada", Predicate: "created", Object: "paper:galore", Polarity: claim.Negated, Speaker: "host",
				Rules: []string{"authorship/a", "authorship/b"}, Evidence: claim.Evidence{At: 20, Text: " GaLore", Line: 2, Column: 12},
			},
		},
		Unresolved: []claim.Unresolved{{At: 36, Text: "Xyz", Type: "Paper", Why: "no name sounds like it"}},
		Known:      []claim.Known{{Subject: "person:bo", Predicate: "created", Object: "paper:galore"}},
	}
	second := galore
	second.Also, second.Mentions = []string{"加洛尔"}, 1
	two = &claim.Extraction{
		Episode: claim.Episode{ID: "two", Published: "2023-05-01", Source: "two.md", SHA256: "22"},
		Entities: []claim.Entity{
			second,
			{ID: "person:bo", Type: "Person", Name: "Bo", Mentions: 1},
		},
		Mentions: []claim.Mention{
			{At: 0, Text: "Bo", Entity: "person:bo", Via: "exact", Line: 1, Column: 1},
			{At: 3, Text: "GaLore", Entity: "paper:galore", Via: "exact", Line: 1, Column: 4},
		},
		Claims: []claim.Claim{{
			ID: "c3", Subject: "person:bo", Predicate: "created", Object: "paper:galore", Polarity: claim.Asserted,
			Rules: []string{"authorship/a"}, Evidence: claim.Evidence{At: 3, Text: "GaLore", Line: 1, Column: 4}, Confidence: 0.75,
		}},
	}
	return one, two
}

func addSample(t testing.TB, s *Store) {
	t.Helper()
	one, two := sample()
	for _, x := range []*claim.Extraction{one, two} {
		must(s.Add(context.Background(), x))(t)
	}
}
