package graph

import (
	"context"
	"testing"
)

func TestFacts(t *testing.T) {
	cases := map[string]struct {
		pattern Pattern
		want    []string // ids
	}{
		"all":                   {Pattern{}, []string{"c1", "c2", "c3"}},
		"subject":               {Pattern{Subject: "person:ada"}, []string{"c1", "c2"}},
		"object":                {Pattern{Object: "paper:galore"}, []string{"c2", "c3"}},
		"predicate":             {Pattern{Predicate: "created"}, []string{"c2", "c3"}},
		"subject and predicate": {Pattern{Subject: "person:ada", Predicate: "created"}, []string{"c2"}},
		"predicate and object":  {Pattern{Predicate: "created", Object: "paper:galore"}, []string{"c2", "c3"}},
		"subject and object":    {Pattern{Subject: "person:bo", Object: "paper:galore"}, []string{"c3"}},
		"one edge":              {Pattern{Subject: "person:bo", Predicate: "created", Object: "paper:galore"}, []string{"c3"}},
		"episode":               {Pattern{Episode: "two"}, []string{"c3"}},
		"predicate in episode":  {Pattern{Predicate: "created", Episode: "one"}, []string{"c2"}},
		"edge in episode":       {Pattern{Object: "paper:galore", Predicate: "created", Episode: "one"}, []string{"c2"}},
		"polarity":              {Pattern{Polarity: "negated"}, []string{"c2"}},
		"what is only known":    {Pattern{Subject: "person:bo", Predicate: "created", Episode: "one"}, nil},
		"never heard of":        {Pattern{Subject: "person:nobody"}, nil},
		"no such predicate":     {Pattern{Predicate: "unheard_of"}, nil},
		"no such episode":       {Pattern{Episode: "three"}, nil},
		"mentions are no facts": {Pattern{Predicate: "mentions", Subject: "person:ada"}, nil},
	}
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		addSample(t, s)
		for name, c := range cases {
			var ids []string
			for _, f := range must(s.Facts(context.Background(), c.pattern))(t) {
				ids = append(ids, f.ID)
			}
			t.Run(name, func(t *testing.T) { equal(t, c.want, ids) })
		}
	})
}

func TestClaim(t *testing.T) {
	one, _ := sample()
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		addSample(t, s)
		f, ok, err := s.Claim(context.Background(), "c1")
		equal(t, Fact{one.Claims[0], "one"}, must(f, err)(t))
		equal(t, true, ok)
		_, ok, err = s.Claim(context.Background(), "c9")
		equal(t, false, must(ok, err)(t))
	})
}

// What a caller does with an answer is no matter to the next one.
func TestAnswersAreTheCallersOwn(t *testing.T) {
	ctx := context.Background()
	s := open(t, Options{Path: t.TempDir()})
	addSample(t, s)
	for range 2 {
		f, _, err := s.Claim(ctx, "c1")
		equal(t, "lead", must(f, err)(t).With["role"])
		f.With["role"], f.Rules[0] = "spoilt", "spoilt"
		e, _, err := s.Entity(ctx, "paper:galore")
		equal(t, []string{"one", "two"}, must(e, err)(t).Episodes)
		e.Episodes[0], e.Also[0] = "spoilt", "spoilt"
	}
}

func TestKnownIsKeptApart(t *testing.T) {
	one, _ := sample()
	cases := map[string]struct {
		pattern Pattern
		some    bool
	}{
		"all":             {Pattern{}, true},
		"subject":         {Pattern{Subject: "person:bo"}, true},
		"another subject": {Pattern{Subject: "person:ada"}, false},
		"object":          {Pattern{Object: "paper:galore", Predicate: "created"}, true},
		"predicate":       {Pattern{Predicate: "created"}, true},
		"episode":         {Pattern{Episode: "one"}, true},
		"another episode": {Pattern{Episode: "two"}, false},
	}
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		addSample(t, s)
		for name, c := range cases {
			got := must(s.Known(context.Background(), c.pattern))(t)
			want := one.Known
			if !c.some {
				want = nil
			}
			t.Run(name, func(t *testing.T) { equal(t, want, got) })
		}
	})
}

