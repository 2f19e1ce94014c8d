package graph

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"hearsay/extract/claim"
)

func countLines(s string) int { return strings.Count(s, "\n") }

// hostile are strings that some format or store takes for something else.
var hostile = []string{
	"", " ", "  两端有空格  ", "\"", `\`, `\n`, `\x00`, `\u0041`, "a\nb\r\nc\td", "\x01\x02\x1b[31m\x7f", "\u0085\u2028\ufeff",
	"<>", "<http://a b>", "_:b", "_:memnode12", `"x"^^<y>`, `"x"@en`, "%41", "a%2Fb", "'; drop table quads; --", "$1", "{}|^`",
	"😀🏳️‍🌈", "e\u0301é", "\U0010FFFF\uFFFD", "मराठी", "田渊栋", strings.Repeat("长", 5000), "1", "true", "null", "-", "/", "..", "?a=b&c#d",
}

// spoken has a string wherever it is told how words are heard.
func spoken(h string) claim.Spoken {
	return claim.Spoken{Start: h, End: h, Said: h, Parts: []claim.Part{{At: 1, Text: h + "."}, {At: 2, Text: "." + h}}}
}

// hostileEpisode has each of those strings in each place that takes one.
func hostileEpisode() *claim.Extraction {
	x := &claim.Extraction{Episode: claim.Episode{
		ID: hostile[9], Show: hostile[4], Title: hostile[6], URL: hostile[14], Source: hostile[15], Published: "_:b",
		SHA256: hostile[3], Language: hostile[20], Doubts: []string{"a", hostile[8]},
		Told: &claim.Told{From: hostile[7], Guests: hostile[:3], Hosts: hostile[5:8], Published: hostile[9], Notes: hostile[8], Feed: hostile[10]},
	}}
	for i, h := range hostile {
		id := fmt.Sprintf("thing:%d:%s", i, h)
		x.Entities = append(x.Entities, claim.Entity{
			ID: id, Type: "T" + h, Types: []string{"U" + h}, Name: h, Also: []string{h + "!", h + "\n"}, Links: []string{h, "urn:" + h},
			Unnamed: i%2 == 0, Mentions: 2,
		})
		x.Mentions = append(x.Mentions,
			claim.Mention{At: i, Text: h, Entity: id, Speaker: h, Person: h, Kind: h, Via: h, Score: 1 / float64(i+1), Why: h, Line: i, Column: -i, Time: h, Spoken: spoken(h), Repair: &claim.Repair{Name: h, Distance: 0.1, Limit: 1, Tier: h, Active: h, Everyday: i%2 == 0}},
			claim.Mention{At: 100 + i, Text: h, Entity: id, Speaker: h, Person: h},
		)
		x.Unresolved = append(x.Unresolved, claim.Unresolved{At: i, Text: h, Type: h, Why: h})
		x.Turns = append(x.Turns, claim.Turn{At: i, Speaker: h, Person: h, Kind: h, Confidence: 0.1, Time: h})
		x.Claims = append(x.Claims, claim.Claim{
			ID: "c" + h, Subject: id, Predicate: "p" + h, Object: "o" + h, With: map[string]string{h: h, "k": h}, Polarity: h,
			Speaker: h, Person: h, Rules: []string{h + "/" + h}, Confidence: 0.3,
			Evidence: claim.Evidence{At: i, Text: h, Line: i, Column: i, Time: h, Spoken: spoken(h)},
		})
		x.Known = append(x.Known, claim.Known{Subject: "s" + h, Predicate: "p" + h, Object: id})
	}
	return inOrder(x)
}

func TestHostileStringsComeBack(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		x := hostileEpisode()
		must(s.Add(context.Background(), x))(t)
		equal(t, x, readBack(t, s, x.Episode.ID))
		for _, e := range x.Entities {
			if got := must(s.Mentions(context.Background(), MentionFilter{Entity: e.ID}))(t); len(got) != 2 {
				t.Errorf("%q is mentioned %d times", e.ID, len(got))
			}
		}
		if again := must(s.Add(context.Background(), hostileEpisode()))(t); again != Unchanged {
			t.Errorf("adding it again did %v", again)
		}
		must(s.Forget(context.Background(), x.Episode.ID))(t)
		equal(t, "", exported(t, s))
	})
}

