package graph

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// another starts the test binary as another process in a role, and returns
// its standard output.
func another(t *testing.T, role, path string, env ...string) (*exec.Cmd, io.WriteCloser, *bufio.Reader) {
	t.Helper()
	c := exec.Command(must(os.Executable())(t))
	c.Env = append(os.Environ(), append(env, "GRAPH_TEST_ROLE="+role, "GRAPH_TEST_PATH="+path)...)
	in, out := must(c.StdinPipe())(t), must(c.StdoutPipe())(t)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		c.Process.Kill()
		c.Wait()
	})
	return c, in, bufio.NewReader(out)
}

// A process that is killed while it adds leaves whole episodes, at least those
// that it said were stored; adding all of them again gives the graph that it
// would have made.
func TestKilledWhileAdding(t *testing.T) {
	path := t.TempDir()
	said := 0
	for range 4 {
		c, _, out := another(t, "add", path, "GRAPH_TEST_FIRST="+strconv.Itoa(said))
		for range 3 {
			line := must(out.ReadString('\n'))(t)
			n, err := strconv.Atoi(line[:len(line)-1])
			if err != nil {
				t.Fatal(line)
			}
			said = n + 1
		}
		c.Process.Kill()
		c.Wait()
	}
	s := open(t, Options{Path: path, Wait: 10 * time.Second})
	stored := must(s.Episodes(context.Background()))(t)
	if len(stored) < said {
		t.Errorf("%d episodes of %d that were stored are left", len(stored), said)
	}
	fresh := open(t, Options{Memory: true})
	for n := range len(stored) {
		equal(t, brief(n), readBack(t, s, brief(n).Episode.ID))
		add(t, s, n)
		add(t, fresh, n)
	}
	alike(t, s, fresh)
}

func TestLockedGraphSaysByWhom(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph")
	c, in, out := another(t, "hold", path)
	must(out.ReadString('\n'))(t)
	_, err := Open(context.Background(), Options{Path: path, Wait: 50 * time.Millisecond})
	if !errors.Is(err, ErrLocked) || !contains(err.Error(), fmt.Sprintf("process %d (", c.Process.Pid)) || !contains(err.Error(), path) {
		t.Errorf("got %v, want process %d", err, c.Process.Pid)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := Open(ctx, Options{Path: path, Wait: time.Hour}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	in.Close() // and the other process ends, while we wait
	s := open(t, Options{Path: path, Wait: time.Minute})
	add(t, s, 1)
}

func TestSameProcessTwice(t *testing.T) {
	path := t.TempDir()
	s := open(t, Options{Path: path})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	for _, p := range []string{path, path + "/", link} {
		_, err := Open(context.Background(), Options{Path: p, Wait: time.Millisecond})
		if !errors.Is(err, ErrLocked) || !contains(err.Error(), strconv.Itoa(os.Getpid())) {
			t.Errorf("%s: got %v", p, err)
		}
	}
	add(t, s, 1)
}

func TestReadOnlyStoreRefusesToWrite(t *testing.T) {
	ctx := context.Background()
	path := t.TempDir()
	s := must(Open(ctx, Options{Path: path}))(t)
	addSample(t, s)
	want := exported(t, s)
	s.Close()
	r := open(t, Options{Path: path, ReadOnly: true})
	if exported(t, r) != want {
		t.Error("a graph reads otherwise when it is opened to read only")
	}
	x, _ := sample()
	_, added := r.Add(ctx, x)
	_, forgotten := r.Forget(ctx, "one")
	for _, err := range []error{added, forgotten, r.SetMeta(ctx, "a", "b")} {
		if !errors.Is(err, ErrReadOnly) {
			t.Errorf("got %v", err)
		}
	}
}
