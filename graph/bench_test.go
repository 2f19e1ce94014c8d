package graph

import (
	"context"
	"path/filepath"
	"sync"
	"testing"

	"hearsay/extract/claim"
)

func openBench(b *testing.B, path string) *Store {
	s := must(Open(context.Background(), Options{Path: path}))(b)
	b.Cleanup(func() { s.Close() })
	return s
}

// fill stores n synthetic episodes.
func fill(b *testing.B, path string, n int) {
	s := must(Open(context.Background(), Options{Path: path}))(b)
	for i := range n {
		x, _ := synthetic(i)
		must(s.Add(context.Background(), x))(b)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}

// many is a graph of 200 episodes, made once for all benchmarks that ask it.
var many struct {
	once sync.Once
	path string
}

func open200(b *testing.B) *Store {
	many.once.Do(func() {
		many.path = filepath.Join(scratch, "many")
		fill(b, many.path, 200)
	})
	return openBench(b, many.path)
}

// BenchmarkAddEpisode stores episodes of 20,000 code points, one after the
// other; the budget is 0.5 s.
func BenchmarkAddEpisode(b *testing.B) {
	s := openBench(b, b.TempDir())
	var bytes int64
	all := make([]*claim.Extraction, b.N)
	for i := range all {
		x, source := synthetic(i)
		all[i], bytes = x, int64(len(source))
	}
	b.SetBytes(bytes)
	b.ResetTimer()
	for _, x := range all {
		must(s.Add(context.Background(), x))(b)
	}
}

// BenchmarkAddAgain adds an episode that is there already.
func BenchmarkAddAgain(b *testing.B) {
	path := b.TempDir()
	fill(b, path, 1)
	s := openBench(b, path)
	x, _ := synthetic(0)
	for b.Loop() {
		must(s.Add(context.Background(), x))(b)
	}
}

func BenchmarkFacts200Episodes(b *testing.B) {
	s := open200(b)
	ctx := context.Background()
	for name, p := range map[string]Pattern{
		"predicate": {Predicate: "created"},
		"subject":   {Subject: "person:e-0"},
		"edge":      {Predicate: "created", Subject: "person:e-0"},
		"episode":   {Episode: "show-100"},
	} {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = len(must(s.Facts(ctx, p))(b))
			}
			b.ReportMetric(float64(n), "facts")
		})
	}
}

func BenchmarkMentions200Episodes(b *testing.B) {
	s := open200(b)
	ctx := context.Background()
	for name, f := range map[string]MentionFilter{
		"type and speaker": {Type: "Paper", Speaker: "guest"},
		"entity":           {Entity: "person:e-0"},
		"episode":          {Episode: "show-100"},
		"all":              {},
	} {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = len(must(s.Mentions(ctx, f))(b))
			}
			b.ReportMetric(float64(n), "mentions")
		})
	}
}

func BenchmarkEntities200Episodes(b *testing.B) {
	s := open200(b)
	ctx := context.Background()
	for name, f := range map[string]EntityFilter{
		"type":    {Type: "Paper"},
		"name":    {Name: "entity 2"},
		"episode": {Episode: "show-100"},
	} {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = len(must(s.Entities(ctx, f))(b))
			}
			b.ReportMetric(float64(n), "entities")
		})
	}
	b.Run("one", func(b *testing.B) {
		for b.Loop() {
			if _, ok, err := s.Entity(ctx, "person:e-0"); err != nil || !ok {
				b.Fatal(ok, err)
			}
		}
	})
	b.Run("episodes", func(b *testing.B) {
		for b.Loop() {
			must(s.Episodes(ctx))(b)
		}
	})
}

// BenchmarkOpenWarm opens and closes a graph of 20 episodes.
func BenchmarkOpenWarm(b *testing.B) {
	ctx := context.Background()
	o := Options{Path: b.TempDir()}
	fill(b, o.Path, 20)
	for b.Loop() {
		s := must(Open(ctx, o))(b)
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAdd300Episodes stores 300 episodes in an empty graph, one after the
// other on one core; the budget is 3 minutes.
func BenchmarkAdd300Episodes(b *testing.B) {
	for b.Loop() {
		fill(b, filepath.Join(b.TempDir(), "graph"), 300)
	}
}
