package graph

import (
	"context"
	"sync"

	"github.com/cayleygraph/cayley/clog"
	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
)

// database is an open Cayley store and what Cayley has no name for.
type database struct {
	quads cayley.QuadStore
	// memory lasts until the next change; nil where others may change the graph.
	memory *memory
	// lock keeps other processes from writing.
	lock func(context.Context) (unlock func() error, err error)
	// apply removes and adds quads in one transaction. Quads to remove are
	// there, quads to add are not.
	apply func(remove, add []quad.Quad) error
	count func(context.Context) (int, error) // of all quads
	// log calls f with all that was ever written, in that order; nil where a
	// backend keeps no log. What f is given changes with the next call.
	log func(ctx context.Context, f func(p *proto.Primitive)) error
	// judge says what is behind an error of reading, or behind none where
	// Cayley kept it to itself.
	judge func(err error) error
	close func() error
}

// prepare sets what Cayley keeps in package variables: the indexes of new
// embedded stores, and a logger that prints nothing.
var prepare = sync.OnceFunc(func() {
	kv.DefaultQuadIndexes = []kv.QuadIndex{bySubject, byObject, byLabel, byDescription}
	clog.SetLogger(nil)
})

// ignore makes a transaction indifferent to quads that are there already, or
// not there: a transaction that Cayley refuses leaves wrong nodes in memory.
var ignore = cayley.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}

func deltas(remove, add []quad.Quad) []cayley.Delta {
	all := make([]cayley.Delta, 0, len(remove)+len(add))
	for _, q := range remove {
		all = append(all, cayley.Delta{Quad: q, Action: cayley.Delete})
	}
	for _, q := range add {
		all = append(all, cayley.Delta{Quad: q, Action: cayley.Add})
	}
	return all
}

// locked is the lock of a database that no other process can open.
func locked(context.Context) (unlock func() error, err error) {
	return func() error { return nil }, nil
}

// counter counts the quads of a store that keeps count.
func counter(quads cayley.QuadStore) func(context.Context) (int, error) {
	return func(ctx context.Context) (int, error) {
		stats, err := quads.Stats(ctx, false)
		if err == kv.ErrNoBucket { // nothing was ever added
			return 0, nil
		}
		return int(stats.Quads.Size), err
	}
}

func openMemory() *database {
	m := memstore.New()
	return &database{
		quads: m,
		lock:  locked,
		count: counter(m),
		apply: func(remove, add []quad.Quad) error { return m.ApplyDeltas(deltas(remove, add), ignore) },
		judge: func(err error) error { return err },
		close: m.Close,
	}
}

// embedded lays Cayley over a Pebble database.
func embedded(d *keyValues, readOnly bool) (*database, error) {
	options := cayley.Options{kv.OptNoBloom: true} // filters of 100 MB, filled by reading everything
	quads, err := kv.New(d, options)
	if err == cayley.ErrNotInitialized && !readOnly {
		if err = kv.Init(d, options); err == nil {
			quads, err = kv.New(d, options)
		}
	}
	if err != nil {
		return nil, err
	}
	return &database{
		quads:  quads,
		memory: new(memory),
		lock:   locked,
		count:  counter(quads),
		log:    d.entries,
		apply:  func(remove, add []quad.Quad) error { return applyEmbedded(d, quads, remove, add) },
		judge:  d.judge,
		close:  d.Close,
	}, nil
}

// applyEmbedded gives Cayley removals and additions one after the other,
// within one transaction of the database: in one go Cayley would lose the
// nodes that are removed more often than added.
func applyEmbedded(d *keyValues, quads cayley.QuadStore, remove, add []quad.Quad) error {
	if len(remove) == 0 || len(add) == 0 {
		return quads.ApplyDeltas(deltas(remove, add), ignore)
	}
	d.begin()
	err := quads.ApplyDeltas(deltas(nil, add), ignore)
	if err == nil {
		err = quads.ApplyDeltas(deltas(remove, nil), ignore)
	}
	if err != nil {
		_ = d.commit(false)
		return err
	}
	return d.commit(true)
}
