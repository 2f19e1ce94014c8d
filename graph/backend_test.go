package graph

import (
	"bytes"
	"context"
	"os"
	"testing"
)

// backend is a kind of store that every test of stores runs against.
type backend struct {
	name string
	open func(t *testing.T) *Store // an empty one, closed when the test ends
}

var backends = []backend{
	{"memory", func(t *testing.T) *Store { return open(t, Options{Memory: true}) }},
	{"embedded", func(t *testing.T) *Store { return open(t, Options{Path: t.TempDir()}) }},
	{"postgres", func(t *testing.T) *Store { return open(t, Options{URL: newDatabase(t)}) }},
}

// everywhere runs a test against every backend.
func everywhere(t *testing.T, test func(t *testing.T, open func(t *testing.T) *Store)) {
	for _, b := range backends {
		t.Run(b.name, func(t *testing.T) { test(t, b.open) })
	}
}

// scratch is a directory that is there for as long as the tests run.
var scratch string

func TestMain(m *testing.M) {
	if role := os.Getenv("GRAPH_TEST_ROLE"); role != "" {
		os.Exit(act(role))
	}
	var err error
	if scratch, err = os.MkdirTemp("", "graph"); err != nil {
		panic(err)
	}
	code := m.Run()
	stopServer()
	os.RemoveAll(scratch)
	os.Exit(code)
}

func open(t testing.TB, o Options) *Store {
	t.Helper()
	s, err := Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

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

func add(t testing.TB, s *Store, numbers ...int) {
	t.Helper()
	for _, n := range numbers {
		x := brief(n)
		must(s.Add(context.Background(), x))(t)
	}
}

func exported(t testing.TB, s *Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.WriteNQuads(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
