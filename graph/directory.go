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
)

// format is the version of the vocabulary and tables; a graph of another
// version is refused, and made again from its transcripts.
const format = 2

// The files of a graph's directory.
const (
	formatFile = "format" // says that this is a graph, and of which version
	lockFile   = "lock"
	holderFile = "holder" // which process has the lock
	quadsDir   = "quads"  // the database
)

// directory is a graph's directory, locked.
type directory struct {
	path   string
	lock   io.Closer // nil where a read-only medium has room for no lock, and where there is a remote
	remote *remote   // how to read through the process that has the lock; usually nil
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
	_ = os.Remove(d.file(sharedFile)) // of a process that has ended without a word
	who := strconv.Itoa(os.Getpid()) + " " + strings.Join(strings.Fields(strings.Join(os.Args, " ")), " ") + "\n"
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

// check refuses a directory that holds something else, or a graph of another
// version.
func (d *directory) check() error {
	if d.finished() {
		return d.checkFormat()
	}
	entries, err := os.ReadDir(d.path)
	if err != nil {
		return err
	}
	for _, e := range entries {
		switch e.Name() {
		case lockFile, holderFile, quadsDir, formatFile + ".new": // a graph that was never finished
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
		return fmt.Errorf("%w: it has format %s and this program reads format %d; take it away, or name a new one, and add the transcripts again",
			ErrVersion, version, format)
	}
	return nil
}

// finish marks the directory as a graph once its database stands.
func (d *directory) finish() error {
	if d.finished() {
		return nil
	}
	unfinished := d.file(formatFile) + ".new"
	if err := os.WriteFile(unfinished, []byte("hearsay graph "+strconv.Itoa(format)+"\n"), 0o666); err != nil {
		return err
	}
	return os.Rename(unfinished, d.file(formatFile))
}

func (d *directory) finished() bool {
	_, err := os.Stat(d.file(formatFile))
	return err == nil
}
