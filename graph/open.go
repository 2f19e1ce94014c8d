package graph

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"time"

	"github.com/cockroachdb/pebble/vfs"
)

// Options say which store to open. Exactly one of Path, URL and Memory is set.
type Options struct {
	Path     string        // directory of an embedded store; made where it does not exist, unless ReadOnly
	URL      string        // postgres://user@host/database
	Memory   bool          // a store that ends with the process
	ReadOnly bool          // refuse to write, and to create
	Wait     time.Duration // how long to wait for another process to let go of Path; 0 is one second
}

// What can be wrong with a store that is opened or written to. The errors that
// wrap these name the store and say what to do.
var (
	ErrMissing  = errors.New("there is no graph")
	ErrNotGraph = errors.New("not a graph")
	ErrLocked   = errors.New("in use by another process")
	ErrVersion  = errors.New("of another version")
	ErrDamaged  = errors.New("damaged")
	ErrReadOnly = errors.New("read-only")
	ErrFull     = errors.New("disk full")
)

// Open opens a store, or creates it.
func Open(ctx context.Context, o Options) (*Store, error) {
	prepare()
	s := &Store{write: !o.ReadOnly, unlock: func() error { return nil }}
	var err error
	switch {
	case o.Memory && o.Path == "" && o.URL == "":
		s.where, s.alone, s.db = "in memory", true, openMemory()
	case o.Path != "" && !o.Memory && o.URL == "":
		s.where = o.Path
		err = s.openEmbedded(ctx, o)
	case o.URL != "" && !o.Memory && o.Path == "":
		s.where = withoutPassword(o.URL)
		err = s.openServer(ctx, o)
	default:
		err = errors.New("one of path, URL and memory says which graph, and only one")
	}
	if err != nil {
		return nil, s.explain("open", err)
	}
	return s, nil
}

func (s *Store) openEmbedded(ctx context.Context, o Options) error {
	d, err := openDirectory(ctx, o)
	if err != nil {
		return err
	}
	s.directory = d
	if s.remote = d.remote; s.remote != nil {
		return nil
	}
	s.unlock = d.close
	s.reopen = func() (*database, error) { return openQuads(d, vfs.Default, o.ReadOnly) }
	if s.db, err = s.reopen(); err == nil && !o.ReadOnly {
		err = d.finish()
	}
	if err != nil {
		return errors.Join(err, d.close())
	}
	return nil
}

// openQuads opens the database in a locked directory. A graph that was
// finished once and has no database is damaged, not new.
func openQuads(d *directory, files vfs.FS, readOnly bool) (*database, error) {
	if d.lock == nil {
		files = lockless{files}
	}
	kv, err := openPebble(files, d.file(quadsDir), readOnly, !d.finished())
	if err == nil {
		var db *database
		if db, err = embedded(kv, readOnly || d.finished()); err == nil {
			return db, nil
		}
		err = errors.Join(err, kv.Close())
	}
	if denied(err) || full(err) {
		return nil, err
	}
	return nil, fmt.Errorf("%w: %w; remove it and add the transcripts again", ErrDamaged, err)
}

func denied(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) || code(err) == "25006"
}

func full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || code(err) == "53100"
}

// explain says which store it was, and what it was, of errors of the system.
func (s *Store) explain(doing string, err error) error {
	switch {
	case errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, ErrReadOnly):
	case denied(err):
		err = fmt.Errorf("%w: %w; name a graph in a directory that you may write to", ErrReadOnly, err)
	case full(err):
		err = fmt.Errorf("%w: %w; nothing of it is stored", ErrFull, err)
	}
	return fmt.Errorf("%s graph %s: %w", doing, s.where, err)
}
