package graph

import (
	"context"
	"errors"
	"testing"
	"time"
)

func TestGizmo(t *testing.T) {
	cases := map[string]struct {
		script string
		limit  int
		want   []string
	}{
		"what an episode mentions": {
			`g.V(g.IRI("id:episode:two")).Out(g.IRI("schema:mentions")).Out(g.IRI("schema:name")).Unique().All()`, 0,
			[]string{`{"id":"Bo"}`, `{"id":"GaLore"}`},
		},
		"what a person mentions": {
			`g.V(g.IRI("id:person:ada")).Out(g.IRI("schema:mentions")).All()`, 0,
			[]string{`{"id":"<https://hearsay.invalid/id/org:lab>"}`, `{"id":"<https://hearsay.invalid/id/paper:galore>"}`},
		},
		"who claims that": {
			`g.V(g.IRI("id:person:ada")).LabelContext(g.IRI("claim:c1")).Out(g.IRI("schema:worksFor")).All()`, 0,
			[]string{`{"id":"<https://hearsay.invalid/id/org:lab>"}`},
		},
		"sure claims": {
			`g.V().Has(g.IRI("graph:confidence"), gt(0.8)).Out(g.IRI("oa:exact")).All()`, 0,
			[]string{`{"id":"Ada。\nLab"}`},
		},
		"own results":          {`g.Emit({b: "<&>", a: [1, null]})`, 0, []string{`{"a":[1,null],"b":"<&>"}`}},
		"a limit":              {`for (var i = 0; ; i++) g.Emit(i)`, 3, []string{"0", "1", "2"}},
		"a value is no result": {`1 + 1`, 0, nil},
	}
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		addSample(t, s)
		for name, c := range cases {
			t.Run(name, func(t *testing.T) {
				got := must(s.Gizmo(context.Background(), c.script, c.limit))(t)
				equal(t, asSet(c.want), asSet(got))
			})
		}
	})
}

func asSet(list []string) map[string]int {
	set := make(map[string]int)
	for _, s := range list {
		set[s]++
	}
	return set
}

func TestGizmoMistakes(t *testing.T) {
	s := open(t, Options{Memory: true})
	for script, want := range map[string]string{
		"g.V(":             "SyntaxError",
		"nobody()":         "ReferenceError: nobody is not defined",
		`throw "my words"`: "my words",
		"g.V().NoStep()":   "TypeError",
	} {
		if _, err := s.Gizmo(context.Background(), script, 0); err == nil || !contains(err.Error(), want) {
			t.Errorf("%s: got %v, want: %s", script, err, want)
		}
	}
}

// A script that would never end stops when its time is over, and then the
// store can be written to and closed.
func TestRunawayScriptStops(t *testing.T) {
	for name, script := range map[string]string{
		"loop":          "while (true) {}",
		"recursion":     "function f() { return f() + f() } try { f() } catch (e) { while (true) {} }",
		"growing array": "var a = []; while (true) { a.push(a.length % 7); if (a.length > 1e5) a = [] }",
		"results":       `while (true) { g.Emit("more") }`,
		"cross product": `g.V().ForEach(function (a) { g.V().ForEach(function (b) { g.V().ForEach(function (c) {}) }) })`,
		"caught":        "while (true) { try { while (true) {} } catch (e) {} }",
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, Options{Path: t.TempDir()})
			add(t, s, 1)
			ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
			defer cancel()
			if _, err := s.Gizmo(ctx, script, 0); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("got %v", err)
			}
			add(t, s, 2)
		})
	}
}

// A call that does not notice that it is to stop keeps neither its caller nor
// the end of the program waiting.
func TestStubbornScriptIsLeftBehind(t *testing.T) {
	s := must(Open(context.Background(), Options{Path: t.TempDir()}))(t)
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	script := `var a = []; for (var i = 0; i < 3e6; i++) a.push((i * 7919) % 1000003); a.sort()`
	if _, err := s.Gizmo(ctx, script, 0); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	closed := make(chan error, 1)
	go func() { closed <- s.Close() }()
	select {
	case <-closed: // in time, or left open
	case <-time.After(30 * time.Second):
		t.Error("closing waits for the script")
	}
}
