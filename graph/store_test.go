package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	cayley "github.com/cayleygraph/cayley/graph"

	"hearsay/extract/claim"
)

func TestEpisodeComesBack(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		add(t, s, 1, 2, 3)
		for _, n := range []int{1, 2, 3} {
			x := brief(n)
			equal(t, x, readBack(t, s, x.Episode.ID))
		}
	})
}

func TestSameEpisodeTwice(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		x := brief(1)
		equal(t, Added, must(s.Add(context.Background(), x))(t))
		once := exported(t, s)
		slices.Reverse(x.Mentions)
		slices.Reverse(x.Entities)
		slices.Reverse(x.Claims)
		slices.Reverse(x.Known)
		equal(t, Unchanged, must(s.Add(context.Background(), x))(t))
		if exported(t, s) != once {
			t.Error("adding an episode again changed the graph")
		}
	})
}

// other is another version of an episode: claims went, came and changed.
func other(number int) *claim.Extraction {
	x := brief(number)
	x.Episode.Title = "新的标题"
	x.Claims = x.Claims[3:]
	x.Claims[1].Confidence = 0.5
	x.Claims[2].With = map[string]string{"role": "advisor"}
	x.Mentions = x.Mentions[:30]
	x.Turns[5].Speaker = "other"
	for i := range x.Entities {
		x.Entities[i].Mentions = 0
	}
	return x
}

func TestReplacedEpisodeIsTheNewOne(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s, fresh := open(t), open(t)
		add(t, s, 1, 2)
		equal(t, Replaced, must(s.Add(context.Background(), other(1)))(t))
		equal(t, other(1), readBack(t, s, "show-001"))
		must(fresh.Add(context.Background(), other(1)))(t)
		add(t, fresh, 2)
		alike(t, s, fresh)
	})
}

func TestForgettingLeavesTheGraphThatNeverHadIt(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		ctx := context.Background()
		s, fresh := open(t), open(t)
		add(t, s, 1, 2, 3)
		must(s.Add(ctx, other(2)))(t)
		equal(t, true, must(s.Forget(ctx, "show-002"))(t))
		equal(t, false, must(s.Forget(ctx, "show-002"))(t))
		equal(t, false, must(s.Forget(ctx, "never heard of"))(t))
		add(t, fresh, 3, 1)
		alike(t, s, fresh)
	})
}

// alike compares the quads of two graphs, and the nodes, of which none may be
// left without a quad.
func alike(t *testing.T, a, b *Store) {
	t.Helper()
	if exported(t, a) != exported(t, b) {
		t.Error("the graphs differ in their quads")
	}
	equal(t, must(b.Stats(context.Background()))(t), must(a.Stats(context.Background()))(t))
	equal(t, nodes(t, b), nodes(t, a))
}

func nodes(t *testing.T, s *Store) []string {
	t.Helper()
	var all []string
	err := s.view(context.Background(), func(r *reader) error {
		return iterate(r.ctx, r.db.quads.NodesAllIterator(), func(n cayley.Ref) error {
			all = append(all, r.db.quads.NameOf(n).String())
			return nil
		})
	})
	slices.Sort(all)
	return must(all, err)(t)
}

func TestSameBytesWhateverTheBackend(t *testing.T) {
	var want []string
	for _, n := range []int{1, 2, 3} {
		x := brief(n)
		var b bytes.Buffer
		if err := WriteExtraction(&b, x); err != nil {
			t.Fatal(err)
		}
		want = append(want, strings.SplitAfter(strings.TrimSuffix(b.String(), "\n"), "\n")...)
		want[len(want)-1] += "\n"
	}
	slices.Sort(want)
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		add(t, s, 3, 1, 2)
		if err := s.SetMeta(context.Background(), "seeds", "abc"); err != nil {
			t.Fatal(err)
		}
		if exported(t, s) != strings.Join(want, "") {
			t.Error("the graph is not the sum of its episodes")
		}
	})
}

func TestReadersBesideAWriter(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		add(t, s, 0)
		x := brief(0)
		ctx, stop := context.WithCancel(context.Background())
		var readers sync.WaitGroup
		for range 3 {
			readers.Go(func() {
				for ctx.Err() == nil {
					if err := readSome(s, x); err != nil {
						t.Error(err)
						return
					}
				}
			})
		}
		add(t, s, 1, 2)
		must(s.Add(context.Background(), other(2)))(t)
		must(s.Forget(context.Background(), "show-001"))(t)
		stop()
		readers.Wait()
	})
}

// readSome asks what must be so while other episodes come and go.
func readSome(s *Store, x *claim.Extraction) error {
	ctx := context.Background()
	facts, err := s.Facts(ctx, Pattern{Episode: x.Episode.ID})
	if err != nil || len(facts) != len(x.Claims) {
		return fmt.Errorf("%d claims instead of %d: %w", len(facts), len(x.Claims), err)
	}
	places, err := s.Mentions(ctx, MentionFilter{Episode: x.Episode.ID})
	if err != nil || len(places) != len(x.Mentions) {
		return fmt.Errorf("%d mentions instead of %d: %w", len(places), len(x.Mentions), err)
	}
	e, ok, err := s.Entity(ctx, x.Entities[0].ID)
	if err != nil || !ok || e.Mentions < x.Entities[0].Mentions {
		return fmt.Errorf("entity %v %v: %w", e, ok, err)
	}
	_, err = s.Gizmo(ctx, `g.V(g.IRI("id:episode:show-000")).Out(g.IRI("schema:mentions")).All()`, 5)
	return err
}

func TestCancelledAddStoresNothing(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		x := brief(1)
		if _, err := s.Add(ctx, x); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		if _, err := s.Facts(ctx, Pattern{}); !errors.Is(err, context.Canceled) {
			t.Errorf("a cancelled question was answered: %v", err)
		}
		equal(t, "", exported(t, s))
		add(t, s, 1)
		equal(t, x, readBack(t, s, x.Episode.ID))
	})
}

func TestMeta(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		ctx := context.Background()
		s := open(t)
		for _, value := range []string{"one", "two", "two", "", "三 \"3\""} {
			if err := s.SetMeta(ctx, "the key", value); err != nil {
				t.Fatal(err)
			}
			equal(t, value, must(s.Meta(ctx, "the key"))(t))
		}
		equal(t, "", must(s.Meta(ctx, "another"))(t))
		equal(t, "", exported(t, s))
		equal(t, Stats{}, must(s.Stats(ctx))(t))
	})
}

func TestClosedStoreSaysSo(t *testing.T) {
	everywhere(t, func(t *testing.T, open func(*testing.T) *Store) {
		s := open(t)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		x := brief(1)
		_, added := s.Add(context.Background(), x)
		_, asked := s.Episodes(context.Background())
		_, run := s.Gizmo(context.Background(), "g.V().All()", 0)
		for _, err := range []error{added, asked, run} {
			if err == nil || !contains(err.Error(), "it is closed") {
				t.Errorf("got %v", err)
			}
		}
	})
}

func TestQuadsAreFew(t *testing.T) {
	x, _ := synthetic(1)
	quads := must(encode(x))(t)
	per := len(quads) * 10_000 / x.Episode.Length
	t.Logf("%d quads for %d code points: %d per 10,000", len(quads), x.Episode.Length, per)
	if per > 3000 {
		t.Errorf("%d quads per 10,000 code points are more than 3,000", per)
	}
}
