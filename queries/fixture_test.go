package queries_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/extract/claim"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/text"
	"hearsay/graph"
	"hearsay/queries"
)

// must fails the test on an error.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func shippedSchema(t testing.TB) *schema.Schema {
	data := must(os.ReadFile("../seeds/schema.yaml"))(t)
	return must(schema.Load("schema.yaml", data, nil))(t)
}

func shippedCues(t testing.TB) *rule.Cues {
	data := must(os.ReadFile("../seeds/function-words.yaml"))(t)
	return must(rule.LoadCues("function-words.yaml", data))(t)
}

func shippedSet(t testing.TB) *queries.Set {
	return must(queries.Load(shippedSchema(t), shippedCues(t), queries.Shipped()))(t)
}

// fixture is a graph of made-up episodes and what finds its names.
type fixture struct {
	store    *graph.Store
	set      *queries.Set
	names    func(*text.Text) []rule.Item
	entities map[string]claim.Entity // by any name
	order    []claim.Entity
	schema   *schema.Schema
}

// loadFixture reads testdata/episodes.txt, whose first lines describe it.
func loadFixture(t testing.TB) *fixture {
	t.Helper()
	f := &fixture{entities: map[string]claim.Entity{}, schema: shippedSchema(t), set: shippedSet(t)}
	f.store = must(graph.Open(context.Background(), graph.Options{Memory: true}))(t)
	t.Cleanup(func() { f.store.Close() })
	var episode *episodeBuilder
	add := func() {
		if episode != nil {
			must(f.store.Add(context.Background(), episode.finish()))(t)
		}
	}
	for i, line := range strings.Split(string(must(os.ReadFile("testdata/episodes.txt"))(t)), "\n") {
		first, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		_, isType := f.schema.Mask(strings.Split(first, "+")[0])
		switch {
		case first == "" || strings.HasPrefix(first, "#"):
		case first == "episode":
			add()
			episode = &episodeBuilder{fixture: f, x: &claim.Extraction{}}
			episode.begin(strings.Fields(rest))
		case isType:
			f.entity(first, rest)
		case first == "claim":
			episode.claim(rest)
		case first == "unresolved":
			typ, name, _ := strings.Cut(rest, " ")
			episode.x.Unresolved = append(episode.x.Unresolved, claim.Unresolved{At: episode.at, Text: name, Type: typ, Why: "two sound like it"})
		case strings.Contains(line, ": "):
			who, names, _ := strings.Cut(line, ": ")
			episode.turn(who, strings.Split(names, ", "))
		default:
			t.Fatalf("episodes.txt:%d: what is this? %s", i+1, line)
		}
	}
	add()
	f.names = f.finder()
	return f
}

// id is an entity's id: its type and name without blanks.
func id(typ, name string) string {
	return strings.ToLower(typ) + ":" + strings.ReplaceAll(strings.ToLower(name), " ", "-")
}

func (f *fixture) entity(types, rest string) {
	name, also, _ := strings.Cut(rest, " = ")
	all := strings.Split(types, "+")
	e := claim.Entity{ID: id(all[0], name), Type: all[0], Types: all[1:], Name: name}
	if also != "" {
		e.Also = strings.Split(also, ", ")
	}
	f.order = append(f.order, e)
	for _, n := range append([]string{name}, e.Also...) {
		f.entities[n] = e
	}
}

// finder finds the names of all entities, the longest first, and times.
func (f *fixture) finder() func(*text.Text) []rule.Item {
	return func(t *text.Text) []rule.Item {
		var items []rule.Item
		for _, e := range f.order {
			for _, n := range append([]string{e.Name}, e.Also...) {
				items = append(items, occurrences(t, n, rule.Item{Entity: e.ID, Types: f.schema.Union(append([]string{e.Type}, e.Types...)...), Score: 1})...)
			}
		}
		for _, v := range text.Values(t.Runes, "") {
			if v.From != "" {
				items = append(items, rule.Item{Span: v.Span, Kind: rule.Time, From: v.From, To: v.To, Score: 1})
			}
		}
		slices.SortStableFunc(items, func(a, b rule.Item) int {
			if a.Span.Start != b.Span.Start {
				return a.Span.Start - b.Span.Start
			}
			return b.Span.End - a.Span.End
		})
		return items
	}
}

