package score

import (
	"testing"

	"hearsay/extract/claim"

	"github.com/google/go-cmp/cmp"
)

// The transcript of these tests, by position: 0 "Ada Lovelace met Charles", 25
// "Abbadge", 33 "engines", 41 "Turin".
func smallGold() *Gold {
	return &Gold{
		To: 60,
		Entities: []Entity{
			{Name: "Ada Lovelace", Also: []string{"Ada", "Countess of Lovelace"}, Type: "Person"},
			{Name: "Charles Babbage", Also: []string{"Charles"}, Type: "Person"},
			{Name: "analytical engine", Also: []string{"engines"}, Type: "Topic", Types: []string{"System"}},
		},
		Mentions: []Mention{
			{At: 0, Text: "Ada Lovelace", Entity: "Ada Lovelace"},
			{At: 17, Text: "Charles", Entity: "Charles Babbage", Doubted: true},
			{At: 25, Text: "Abbadge", Entity: "Charles Babbage", Garbled: true},
			{At: 33, Text: "engines", Entity: "analytical engine"},
		},
		Claims: []Claim{
			{Subject: "Ada Lovelace", Predicate: "knows", Object: "Charles Babbage", With: []Qualifier{{"year", "1833"}, {"relation", "friend"}}},
			{Subject: "Ada Lovelace", Predicate: "works_on", Object: "analytical engine", Doubted: true},
		},
	}
}

var smallEntities = []claim.Entity{
	{ID: "ada", Type: "Person", Name: "ADA"},
	{ID: "charles", Type: "Person", Name: "Babbage, C.", Also: []string{"charles babbage"}},
	{ID: "engine", Type: "System", Name: "Analytical-Engine"},
	{ID: "abbadge", Type: "Person", Name: "Abbadge"},
	{ID: "turin", Type: "Place", Name: "Turin"},
}

func TestMentions(t *testing.T) {
	type mentions = []claim.Mention
	for _, tt := range []struct {
		name         string
		found        mentions
		named, terms PRF
	}{
		{"nothing found is precise", nil,
			PRF{1, 0, 0, 0, 2}, PRF{1, 0, 0, 0, 1}},
		{"half of the union is enough", mentions{{At: 0, Text: "Ada Lo", Entity: "ada"}},
			PRF{1, 0.5, 0.667, 1, 2}, PRF{1, 0, 0, 0, 1}},
		{"less is enough for a name of the same entity", mentions{{At: 0, Text: "Ada", Entity: "ada"}},
			PRF{1, 0.5, 0.667, 1, 2}, PRF{1, 0, 0, 0, 1}},
		{"but not for other words in it", mentions{{At: 4, Text: "Love", Entity: "ada"}},
			PRF{0, 0, 0, 1, 2}, PRF{1, 0, 0, 0, 1}},
		{"one gold mention counts once", mentions{{At: 0, Text: "Ada", Entity: "ada"}, {At: 0, Text: "Ada Lovelace", Entity: "ada"}},
			PRF{1, 0.5, 0.667, 1, 2}, PRF{1, 0, 0, 0, 1}},
		{"the wrong entity is wrong", mentions{{At: 0, Text: "Ada Lovelace", Entity: "charles"}},
			PRF{0, 0, 0, 1, 2}, PRF{1, 0, 0, 0, 1}},
		{"what was doubted is neither right nor wrong", mentions{{At: 17, Text: "Charles", Entity: "charles"}, {At: 17, Text: "Charles", Entity: "ada"}},
			PRF{1, 0, 0, 0, 2}, PRF{1, 0, 0, 0, 1}},
		{"an unknown name over a misheard one is neither", mentions{{At: 25, Text: "Abbadge", Entity: "abbadge", Via: "found"}},
			PRF{1, 0, 0, 0, 2}, PRF{1, 0, 0, 0, 1}},
		{"a known one there is wrong", mentions{{At: 25, Text: "Abbadge", Entity: "ada", Via: "sound"}},
			PRF{0, 0, 0, 1, 2}, PRF{1, 0, 0, 0, 1}},
		{"a place counts only where readers marked something", mentions{{At: 41, Text: "Turin", Entity: "turin"}},
			PRF{1, 0, 0, 0, 2}, PRF{1, 0, 0, 0, 1}},
		{"the gold decides the class", mentions{{At: 33, Text: "engines", Entity: "engine"}},
			PRF{1, 0, 0, 0, 2}, PRF{1, 1, 1, 1, 1}},
		{"outside the annotated part nothing counts", mentions{{At: 60, Text: "Ada", Entity: "ada"}},
			PRF{1, 0, 0, 0, 2}, PRF{1, 0, 0, 0, 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := Score(smallGold(), &claim.Extraction{Entities: smallEntities, Mentions: tt.found})
			if diff := cmp.Diff([]PRF{tt.named, tt.terms}, []PRF{r.Named, r.Terms}); diff != "" {
				t.Errorf("named, terms (-want +got)\n%s", diff)
			}
		})
	}
}

