package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shareSample is the sample's graph, open and shared, and the same graph as
// another process reads it.
func shareSample(t *testing.T) (path string, own, other *Store) {
	t.Helper()
	path = t.TempDir()
	own = open(t, Options{Path: path})
	addSample(t, own)
	stop := must(own.Share())(t)
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
	return path, own, open(t, Options{Path: path, ReadOnly: true})
}

// Whoever reads a graph that another process has open reads the same.
func TestSharedGraphIsReadAlike(t *testing.T) {
	_, own, other := shareSample(t)
	ctx := context.Background()
	id := must(own.Facts(ctx, Pattern{}))(t)[0].ID
	for name, read := range map[string]func(s *Store) (string, error){
		"facts":      func(s *Store) (string, error) { return written(s.Facts(ctx, Pattern{})) },
		"known":      func(s *Store) (string, error) { return written(s.Known(ctx, Pattern{})) },
		"entities":   func(s *Store) (string, error) { return written(s.Entities(ctx, EntityFilter{})) },
		"mentions":   func(s *Store) (string, error) { return written(s.Mentions(ctx, MentionFilter{Speaker: "guest"})) },
		"episodes":   func(s *Store) (string, error) { return written(s.Episodes(ctx)) },
		"stats":      func(s *Store) (string, error) { return written(s.Stats(ctx)) },
		"meta":       func(s *Store) (string, error) { return written(s.Meta(ctx, "none")) },
		"script":     func(s *Store) (string, error) { return written(s.Gizmo(ctx, `g.V().limit(1).count()`, 0)) },
		"bad script": func(s *Store) (string, error) { return written(s.Gizmo(ctx, `g.V(`, 0)) },
		"claim": func(s *Store) (string, error) {
			f, ok, err := s.Claim(ctx, id)
			return written(optional[Fact]{f, ok}, err)
		},
		"no claim": func(s *Store) (string, error) {
			f, ok, err := s.Claim(ctx, "none")
			return written(optional[Fact]{f, ok}, err)
		},
		"entity": func(s *Store) (string, error) {
			e, ok, err := s.Entity(ctx, must(own.Facts(ctx, Pattern{}))(t)[0].Subject)
			return written(optional[Entity]{e, ok}, err)
		},
		"turns": func(s *Store) (string, error) { return written(s.Turns(ctx, must(own.Episodes(ctx))(t)[0].ID)) },
		"unresolved": func(s *Store) (string, error) {
			return written(s.Unresolved(ctx, must(own.Episodes(ctx))(t)[0].ID))
		},
		"triples": func(s *Store) (string, error) {
			return written(s.Triples(ctx, Triples{Predicate: string(hasName)}, 1, 3))
		},
		"everything": func(s *Store) (string, error) {
			entities, facts, err := s.Everything(ctx)
			return written([]any{entities, ordered(facts)}, err)
		},
		"quads": func(s *Store) (string, error) {
			var b bytes.Buffer
			err := s.WriteNQuads(ctx, &b)
			return b.String(), err
		},
	} {
		here, err := read(own)
		there, remoteErr := read(other)
		if (err == nil) != (remoteErr == nil) || err != nil && err.Error() != remoteErr.Error() {
			t.Errorf("%s: error %v here, %v there", name, err, remoteErr)
		}
		if d := cmp.Diff(here, there); d != "" {
			t.Errorf("%s (- here, + there):\n%s", name, d)
		}
	}
	if _, err := other.Add(ctx, brief(1)); !errors.Is(err, ErrReadOnly) {
		t.Errorf("adding through another process: %v", err)
	}
}

func written[T any](v T, err error) (string, error) {
	b, _ := json.MarshalIndent(v, "", " ")
	return string(b), err
}

// Whoever wants to write is told who has the graph, and what to do.
func TestSharedGraphIsNotWritten(t *testing.T) {
	path, _, _ := shareSample(t)
	_, err := Open(context.Background(), Options{Path: path, Wait: 1})
	if !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), "lets others read it, and nobody change it; end that process first") {
		t.Errorf("opening to write: %v", err)
	}
}

// The file that lets others in is its owner's, and lets nobody in without its
// token.
func TestSharedGraphIsGuarded(t *testing.T) {
	path, _, other := shareSample(t)
	info := must(os.Stat(filepath.Join(path, sharedFile)))(t)
	if info.Mode().Perm() != 0o600 {
		t.Errorf("the file has mode %v", info.Mode())
	}
	for _, token := range []string{"", "Bearer x", "Bearer " + other.remote.Token[1:]} {
		r := must(http.NewRequest("POST", "http://"+other.remote.Address+"/"+askStats, strings.NewReader("{}")))(t)
		r.Header.Set("Authorization", token)
		answer := must(http.DefaultClient.Do(r))(t)
		answer.Body.Close()
		if answer.StatusCode != http.StatusUnauthorized {
			t.Errorf("token %q: %s", token, answer.Status)
		}
	}
}

// What a process that ended without a word has left is not believed, and goes.
func TestStaleSharing(t *testing.T) {
	for name, left := range map[string]string{
		"nobody answers": `{"process":1,"address":"127.0.0.1:1","token":"x"}`,
		"elsewhere":      `{"process":1,"address":"192.0.2.1:80","token":"x"}`,
		"torn":           `{"proc`,
	} {
		path := t.TempDir()
		s := open(t, Options{Path: path})
		addSample(t, s)
		if err := os.WriteFile(filepath.Join(path, sharedFile), []byte(left), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(context.Background(), Options{Path: path, ReadOnly: true, Wait: 1}); !errors.Is(err, ErrLocked) {
			t.Errorf("%s, while it is locked: %v", name, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		open(t, Options{Path: path, ReadOnly: true})
		if _, err := os.Stat(filepath.Join(path, sharedFile)); !os.IsNotExist(err) {
			t.Errorf("%s: what was left is still there: %v", name, err)
		}
	}
}
