package queries_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/schema"
)

// synthetic makes up one episode as real ones are: 300 of 3,000 entities, a few
// of them everywhere, most in few; 150 turns, 350 mentions, 90 claims whose ends
// have the types that their predicates take. The same number gives the same
// episode.
func synthetic(s *schema.Schema, number int) *claim.Extraction {
	g := &generator{rand: rand.New(rand.NewPCG(uint64(number), 11)), byType: map[string][]string{}, guest: fmt.Sprintf("person:e-%d", number%40*12)}
	g.x.Episode = claim.Episode{
		ID: fmt.Sprintf("show-%03d", number), Show: fmt.Sprintf("Show %d", number%7), Title: fmt.Sprintf("Episode %d", number),
		Published: fmt.Sprintf("20%02d-%02d-%02d", 18+number%7, 1+number%12, 1+number%28), Source: fmt.Sprintf("%d.md", number), SHA256: fmt.Sprintf("%064x", number),
	}
	g.cast(s)
	g.talk()
	for i := range 90 {
		g.claim(s, i)
	}
	return &g.x
}

type generator struct {
	x      claim.Extraction
	rand   *rand.Rand
	byType map[string][]string
	guest  string
}

func (g *generator) cast(s *schema.Schema) {
	types := s.Types[2:] // not episodes and podcasts
	g.x.Entities = append(g.x.Entities, claim.Entity{ID: "episode:" + g.x.Episode.ID, Type: "Episode", Name: g.x.Episode.Title})
	seen := map[int]bool{}
	add := func(n int) {
		if seen[n] {
			return
		}
		seen[n] = true
		t := types[n%len(types)].Name
		id := fmt.Sprintf("%s:e-%d", strings.ToLower(t), n)
		e := claim.Entity{ID: id, Type: t, Name: fmt.Sprintf("Entity %d", n), Also: []string{fmt.Sprintf("实体%d", n)}}
		if n%7 == 0 {
			e.Types = []string{types[(n+3)%len(types)].Name}
		}
		g.x.Entities = append(g.x.Entities, e)
		g.byType[t] = append(g.byType[t], id)
	}
	var host, guest int
	fmt.Sscanf(g.guest, "person:e-%d", &guest)
	add(host)
	add(guest)
	for len(seen) < 300 {
		f := g.rand.Float64()
		add(int(f * f * f * 3000))
	}
}

func (g *generator) talk() {
	at := 0
	for i := range 150 {
		role, person, kind := "guest", g.guest, "talk"
		if i%3 == 0 {
			role, person = "host", "person:e-0"
		}
		if i == 40 {
			kind = "ad"
		}
		g.x.Turns = append(g.x.Turns, claim.Turn{At: at, Speaker: role, Person: person, Kind: kind, Confidence: 1})
		for range 2 + i%3%2 {
			e := g.x.Entities[1+g.rand.IntN(len(g.x.Entities)-1)]
			m := claim.Mention{At: at, Text: e.Name, Entity: e.ID, Speaker: role, Person: person, Via: "exact", Line: i + 1, Column: 1}
			switch {
			case kind == "ad":
				m.Kind = "ad"
			case at%13 == 0:
				m.Text, m.Via = e.Also[0], "alias"
			case at%17 == 0:
				m.Text, m.Via = "实替", "sound"
			}
			g.x.Mentions = append(g.x.Mentions, m)
			at += 60
		}
		if i%10 == 0 {
			g.x.Unresolved = append(g.x.Unresolved, claim.Unresolved{At: at, Text: fmt.Sprintf("某某%d", i%40), Type: "Paper", Why: "two sound like it"})
		}
	}
}

// claim makes one claim of a predicate after the other.
func (g *generator) claim(s *schema.Schema, i int) {
	p := s.Predicates[i%len(s.Predicates)]
	subject, object := g.pick(s, p.From), g.pick(s, p.To)
	switch p.Name {
	case "mentions":
		return
	case "guest_of":
		subject, object = g.guest, g.x.Entities[0].ID
	case "host_of":
		subject, object = "person:e-0", g.x.Entities[0].ID
	}
	c := claim.Claim{
		ID: fmt.Sprintf("claim:%s-%d", g.x.Episode.ID, i), Subject: subject, Predicate: p.Name, Object: object, Speaker: "guest", Person: g.guest,
		Polarity: []string{claim.Asserted, claim.Asserted, claim.Asserted, claim.Hedged, claim.Negated}[g.rand.IntN(5)], Rules: []string{"made/up"}, Confidence: 0.9,
		Evidence: claim.Evidence{At: i * 100, Text: "made up", Line: i, Column: 1},
	}
	if p.Allows("year") {
		c.With = map[string]string{"year": fmt.Sprint(2010 + g.rand.IntN(14))}
	}
	g.x.Claims = append(g.x.Claims, c)
}

func (g *generator) pick(s *schema.Schema, end schema.Mask) string {
	var all []string
	for _, name := range s.Names(end) {
		all = append(all, g.byType[name]...)
	}
	if len(all) == 0 {
		return g.x.Entities[0].ID // the episode itself
	}
	return all[g.rand.IntN(len(all))]
}