func TestEntities(t *testing.T) {
	cases := map[string]struct {
		filter EntityFilter
		want   []string
	}{
		"all":                    {EntityFilter{}, []string{"org:lab", "paper:galore", "person:ada", "person:bo"}},
		"type":                   {EntityFilter{Type: "Person"}, []string{"person:ada", "person:bo"}},
		"other type":             {EntityFilter{Type: "Method"}, []string{"paper:galore"}},
		"type in episode":        {EntityFilter{Type: "Person", Episode: "two"}, []string{"person:bo"}},
		"name":                   {EntityFilter{Name: "GaLore"}, []string{"paper:galore"}},
		"name, other case":       {EntityFilter{Name: "GALORE"}, []string{"paper:galore"}},
		"name, other hyphens":    {EntityFilter{Name: "gradient lowrank-projection"}, []string{"paper:galore"}},
		"Chinese name":           {EntityFilter{Name: "加洛尔"}, []string{"paper:galore"}},
		"name of one episode":    {EntityFilter{Name: "加洛尔", Episode: "one"}, nil},
		"name and type":          {EntityFilter{Name: "ada", Type: "Paper"}, nil},
		"episodes are none":      {EntityFilter{Type: "Episode"}, nil},
		"a quote is no name":     {EntityFilter{Name: " GaLore"}, []string{"paper:galore"}},
		"no such episode":        {EntityFilter{Episode: "three"}, nil},
		"name never heard":       {EntityFilter{Name: "nobody"}, nil},
		"type never heard":       {EntityFilter{Type: "Planet"}, nil},
		"polarity is not a name": {EntityFilter{Name: "asserted"}, nil},
	}
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		addSample(t, s)
		for name, c := range cases {
			var ids []string
			for _, e := range must(s.Entities(context.Background(), c.filter))(t) {
				ids = append(ids, e.ID)
			}
			t.Run(name, func(t *testing.T) { equal(t, c.want, ids) })
		}
	})
}

func TestEntityOfSeveralEpisodes(t *testing.T) {
	one, _ := sample()
	want := Entity{one.Entities[1], []string{"one", "two"}}
	want.Also = []string{"Gradient Low-Rank Projection", "加洛尔"}
	want.Mentions = 4
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		addSample(t, s)
		e, _, err := s.Entity(context.Background(), "paper:galore")
		equal(t, want, must(e, err)(t))
		_, ok, err := s.Entity(context.Background(), "person:nobody")
		equal(t, false, must(ok, err)(t))
	})
}

func TestMentions(t *testing.T) {
	cases := map[string]struct {
		filter MentionFilter
		want   []int // places
	}{
		"all":                {MentionFilter{}, []int{5, 9, 14, 21, 30, 0, 3}},
		"entity":             {MentionFilter{Entity: "paper:galore"}, []int{14, 21, 30, 3}},
		"entity in episode":  {MentionFilter{Entity: "paper:galore", Episode: "two"}, []int{3}},
		"type":               {MentionFilter{Type: "Paper"}, []int{14, 21, 30, 3}},
		"other type":         {MentionFilter{Type: "Method", Episode: "one"}, []int{14, 21, 30}},
		"entity, wrong type": {MentionFilter{Type: "Person", Entity: "paper:galore"}, nil},
		"entity, right type": {MentionFilter{Type: "Method", Entity: "paper:galore", Episode: "two"}, []int{3}},
		"speaker":            {MentionFilter{Speaker: "guest"}, []int{9, 14, 21}},
		"type and speaker":   {MentionFilter{Type: "Paper", Speaker: "guest"}, []int{14, 21}},
		"in talk":            {MentionFilter{Entity: "paper:galore", Kind: "talk"}, []int{14, 21, 3}},
		"in advertisements":  {MentionFilter{Kind: "ad"}, []int{30}},
		"in front matter":    {MentionFilter{Kind: "meta"}, []int{5}},
		"episode":            {MentionFilter{Episode: "two"}, []int{0, 3}},
		"no such episode":    {MentionFilter{Episode: "three"}, nil},
		"no such type":       {MentionFilter{Type: "Planet", Episode: "one"}, nil},
	}
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		addSample(t, s)
		for name, c := range cases {
			var at []int
			for _, m := range must(s.Mentions(context.Background(), c.filter))(t) {
				at = append(at, m.At)
			}
			t.Run(name, func(t *testing.T) { equal(t, c.want, at) })
		}
	})
}

func TestEpisodesByDate(t *testing.T) {
	one, two := sample()
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		addSample(t, s)
		got := must(s.Episodes(context.Background()))(t)
		if len(got) != 2 {
			t.Fatalf("%d episodes", len(got))
		}
		equal(t, two.Episode, got[0])
		equal(t, one.Episode, got[1])
		equal(t, Stats{Episodes: 2, Entities: 4, Claims: 3, Mentions: 7, Quads: countLines(exported(t, s))}, must(s.Stats(context.Background()))(t))
	})
}
