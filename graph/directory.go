package graph

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/cockroachdb/pebble/vfs"
)

// format is the version of the vocabulary and tables; a graph of another
// version is refused, and made again from its transcripts.
const format = 1

// The files of a graph's directory.
const (
	formatFile = "format" // says that this is a graph, and of which version
	lockFile   = "lock"
	holderFile = "holder" // which process has the lock
	quadsDir   = "quads"  // the database
)

// directory is a graph's directory, locked.
type directory struct {
	path string
	lock io.Closer // nil where a read-only medium has room for no lock
}

// openDirectory makes sure that path is a graph of this version, or can become
// one, and locks it.
func openDirectory(ctx context.Context, o Options) (*directory, error) {
	path, err := settle(o.Path, o.ReadOnly)
	if err != nil {
		return nil, err
	}
	d := &directory{path: path}
	if err := d.check(); err != nil {
		return nil, err
	}
	if o.ReadOnly && !d.finished() {
		return nil, ErrMissing
	}
	if d.lock, err = d.acquire(ctx, o); err != nil {
		return nil, err
	}
	if d.lock == nil {
		return d, nil
	}
	who := strconv.Itoa(os.Getpid()) + " " + strings.Join(os.Args, " ") + "\n"
	if err := os.WriteFile(d.file(holderFile), []byte(who), 0o666); err != nil {
		return nil, errors.Join(err, d.close())
	}
	return d, nil
}

// settle makes the directory where that is wanted and returns its one true
// path: the same directory under two names must not be locked twice.
func settle(path string, readOnly bool) (string, error) {
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist) && readOnly:
		return "", ErrMissing
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(path, 0o777); err != nil {
			return "", err
		}
	case err != nil:
		return "", err
	case !info.IsDir():
		return "", fmt.Errorf("%w: it is a file, and a graph is a directory", ErrNotGraph)
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(path)
}

func (d *directory) file(name string) string { return filepath.Join(d.path, name) }

// check refuses a directory that holds something else.
func (d *directory) check() error {
	entries, err := os.ReadDir(d.path)
	if err != nil {
		return err
	}
	for _, e := range entries {
		switch e.Name() {
		case formatFile:
			return d.checkFormat()
		case lockFile, holderFile, quadsDir: // a graph that was never finished
		default:
			return fmt.Errorf("%w: it holds %s and other things; name an empty or a new directory", ErrNotGraph, e.Name())
		}
	}
	return nil
}

func (d *directory) checkFormat() error {
	b, err := os.ReadFile(d.file(formatFile))
	if err != nil {
		return err
	}
	version, ok := strings.CutPrefix(strings.TrimSpace(string(b)), "hearsay graph ")
	if !ok {
		return fmt.Errorf("%w: %s says %.40q", ErrNotGraph, formatFile, b)
	}
	return checkVersion(version)
}

func checkVersion(version string) error {
	if version != strconv.Itoa(format) {
		return fmt.Errorf("%w: it has format %s and this program reads format %d; add the transcripts again to a new graph",
			ErrVersion, version, format)
	}
	return nil
}

// finish marks the directory as a graph once its database stands.
func (d *directory) finish() error {
	if d.finished() {
		return nil
	}
	return os.WriteFile(d.file(formatFile), []byte("hearsay graph "+strconv.Itoa(format)+"\n"), 0o666)
}

func (d *directory) finished() bool {
	_, err := os.Stat(d.file(formatFile))
	return err == nil
}

// acquire takes the lock, and waits for it for a while. A medium that cannot
// be written to is read without.
func (d *directory) acquire(ctx context.Context, o Options) (io.Closer, error) {
	wait := o.Wait
	if wait == 0 {
		wait = time.Second
	}
	timeout := time.NewTimer(wait)
	defer timeout.Stop()
	for {
		lock, err := vfs.Default.Lock(d.file(lockFile))
		var unwritable *fs.PathError // all other errors say that somebody has it
		switch {
		case err == nil:
			return lock, nil
		case errors.As(err, &unwritable) && o.ReadOnly:
			return nil, nil
		case errors.As(err, &unwritable):
			return nil, err
		}
		select {
		case <-timeout.C:
			return nil, fmt.Errorf("%w: %s; wait for it to end, or name another graph", ErrLocked, d.holder())
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// lockless are the files of a medium that cannot be written to.
type lockless struct{ vfs.FS }

// Lock pretends to lock.
func (lockless) Lock(string) (io.Closer, error) { return io.NopCloser(nil), nil }

func (d *directory) holder() string {
	b, _ := os.ReadFile(d.file(holderFile))
	pid, command, _ := strings.Cut(strings.TrimSpace(string(b)), " ")
	if pid == "" {
		return "it does not say which"
	}
	return fmt.Sprintf("process %s (%s)", pid, command)
}

func (d *directory) close() error {
	if d.lock == nil {
		return nil
	}
	_ = os.Remove(d.file(holderFile))
	return d.lock.Close()
}
