package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/quad"
)

// reader answers from one state of a database. Cayley's query planner scans
// whole stores for queries of more than one step, so that all reading starts
// at an index and goes on in Go.
type reader struct {
	ctx   context.Context
	db    *database
	nodes map[quad.Value]cayley.Ref
	known map[cayley.Ref]quad.Value
}

func newReader(ctx context.Context, db *database) *reader {
	return &reader{ctx, db, make(map[quad.Value]cayley.Ref), make(map[cayley.Ref]quad.Value)}
}

// edge is a quad by its nodes, whose values are not read yet.
type edge struct{ subject, predicate, object, label cayley.Ref }

// edge takes apart what a Cayley iterator found.
func (r *reader) edge(q cayley.Ref) edge {
	quads := r.db.quads
	return edge{
		quads.QuadDirection(q, quad.Subject), quads.QuadDirection(q, quad.Predicate),
		quads.QuadDirection(q, quad.Object), quads.QuadDirection(q, quad.Label),
	}
}

// node returns the node of a value, nil where the graph has none.
func (r *reader) node(v quad.Value) cayley.Ref {
	n, ok := r.nodes[v]
	if !ok {
		n = r.db.quads.ValueOf(v)
		r.nodes[v] = n
	}
	return n
}

// edges returns the quads with the given ends; nil is any. At least one of
// subject, object and label is given.
func (r *reader) edges(subject, predicate, object, label quad.Value) ([]edge, error) {
	var want edge
	for _, end := range []struct {
		value quad.Value
		node  *cayley.Ref
	}{{subject, &want.subject}, {predicate, &want.predicate}, {object, &want.object}, {label, &want.label}} {
		if end.value == nil {
			continue
		}
		if *end.node = r.node(end.value); *end.node == nil {
			return nil, nil
		}
	}
	return r.matching(want)
}

// matching returns the quads that have the nodes of want; nil is any.
func (r *reader) matching(want edge) ([]edge, error) {
	var found []edge
	err := iterate(r.ctx, r.iterator(want), func(q cayley.Ref) error {
		e := r.edge(q)
		if fits(want.subject, e.subject) && fits(want.predicate, e.predicate) &&
			fits(want.object, e.object) && fits(want.label, e.label) {
			found = append(found, e)
		}
		return nil
	})
	return found, err
}

func fits(want, have cayley.Ref) bool { return want == nil || want == have }

// iterator chooses the best index of a backend; what it finds may be more
// than what is wanted.
func (r *reader) iterator(want edge) cayley.Iterator {
	switch quads := r.db.quads.(type) {
	case *kv.QuadStore:
		return embeddedIterator(quads, want)
	case *sql.QuadStore:
		all := sql.AllQuads("")
		for i, node := range []cayley.Ref{want.subject, want.predicate, want.object, want.label} {
			if v, ok := node.(sql.Value); ok {
				all.WhereEq("", quad.Directions[i].String()+"_hash", v)
			}
		}
		return quads.NewIterator(all)
	}
	for i, node := range []cayley.Ref{want.subject, nil, want.object, want.label} {
		if node != nil {
			return r.db.quads.QuadIterator(quad.Directions[i], node)
		}
	}
	return iterator.NewError(fmt.Errorf("no end of a quad is given"))
}

func embeddedIterator(quads *kv.QuadStore, want edge) cayley.Iterator {
	index, ends := byLabel, []cayley.Ref{want.label, want.predicate}
	switch {
	case want.object != nil && (want.subject == nil || want.predicate != nil):
		index, ends = byObject, []cayley.Ref{want.object, want.predicate, want.subject}
	case want.subject != nil:
		index, ends = bySubject, []cayley.Ref{want.subject, want.predicate}
	}
	var ids []uint64
	for _, node := range ends {
		id, ok := node.(kv.Int64Value)
		if !ok {
			break
		}
		ids = append(ids, uint64(id))
	}
	return kv.NewQuadIterator(quads, index, ids)
}

// read fetches the values of nodes, so that value knows them.
func (r *reader) read(nodes ...cayley.Ref) error {
	var missing []cayley.Ref
	for _, n := range nodes {
		if _, ok := r.known[n]; !ok && n != nil {
			r.known[n] = nil
			missing = append(missing, n)
		}
	}
	slices.SortFunc(missing, func(a, b cayley.Ref) int {
		m, _ := a.(kv.Int64Value) // in the order of the store; other backends have none
		n, _ := b.(kv.Int64Value)
		return cmp.Compare(m, n)
	})
	values, err := cayley.ValuesOf(r.ctx, r.db.quads, missing)
	if err != nil {
		return err
	}
	for i, n := range missing {
		if values[i] == nil {
			return fmt.Errorf("%w: a value cannot be read", ErrDamaged)
		}
		r.known[n] = values[i]
	}
	return nil
}

// objects reads the objects of edges.
func (r *reader) objects(edges []edge) error {
	nodes := make([]cayley.Ref, len(edges))
	for i, e := range edges {
		nodes[i] = e.object
	}
	return r.read(nodes...)
}

func (r *reader) text(n cayley.Ref) string {
	s, _ := r.known[n].(quad.String)
	return string(s)
}

func (r *reader) iri(n cayley.Ref) quad.IRI {
	s, _ := r.known[n].(quad.IRI)
	return s
}

// full reads whole quads.
func (r *reader) full(edges []edge) ([]quad.Quad, error) {
	nodes := make([]cayley.Ref, 0, 4*len(edges))
	for _, e := range edges {
		nodes = append(nodes, e.subject, e.predicate, e.object, e.label)
	}
	if err := r.read(nodes...); err != nil {
		return nil, err
	}
	all := make([]quad.Quad, len(edges))
	for i, e := range edges {
		all[i] = quad.Quad{Subject: r.known[e.subject], Predicate: r.known[e.predicate], Object: r.known[e.object]}
		if e.label != nil {
			all[i].Label = r.known[e.label]
		}
	}
	return all, nil
}