func TestClaims(t *testing.T) {
	said := func(subject, predicate, object string, with map[string]string) claim.Claim {
		return claim.Claim{Subject: subject, Predicate: predicate, Object: object, With: with, Polarity: claim.Asserted}
	}
	negated := said("charles", "works_on", "ada", nil)
	negated.Polarity = claim.Negated
	for _, tt := range []struct {
		name   string
		claims []claim.Claim
		want   PRF
		with   Recall
	}{
		{"ends of a symmetric predicate may be exchanged", []claim.Claim{said("charles", "knows", "ada", map[string]string{"year": "1833-06"})}, PRF{1, 1, 1, 1, 1}, Recall{1, 1}},
		{"relations are not compared, years are", []claim.Claim{said("ada", "knows", "charles", map[string]string{"year": "1834", "relation": "friend"})}, PRF{1, 1, 1, 1, 1}, Recall{0, 1}},
		{"the same fact counts once", []claim.Claim{said("ada", "knows", "charles", nil), said("charles", "knows", "ada", nil)}, PRF{1, 1, 1, 1, 1}, Recall{0, 1}},
		{"another one is wrong", []claim.Claim{said("charles", "works_on", "engine", nil)}, PRF{0, 0, 0, 1, 1}, Recall{}},
		{"a doubted one is neither", []claim.Claim{said("ada", "works_on", "engine", nil)}, PRF{1, 0, 0, 0, 1}, Recall{}},
		{"nor is an opinion", []claim.Claim{said("ada", "comments_on", "charles", nil)}, PRF{1, 0, 0, 0, 1}, Recall{}},
		{"nor what was not asserted", []claim.Claim{negated}, PRF{1, 0, 0, 0, 1}, Recall{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := Score(smallGold(), &claim.Extraction{Entities: smallEntities, Claims: tt.claims})
			if r.Claims != tt.want || r.With != tt.with {
				t.Errorf("claims %+v, with %+v; want %+v, %+v", r.Claims, r.With, tt.want, tt.with)
			}
		})
	}
}

func TestNamesAreComparedByTheirLetters(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"GPT-4", "gpt 4"}, {"Ｍｅｔａ", "meta"}, {"Let's Verify", "lets_verify"}, {"Café", "cafe"}, {"½", "1⁄2"}, {"㍿", "株式会社"},
	} {
		if sameLetters(tt.a) != sameLetters(tt.b) {
			t.Errorf("%q (%q) and %q (%q) are two names", tt.a, sameLetters(tt.a), tt.b, sameLetters(tt.b))
		}
	}
	for _, tt := range []struct{ a, b string }{{"C", "C++"}, {"C", "C#"}, {"三体", "3体"}} {
		if sameLetters(tt.a) == sameLetters(tt.b) {
			t.Errorf("%q and %q are one name", tt.a, tt.b)
		}
	}
}
