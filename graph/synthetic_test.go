package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/extract/claim"
)

// synthetic makes up one episode of some 20,000 code points: 300 entities,
// 350 mentions, 90 claims and 150 turns. Episodes share entities as real ones
// do: a few are everywhere, most in few. The same number gives the same
// episode; its source says what the extraction says that it does.
func synthetic(number int) (*claim.Extraction, string) { return synthesize(number, 150) }

// brief is synthetic, and an eighth as long.
func brief(number int) *claim.Extraction {
	x, _ := synthesize(number, 20)
	return x
}

func synthesize(number, turns int) (*claim.Extraction, string) {
	s := &synthesis{rand: rand.New(rand.NewPCG(uint64(number), 7))}
	s.x.Episode = claim.Episode{
		ID: fmt.Sprintf("show-%03d", number), Show: "一档节目", Title: fmt.Sprintf("第%d期:大模型与其他", number),
		Published: fmt.Sprintf("20%02d-%02d-%02d", 20+number%6, 1+number%12, 1+number%28),
		URL:       fmt.Sprintf("https://example.org/episodes/%d", number), Source: fmt.Sprintf("transcripts/%d.md", number),
		SHA256: fmt.Sprintf("%064x", number), Language: "zh",
	}
	s.cast(2 * turns)
	for i := range turns {
		s.turn(i)
	}
	for i := range turns * 3 / 5 {
		s.claim(i)
	}
	for i := range turns * 2 / 5 {
		a, b := s.pick(), s.pick()
		s.x.Known = append(s.x.Known, claim.Known{Subject: a.ID, Predicate: predicates[i%len(predicates)], Object: b.ID})
	}
	for i := range s.x.Mentions {
		for j := range s.x.Entities {
			if s.x.Entities[j].ID == s.x.Mentions[i].Entity {
				s.x.Entities[j].Mentions++
			}
		}
	}
	s.x.Episode.Length = utf8.RuneCountInString(s.text.String())
	return inOrder(&s.x), s.text.String()
}

var (
	types      = []string{"Person", "Organization", "Paper", "Model", "System", "Product", "Method", "Topic", "Venue", "Award", "Work", "Place"}
	predicates = []string{"works_for", "created", "uses", "works_on", "knows", "compared_with", "about", "part_of", "likes", "builds_on"}
	polarities = []string{claim.Asserted, claim.Asserted, claim.Asserted, claim.Negated, claim.Hedged, claim.Asked}
	filler     = []rune("我们当时在做的时候其实就是想说这个问题怎么去解决它然后后来发现不太行所以换了一种方法再试一次")
)

type synthesis struct {
	x      claim.Extraction
	rand   *rand.Rand
	text   strings.Builder
	length int
	named  int
}

func (s *synthesis) write(t string) (at int) {
	at = s.length
	s.text.WriteString(t)
	s.length += utf8.RuneCountInString(t)
	return at
}

// cast chooses some of 3,000 entities, the first ones most often.
func (s *synthesis) cast(size int) {
	chosen := make(map[int]bool)
	for len(chosen) < size {
		f := s.rand.Float64()
		chosen[int(f*f*f*3000)] = true
	}
	numbers := make([]int, 0, len(chosen))
	for n := range chosen {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	for _, n := range numbers {
		typ := types[n%len(types)]
		e := claim.Entity{
			ID: fmt.Sprintf("%s:e-%d", strings.ToLower(typ), n), Type: typ, Name: fmt.Sprintf("Entity %d", n),
			Also: []string{fmt.Sprintf("实体%d", n), fmt.Sprintf("E%d", n)},
		}
		if n%7 == 0 {
			e.Types = []string{types[(n+3)%len(types)]}
		}
		if n%5 == 0 {
			e.Links = []string{fmt.Sprintf("https://www.wikidata.org/wiki/Q%d", n)}
		}
		s.x.Entities = append(s.x.Entities, e)
	}
}

func (s *synthesis) pick() *claim.Entity { return &s.x.Entities[s.rand.IntN(len(s.x.Entities))] }

func (s *synthesis) turn(i int) {
	who, person := "guest", "person:e-0"
	if i%3 == 0 {
		who, person = "host", ""
	}
	kind := "talk"
	if i == 10 {
		kind = "ad"
	}
	clock := fmt.Sprintf("%02d:%02d", i/2, i%60)
	s.x.Turns = append(s.x.Turns, claim.Turn{At: s.length, Speaker: who, Person: person, Kind: kind, Confidence: 0.75, Time: clock})
	names := 2 + i%3%2
	for range names {
		e := s.pick()
		if s.named < len(s.x.Entities) { // each at least once
			e = &s.x.Entities[s.named]
		}
		s.named++
		n := 30 + s.rand.IntN(30)
		at := s.rand.IntN(len(filler))
		for range n {
			s.write(string(filler[at%len(filler)]))
			at++
		}
		m := claim.Mention{
			At: s.write(e.Name), Text: e.Name, Entity: e.ID, Speaker: who, Person: person, Via: "exact",
			Line: i + 1, Column: n, Time: clock,
		}
		switch {
		case kind == "ad":
			m.Kind = "ad"
		case s.named%9 == 0:
			m.Via, m.Score, m.Why = "sound", 0.8125, "guest's paper; distance 0.19"
		}
		s.x.Mentions = append(s.x.Mentions, m)
	}
	s.write("。\n")
	if i%10 == 0 {
		s.x.Unresolved = append(s.x.Unresolved, claim.Unresolved{
			At: s.length - 2, Text: "。", Type: "Paper", Why: "two papers sound like it",
		})
	}
}

func (s *synthesis) claim(i int) {
	m := s.x.Mentions[i*3]
	text := m.Text
	c := claim.Claim{
		ID:      fmt.Sprintf("%s-%04x", s.x.Episode.ID, i*7919),
		Subject: m.Entity, Predicate: predicates[i%len(predicates)], Object: s.pick().ID,
		Polarity: polarities[i%len(polarities)], Speaker: m.Speaker, Person: m.Person,
		Rules:      []string{"work/" + predicates[i%len(predicates)]},
		Evidence:   claim.Evidence{At: m.At, Text: text, Line: m.Line, Column: m.Column, Time: m.Time},
		Confidence: 0.9,
	}
	if i%2 == 0 {
		c.With = map[string]string{"role": "first author", "year": "2024"}
	}
	if i%11 == 0 {
		c.Rules = append(c.Rules, "work/other")
		slices.Sort(c.Rules)
	}
	s.x.Claims = append(s.x.Claims, c)
}