// What is exported can be read by others: here, by Cayley's own reader in its
// strict and in its lenient form.
func TestHostileStringsThroughNQuads(t *testing.T) {
	quads := must(encode(hostileEpisode()))(t)
	var b strings.Builder
	if err := WriteExtraction(&b, hostileEpisode()); err != nil {
		t.Fatal(err)
	}
	if !slices.IsSorted(strings.SplitAfter(strings.TrimSuffix(b.String(), "\n"), "\n")) {
		t.Error("the lines are not sorted")
	}
	for _, strict := range []bool{false, true} {
		r := nquads.NewReader(strings.NewReader(b.String()), strict)
		for i := 0; ; i++ {
			q, err := r.ReadQuad()
			if err == io.EOF {
				equal(t, len(quads), i)
				break
			}
			if err != nil {
				t.Fatalf("strict %v, line %d: %v: %s", strict, i+1, err, quads[i].line)
			}
			if !strict && q != quads[i].quad {
				t.Errorf("%s\nwas read as\n%s", quads[i].line, canonical(q))
			}
			if strict && canonical(native(q)) != quads[i].line {
				t.Errorf("%s\nwas read as\n%s", quads[i].line, canonical(q))
			}
		}
	}
}

// native takes a typed string for the number that it is.
func native(q quad.Quad) quad.Quad {
	if s, ok := q.Object.(quad.TypedString); ok {
		if v, err := s.ParseValue(); err == nil {
			q.Object = v
		}
	}
	return q
}

// A schema may name its types and predicates as the graph names its own.
func TestNamesOfTheGraphAreFreeForASchema(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		x := brief(1)
		for i, name := range []string{"heard", "name", "name_key", "mentioned", "turns", "place", "type", "mentions", "subject", "content", "graph"} {
			e := x.Entities[i].ID
			x.Claims = append(x.Claims, claim.Claim{
				ID: "c-" + name, Subject: e, Predicate: name, Object: e, Evidence: claim.Evidence{At: 90000 + i, Text: name},
			}, claim.Claim{
				ID: "e-" + name, Subject: "episode:" + x.Episode.ID, Predicate: name, Object: e, Evidence: claim.Evidence{At: 91000 + i, Text: name},
			})
			x.Known = append(x.Known, claim.Known{Subject: e, Predicate: name, Object: e})
			x.Entities[i].Types = append(x.Entities[i].Types, name)
		}
		inOrder(x)
		must(s.Add(context.Background(), x))(t)
		equal(t, x, readBack(t, s, x.Episode.ID))
		for _, e := range x.Entities {
			got, _, err := s.Entity(context.Background(), e.ID)
			equal(t, e, must(got, err)(t).Entity)
			equal(t, e.Mentions, len(must(s.Mentions(context.Background(), MentionFilter{Entity: e.ID}))(t)))
		}
	})
}

func TestWhatCannotBeStored(t *testing.T) {
	for name, spoil := range map[string]func(x *claim.Extraction){
		"the episode has no id":          func(x *claim.Extraction) { x.Episode.ID = "" },
		`entity id "" is empty`:          func(x *claim.Extraction) { x.Entities[0].ID = "" },
		`entity id "org:lab" is`:         func(x *claim.Extraction) { x.Entities[1].ID = "org:lab" },
		`claim id "c2" is`:               func(x *claim.Extraction) { x.Claims[0].ID = "c2" },
		"headline of episode:one is not": func(x *claim.Extraction) { x.Episode.Title = "a\xffb" },
		"exact of":                       func(x *claim.Extraction) { x.Claims[0].Evidence.Text = "a\x00b" },
		"heard of person:ada":            func(x *claim.Extraction) { x.Mentions[0].Text = "\x00" },
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, Options{Memory: true})
			x, _ := sample()
			spoil(x)
			_, err := s.Add(context.Background(), x)
			if err == nil || !contains(err.Error(), name) {
				t.Errorf("got %v", err)
			}
			equal(t, "", exported(t, s))
		})
	}
}
