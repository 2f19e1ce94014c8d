package score_test

import (
	"strings"
	"testing"

	"hearsay/extract/claim"
	"hearsay/extract/score"

	"github.com/google/go-cmp/cmp"
)

func TestReadGold(t *testing.T) {
	g, err := score.ReadGold("small.yaml", []byte(`
transcript: a.md
part: [3, 90]
annotators: [one, two]
entities:
  '4090': {type: Product, also: [RTX 4090], alt_types: [System]}
mentions:
  - {at: 5, text: '4090', entity: '4090', sure: false, garbled: true}
claims:
  - {subject: '4090', predicate: sponsors, object: EPISODE, with: {year: 2022, past: true}, evidence: a card}
turns:
  - {at: 3, speaker: host}
questions:
  - {ask: 'Which card?', answer: ['4090'], maybe: [A100]}
`))
	if err != nil {
		t.Fatal(err)
	}
	want := &score.Gold{
		Transcript: "a.md", From: 3, To: 90,
		Entities:  []score.Entity{{Name: "4090", Also: []string{"RTX 4090"}, Type: "Product", Types: []string{"System"}}},
		Mentions:  []score.Mention{{At: 5, Text: "4090", Entity: "4090", Doubted: true, Garbled: true}},
		Claims:    []score.Claim{{Subject: "4090", Predicate: "sponsors", Object: score.Episode, With: []score.Qualifier{{Key: "year", Value: "2022"}, {Key: "past", Value: "true"}}, Evidence: "a card"}},
		Turns:     []score.Turn{{At: 3, Speaker: "host"}},
		Questions: []score.Question{{Ask: "Which card?", Answer: []string{"4090"}, Maybe: []string{"A100"}}},
	}
	if diff := cmp.Diff(want, g); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestReadGoldReportsAllMistakesAtOnce(t *testing.T) {
	for _, tt := range []struct{ name, yaml, want string }{
		{"three mistakes", `part: [9, 3]
entities:
  Ada: {also: [Countess]}
mentions:
  - {at: -1, text: Ada, entity: Adda, garbeld: true}
claims: []
`, `bad.yaml:1:7: part ends at 3, before it begins at 9
bad.yaml:3:8: entity Ada has no type
bad.yaml:5:10: at must count code points: a whole number, 0 or more
bad.yaml:5:33: entity "Adda" is not among the entities (did you mean Ada?)
bad.yaml:5:39: unknown key "garbeld" in a mention (did you mean garbled?)`},
		{"empty", "", `bad.yaml:1:1: a gold file has the keys transcript, part, entities, mentions and claims, and may have turns and questions`},
		{"sections missing", "part: [0, 1]\nmentions: []\n", `bad.yaml:1:1: the gold has no entities; an empty list is [], no entities are {}
bad.yaml:1:1: the gold has no claims; an empty list is [], no entities are {}`},
		{"lists that are none", "part: 5\nentities: []\nmentions: {}\nclaims: 7\nclaims: []\n", `bad.yaml:1:7: part must be [first position, position after the last]
bad.yaml:2:11: entities must be written as name: {type: …}
bad.yaml:3:11: mentions must be a list
bad.yaml:5:1: key "claims" is given twice; keep one`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g, err := score.ReadGold("bad.yaml", []byte(tt.yaml))
			if g != nil || err == nil {
				t.Fatalf("read as %v, error %v", g, err)
			}
			if diff := cmp.Diff(strings.Split(tt.want, "\n"), strings.Split(err.Error(), "\n")); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// Whatever the file holds, reading it either fails or gives a gold that can be
// scored against.
func FuzzReadGold(f *testing.F) {
	f.Add([]byte("part: [0, 9]\nentities: {A: {type: Person}}\nmentions: [{at: 1, text: A, entity: A}]\nclaims: [{subject: A, predicate: knows, object: A}]\nturns: [{at: 0, speaker: host}]\nquestions: [{ask: who, answer: [A]}]\n"))
	f.Add([]byte("part: [1]\nentities: &a {*a : *a}\n"))
	f.Add([]byte("- \x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := score.ReadGold("fuzz.yaml", data)
		if err != nil {
			return
		}
		x := &claim.Extraction{Entities: []claim.Entity{{ID: "a", Name: "A", Type: "Person"}}}
		for _, m := range g.Mentions {
			x.Mentions = append(x.Mentions, claim.Mention{At: m.At, Text: m.Text, Entity: "a"})
		}
		r := score.Score(g, x)
		r.Ask = score.Ask(g, func(string) ([]score.Answer, error) { return []score.Answer{{Name: "A"}}, nil })
		for _, f := range []score.PRF{r.Named, r.Terms, r.All, r.Claims, r.Turns.Boundaries} {
			if f.Precision < 0 || f.Precision > 1 || f.Recall < 0 || f.Recall > 1 || f.F1 < 0 || f.F1 > 1 {
				t.Errorf("%+v is no share", f)
			}
		}
		if r.String() != r.String() || r.Ask.F1 < 0 || r.Ask.F1 > 1 {
			t.Errorf("answers score %v", r.Ask.F1)
		}
	})
}

// BenchmarkScore scores the seed episode's own gold as if it had been found.
func BenchmarkScore(b *testing.B) {
	g := seedGold(b)
	x := &claim.Extraction{}
	for _, e := range g.Entities {
		x.Entities = append(x.Entities, claim.Entity{ID: e.Name, Name: e.Name, Also: e.Also, Type: e.Type})
	}
	for _, m := range g.Mentions {
		x.Mentions = append(x.Mentions, claim.Mention{At: m.At, Text: m.Text, Entity: m.Entity})
	}
	for _, c := range g.Claims {
		x.Claims = append(x.Claims, claim.Claim{Subject: c.Subject, Predicate: c.Predicate, Object: c.Object, Polarity: claim.Asserted, Evidence: claim.Evidence{At: g.From}})
	}
	for _, t := range g.Turns {
		x.Turns = append(x.Turns, claim.Turn{At: t.At, Speaker: t.Speaker})
	}
	for b.Loop() {
		score.Score(g, x)
	}
}
