package graph

import (
	"context"
	"testing"
)

func must2[T, U any](v T, _ U, err error) func(testing.TB) T { return must(v, err) }

func TestRound(t *testing.T) {
	for _, o := range []Options{{Memory: true}, {Path: t.TempDir()}} {
		s := must(Open(context.Background(), o))(t)
		x, _ := synthetic(3)
		t.Log(must(s.Add(context.Background(), x))(t))
		same(t, x, extraction(t, s, x.Episode.ID))
		t.Log(must(s.Stats(context.Background()))(t), x.Episode.Length)
		s.Close()
	}
}
