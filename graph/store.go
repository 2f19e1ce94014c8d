// Package graph owns what is kept: it turns the claims of an episode into
// quads of a Cayley store and back, forgets them again, checks them against
// their sources and compares two graphs. One Store type owns locking,
// transactions and recovery from errors.
//
// It refuses to know how claims are found, what questions are asked and how
// answers are printed; and no type of Cayley leaves it.
//
// Every episode is a named graph, and so is every claim:
//
//	subject ── predicate ─▶ object                                in claim:…   (one quad)
//	claim:… ── subject, predicate, object, polarity, quote … ─▶   in episode:…
//	entity ── type, name, other names, where it is heard ─▶       in episode:…
//	episode:… and the people who speak ── mentions ─▶ entity      in episode:…
//	subject ── predicate ─▶ object, as the lexicon knows          in known:…
//
// so that forgetting an episode is removing its named graphs, and no quad
// belongs to two episodes. The vocabulary has a file of its own.
package graph

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/cayleygraph/quad"
)

// Store is a graph of episodes. It may be used by any number of goroutines.
type Store struct {
	where     string
	directory *directory // of an embedded store
	remote    *remote    // of one that another process has open; nothing else is set then
	alone     bool       // reading, too, is for one at a time
	write     bool
	reopen    func() (*database, error) // after an error; nil where nothing would be left
	unlock    func() error

	scripts atomic.Int32 // that run, or have been told to stop

	mu   sync.RWMutex // held for whole iterations, as Cayley's stores do not bear readers beside a writer
	db   *database    // nil once closed, and where it cannot be opened again
	lost error        // why it cannot be opened again
}

// Close lets go of the store once nobody reads it any more. A script that does
// not stop when it is told to is not waited for long, and leaves the store
// open until the process ends.
func (s *Store) Close() error {
	if s.remote != nil {
		return s.remote.close()
	}
	for i := 0; !s.mu.TryLock(); i++ {
		if i >= 100 && s.scripts.Load() > 0 {
			return s.explain("close", errors.New("a script is still running"))
		}
		time.Sleep(10 * time.Millisecond)
	}
	defer s.mu.Unlock()
	if s.db == nil {
		return nil
	}
	err := s.db.close()
	s.db = nil
	if err := errors.Join(err, s.unlock()); err != nil {
		return s.explain("close", err)
	}
	return nil
}

// hold keeps writers out until release.
func (s *Store) hold() (release func()) {
	if s.alone {
		s.mu.Lock()
		return s.mu.Unlock
	}
	s.mu.RLock()
	return s.mu.RUnlock
}

// view calls f with a reader of the present state.
func (s *Store) view(ctx context.Context, f func(r *reader) error) error {
	defer s.hold()()
	return s.look(ctx, f)
}

// look is view for those who hold the lock.
func (s *Store) look(ctx context.Context, f func(r *reader) error) error {
	if err := s.there(); err != nil {
		return s.explain("read", err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	err := f(newReader(ctx, s.db))
	if ctx.Err() == nil {
		err = s.db.judge(err)
	}
	if err == nil || ctx.Err() != nil {
		return ctx.Err()
	}
	return s.explain("read", err)
}

// change applies what f finds to be removed and added, in one transaction.
func (s *Store) change(ctx context.Context, f func(r *reader) (remove, add []quad.Quad, err error)) error {
	if !s.write {
		return s.explain("change", fmt.Errorf("%w: it was opened so", ErrReadOnly))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.there(); err != nil {
		return s.explain("change", err)
	}
	unlock, err := s.db.lock(ctx)
	if err != nil {
		return s.explain("change", err)
	}
	var remove, add []quad.Quad
	err = s.look(ctx, func(r *reader) (err error) {
		remove, add, err = f(r)
		return err
	})
	if err == nil && len(remove)+len(add) > 0 {
		err = s.apply(remove, add)
	}
	return errors.Join(err, unlock())
}

func (s *Store) apply(remove, add []quad.Quad) error {
	if s.db.memory != nil {
		s.db.memory = new(memory)
	}
	if err := s.db.apply(remove, add); err != nil {
		return s.explain("change", s.renew(err))
	}
	return nil
}

// renew opens the database again after an error, as Cayley remembers nodes of
// a transaction that was dropped. It returns the error.
func (s *Store) renew(cause error) error {
	if s.reopen == nil {
		return cause
	}
	err := s.db.close()
	s.db = nil
	if err == nil {
		s.db, err = s.reopen()
	}
	if err != nil {
		s.lost = cause
	}
	return cause
}

// there says why a store has no database.
func (s *Store) there() error {
	switch {
	case s.db != nil:
		return nil
	case s.lost != nil:
		return fmt.Errorf("it was given up after an error: %w", s.lost)
	}
	return errors.New("it is closed")
}
