package graph

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/vfs"
	"github.com/cockroachdb/pebble/vfs/errorfs"
)

func TestWhatIsNoGraph(t *testing.T) {
	write := func(name, content string) func(t *testing.T, dir string) {
		return func(t *testing.T, dir string) {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, c := range map[string]struct {
		make     func(t *testing.T, dir string)
		options  Options
		want     error
		mentions string
	}{
		"other files":       {write("a letter.txt", "Dear"), Options{}, ErrNotGraph, "a letter.txt"},
		"a later version":   {write(formatFile, "hearsay graph 9\n"), Options{}, ErrVersion, "format 9"},
		"another format":    {write(formatFile, "SQLite format 3"), Options{}, ErrNotGraph, "SQLite"},
		"database is gone":  {write(formatFile, "hearsay graph 2\n"), Options{}, ErrDamaged, "add the transcripts again"},
		"empty, to be read": {func(*testing.T, string) {}, Options{ReadOnly: true}, ErrMissing, "there is no graph"},
	} {
		t.Run(name, func(t *testing.T) {
			c.options.Path = t.TempDir()
			c.make(t, c.options.Path)
			_, err := Open(context.Background(), c.options)
			if !errors.Is(err, c.want) || !contains(err.Error(), c.mentions) || !contains(err.Error(), c.options.Path) {
				t.Errorf("got %v, want: %v", err, c.want)
			}
		})
	}
	file := filepath.Join(t.TempDir(), "file")
	write("file", "")(t, filepath.Dir(file))
	if _, err := Open(context.Background(), Options{Path: file}); !errors.Is(err, ErrNotGraph) {
		t.Errorf("a file: got %v", err)
	}
	if _, err := Open(context.Background(), Options{Path: filepath.Join(file, "x")}); err == nil {
		t.Error("a graph was made within a file")
	}
	nowhere := filepath.Join(t.TempDir(), "nowhere")
	if _, err := Open(context.Background(), Options{Path: nowhere, ReadOnly: true}); !errors.Is(err, ErrMissing) {
		t.Errorf("nowhere: got %v", err)
	}
	if _, err := os.Stat(nowhere); err == nil {
		t.Error("opening to read made a directory")
	}
	for _, o := range []Options{{}, {Path: nowhere, Memory: true}, {Path: nowhere, URL: "postgres://"}} {
		if _, err := Open(context.Background(), o); err == nil {
			t.Errorf("%v was opened", o)
		}
	}
}

// Whichever file of the database is cut short, emptied, removed or written
// over, the graph says that it is damaged or answers as before: nothing else.
func TestDamagedGraph(t *testing.T) {
	whole := filepath.Join(t.TempDir(), "graph")
	s := must(Open(context.Background(), Options{Path: whole}))(t)
	x, _ := synthetic(1)
	must(s.Add(context.Background(), x))(t)
	want := exported(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, e := range must(os.ReadDir(filepath.Join(whole, quadsDir)))(t) {
		for kind, spoil := range map[string]func(b []byte) []byte{
			"cut short":    func(b []byte) []byte { return b[:len(b)/2] },
			"removed":      func([]byte) []byte { return nil },
			"written over": func(b []byte) []byte { copy(b[len(b)/3:], make([]byte, len(b)/3)); return b },
		} {
			t.Run(kind+" "+filepath.Ext(e.Name()), func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "graph")
				if err := os.CopyFS(path, os.DirFS(whole)); err != nil {
					t.Fatal(err)
				}
				file := filepath.Join(path, quadsDir, e.Name())
				os.Remove(file)
				if b := spoil(must(os.ReadFile(filepath.Join(whole, quadsDir, e.Name())))(t)); b != nil {
					if err := os.WriteFile(file, b, 0o666); err != nil {
						t.Fatal(err)
					}
				}
				got, err := exportAt(path)
				if errors.Is(err, ErrDamaged) {
					found++
				} else if err != nil || got != want && got != "" {
					t.Errorf("%d bytes of %d, and the error is %v", len(got), len(want), err)
				}
			})
		}
	}
	if found < 5 {
		t.Errorf("only %d damages were noticed", found)
	}
}

func exportAt(path string) (string, error) {
	s, err := Open(context.Background(), Options{Path: path})
	if err != nil {
		return "", err
	}
	defer s.Close()
	var b writer
	err = s.WriteNQuads(context.Background(), &b)
	return string(b), err
}

type writer []byte

func (w *writer) Write(p []byte) (int, error) {
	*w = append(*w, p...)
	return len(p), nil
}

// faulty is a graph on a disk that fails while broken is set.
func faulty(t *testing.T, broken *atomic.Bool, failure error) (*Store, *directory) {
	t.Helper()
	prepare()
	d := must(openDirectory(context.Background(), Options{Path: t.TempDir()}))(t)
	files := errorfs.Wrap(vfs.Default, errorfs.InjectorFunc(func(op errorfs.Op, _ string) error {
		writes := op == errorfs.OpFileWrite || op == errorfs.OpFileSync || op == errorfs.OpCreate || op == errorfs.OpFilePreallocate
		if broken.Load() && writes {
			return failure
		}
		return nil
	}))
	s := &Store{where: d.path, write: true, unlock: d.close}
	s.reopen = func() (*database, error) { return openQuads(d, files, false) }
	s.db = must(s.reopen())(t)
	return s, d
}

func TestDiskFull(t *testing.T) {
	var broken atomic.Bool
	s, _ := faulty(t, &broken, syscall.ENOSPC)
	ctx := context.Background()
	add(t, s, 1)
	broken.Store(true)
	for range 2 { // and goes on saying so
		if _, err := s.Add(ctx, brief(2)); !errors.Is(err, ErrFull) || !contains(err.Error(), s.where) {
			t.Fatalf("got %v", err)
		}
	}
	if _, err := s.Facts(ctx, Pattern{}); !errors.Is(err, ErrFull) {
		t.Errorf("a store that was given up answers: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// A transaction that breaks off leaves a store that answers as before, and
// that takes the same episode afterwards.
func TestFailedTransactionLeavesNothingBehind(t *testing.T) {
	prepare()
	ctx := context.Background()
	d := must(openDirectory(ctx, Options{Path: t.TempDir()}))(t)
	kv := must(openPebble(vfs.Default, d.file(quadsDir), false, true))(t)
	s := &Store{where: d.path, write: true, unlock: d.close, db: must(embedded(kv, false))(t)}
	s.reopen = func() (*database, error) { return openQuads(d, vfs.Default, false) }
	add(t, s, 1)
	want := exported(t, s)
	quads := s.db.quads
	s.db.apply = func(remove, add []quad.Quad) error {
		kv.begin()
		err := quads.ApplyDeltas(deltas(remove, add), ignore)
		return errors.Join(err, kv.commit(false), errors.New("broken off"))
	}
	if _, err := s.Add(ctx, brief(2)); err == nil || !contains(err.Error(), "broken off") {
		t.Fatalf("got %v", err)
	}
	if exported(t, s) != want {
		t.Error("the graph is another one after a transaction that broke off")
	}
	equal(t, 0, len(must(s.Facts(ctx, Pattern{Episode: brief(2).Episode.ID}))(t)))
	add(t, s, 2)
	equal(t, brief(2), readBack(t, s, brief(2).Episode.ID))
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