func occurrences(t *text.Text, name string, it rule.Item) []rule.Item {
	var items []rule.Item
	key := []rune(text.FoldString(name))
	for i := 0; i+len(key) <= len(t.Runes); i++ {
		if slices.Equal(t.Runes[i:i+len(key)], key) && text.Boundary(t.Runes, i) && text.Boundary(t.Runes, i+len(key)) {
			it.Span = text.Span{Start: i, End: i + len(key)}
			items = append(items, it)
		}
	}
	return items
}

// episodeBuilder makes an extraction, line by line.
type episodeBuilder struct {
	*fixture
	x      *claim.Extraction
	at     int
	people map[string]string // by role
	seen   map[string]bool
}

func (b *episodeBuilder) begin(fields []string) {
	last := len(fields) - 1
	b.people, b.seen = map[string]string{}, map[string]bool{}
	b.x.Episode = claim.Episode{ID: fields[0], Show: strings.Join(fields[1:last], " "), Published: fields[last], Source: fields[0] + ".md", SHA256: strings.Repeat("0", 64)}
	b.x.Entities = append(b.x.Entities, claim.Entity{ID: "episode:" + fields[0], Type: "Episode", Name: fields[0]})
}

func (b *episodeBuilder) use(name string) string {
	if name == "EPISODE" {
		return "episode:" + b.x.Episode.ID
	}
	e, ok := b.entities[name]
	if !ok {
		panic("no entity " + name)
	}
	if !b.seen[e.ID] {
		b.seen[e.ID] = true
		b.x.Entities = append(b.x.Entities, e)
	}
	return e.ID
}

func (b *episodeBuilder) turn(who string, names []string) {
	kind := "talk"
	if role, ok := strings.CutPrefix(who, "ad "); ok {
		who, kind = role, "ad"
	}
	b.x.Turns = append(b.x.Turns, claim.Turn{At: b.at, Speaker: who, Kind: kind, Confidence: 1})
	for _, name := range names {
		form, linked, heard := strings.Cut(name, " > ")
		m := claim.Mention{At: b.at, Text: form, Speaker: who, Via: "exact", Line: len(b.x.Turns), Column: 1}
		if !heard {
			linked = form
		}
		m.Entity = b.use(linked)
		if heard && !slices.Contains(append([]string{b.entities[linked].Name}, b.entities[linked].Also...), form) {
			m.Via, m.Why = "sound", "sounds like it"
		}
		if kind == "ad" {
			m.Kind = "ad"
		}
		b.x.Mentions = append(b.x.Mentions, m)
		b.at += utf8.RuneCountInString(form) + 1
	}
}

func (b *episodeBuilder) claim(rest string) {
	parts := append(strings.Split(rest, "|"), "", "")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	c := claim.Claim{
		ID: fmt.Sprintf("claim:%s-%d", b.x.Episode.ID, len(b.x.Claims)), Subject: b.use(parts[0]), Predicate: parts[1], Object: b.use(parts[2]),
		Polarity: claim.Asserted, Speaker: "guest", Rules: []string{"made/up"}, Confidence: 0.9,
		Evidence: claim.Evidence{At: b.at, Text: rest, Line: 90, Column: 1},
	}
	key := ""
	for _, word := range strings.Fields(parts[3]) {
		if c.With == nil {
			c.With = map[string]string{}
		}
		if k, v, ok := strings.Cut(word, "="); ok {
			key = k
			c.With[key] = v
		} else {
			c.With[key] += " " + word
		}
	}
	if polarity := parts[4]; polarity != "" {
		c.Polarity = polarity
	}
	if role, ok := strings.CutSuffix(parts[1], "_of"); ok && parts[2] == "EPISODE" {
		b.people[role] = c.Subject
	}
	b.at += utf8.RuneCountInString(rest) + 1
	b.x.Claims = append(b.x.Claims, c)
}

// finish gives turns, mentions and claims the people behind the roles.
func (b *episodeBuilder) finish() *claim.Extraction {
	for i := range b.x.Turns {
		b.x.Turns[i].Person = b.people[b.x.Turns[i].Speaker]
	}
	for i := range b.x.Mentions {
		b.x.Mentions[i].Person = b.people[b.x.Mentions[i].Speaker]
	}
	for i := range b.x.Claims {
		b.x.Claims[i].Person = b.people[b.x.Claims[i].Speaker]
	}
	return b.x
}
