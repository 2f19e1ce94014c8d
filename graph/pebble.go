package graph

import (
	"errors"
	"fmt"
	"runtime"
	"sync"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/bloom"
	"github.com/cockroachdb/pebble/vfs"
)

// keyValues is a Pebble database in the form that Cayley stores quads in.
// Cayley's own embedded backends either deadlock when a reader meets a
// writer, stall on small transactions, or drop labels.
//
// Reads see the last commit and take no snapshot: Store keeps writers out
// while anybody reads.
type keyValues struct {
	db *pebble.DB

	mu     sync.Mutex
	err    error         // the first read or background error, which Cayley may have swallowed
	broken chan struct{} // closed where the database can no longer be used, nor closed

	written bool
	group   *pebble.Batch // open between begin and commit: Cayley's transactions join it
}

// openPebble opens or, where create is set, makes a database.
func openPebble(fs vfs.FS, path string, readOnly, create bool) (*keyValues, error) {
	d := &keyValues{broken: make(chan struct{})}
	cache := pebble.NewCache(16 << 20) // a larger one answers no question sooner
	defer cache.Unref()
	o := &pebble.Options{
		FS:                 fs,
		Cache:              cache,
		MemTableSize:       16 << 20,
		ReadOnly:           readOnly,
		ErrorIfNotExists:   !create,
		FormatMajorVersion: pebble.FormatNewest,
		Logger:             silence{d},
		EventListener:      &pebble.EventListener{BackgroundError: d.failed},
		Levels:             make([]pebble.LevelOptions, 7),
	}
	for i := range o.Levels {
		o.Levels[i].FilterPolicy = bloom.FilterPolicy(10)
		o.Levels[i].IndexBlockSize = 256 << 10
	}
	err := d.guarded(func() (err error) {
		d.db, err = pebble.Open(path, o)
		return err
	})
	return d, err
}

// silence keeps Pebble from printing, and from ending the process: what is
// fatal ends the goroutine that met it, and the database with it.
type silence struct{ d *keyValues }

func (silence) Infof(string, ...any)  {}
func (silence) Errorf(string, ...any) {}
func (s silence) Fatalf(format string, args ...any) {
	err := fmt.Errorf(format, args...)
	for _, a := range args {
		if cause, ok := a.(error); ok {
			err = cause // Pebble's words for it say no more, and hide what it is
		}
	}
	s.d.failed(err)
	runtime.Goexit()
}

// failed notes an error after which nothing can be written any more.
func (d *keyValues) failed(err error) {
	d.noted(err)
	d.mu.Lock()
	defer d.mu.Unlock()
	select {
	case <-d.broken:
	default:
		close(d.broken)
	}
}

// noted keeps the first error that a read met.
func (d *keyValues) noted(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.err == nil && err != nil {
		d.err = err
	}
}

func (d *keyValues) lastError() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.err
}

func (d *keyValues) judge(err error) error {
	if e := d.lastError(); e != nil {
		err = e
	} else if !errors.Is(err, errLost) {
		return err
	}
	if full(err) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// guarded runs f in a goroutine of its own: Pebble may end the one in which it
// finds the disk full, or wait in it for ever for room.
func (d *keyValues) guarded(f func() error) error {
	done := make(chan error, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- fmt.Errorf("%v", r)
			}
		}()
		done <- f()
	}()
	select {
	case err := <-done:
		return err
	case <-d.broken:
	}
	select {
	case err := <-done: // it came through all the same
		return err
	default:
		return d.lastError()
	}
}

// Close flushes first, as a log is slow to replay, and damage to its end goes
// unnoticed. What is broken cannot be closed, and is left as it is until the
// process ends.
func (d *keyValues) Close() error {
	return d.guarded(func() error {
		select {
		case <-d.broken:
			return d.lastError()
		default:
		}
		if d.written {
			if err := d.db.Flush(); err != nil {
				return errors.Join(err, d.db.Close())
			}
		}
		return d.db.Close()
	})
}
