package graph

import (
	"context"
	"fmt"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/quad"
)

// The indexes of an embedded store. Cayley has the first two by itself; the
// others answer what a named graph says, and what it says of one thing.
var (
	bySubject     = kv.QuadIndex{Dirs: []quad.Direction{quad.Subject, quad.Predicate}}
	byObject      = kv.QuadIndex{Dirs: []quad.Direction{quad.Object, quad.Predicate, quad.Subject}}
	byLabel       = kv.QuadIndex{Dirs: []quad.Direction{quad.Label, quad.Predicate}}
	byDescription = kv.QuadIndex{Dirs: []quad.Direction{quad.Subject, quad.Label}}
)

// iterator goes through the best index that a backend has; what it finds may
// be more than what is wanted.
func (r *reader) iterator(want edge) cayley.Iterator {
	ends := []node{want.subject, want.predicate, want.object, want.label}
	switch quads := r.db.quads.(type) {
	case *kv.QuadStore:
		return embeddedIterator(quads, want)
	case *sql.QuadStore:
		all := sql.AllQuads("")
		for i, n := range ends {
			if v, ok := r.ref(n).(sql.Value); ok {
				all.WhereEq("", quad.Directions[i].String()+"_hash", v)
			}
		}
		return quads.NewIterator(all)
	}
	for i, n := range ends {
		if n != 0 && quad.Directions[i] != quad.Predicate {
			return r.db.quads.QuadIterator(quad.Directions[i], r.ref(n))
		}
	}
	return iterator.NewError(fmt.Errorf("no end of a quad is given"))
}

func embeddedIterator(quads *kv.QuadStore, want edge) cayley.Iterator {
	var index kv.QuadIndex
	var ends []node
	switch {
	case want.object != 0 && (want.subject == 0 || want.predicate != 0):
		index, ends = byObject, []node{want.object, want.predicate, want.subject}
	case want.subject != 0 && want.predicate != 0:
		index, ends = bySubject, []node{want.subject, want.predicate}
	case want.subject != 0:
		index, ends = byDescription, []node{want.subject, want.label}
	default:
		index, ends = byLabel, []node{want.label, want.predicate}
	}
	var prefix []uint64
	for _, n := range ends {
		if n == 0 {
			break
		}
		prefix = append(prefix, uint64(n))
	}
	return kv.NewQuadIterator(quads, index, prefix)
}

// iterate calls f with each result of a Cayley iterator, and closes it.
func iterate(ctx context.Context, it cayley.Iterator, f func(cayley.Ref) error) error {
	defer it.Close()
	for it.Next(ctx) {
		if err := f(it.Result()); err != nil {
			return err
		}
	}
	if err := it.Err(); err != nil {
		return fmt.Errorf("reading quads: %w", err)
	}
	return ctx.Err() // an iterator that is cut short has no error
}
