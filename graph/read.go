package graph

import (
	"context"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
)

// reader answers from one state of a database. Cayley's query planner scans
// whole stores for queries of more than one step, so that all reading starts
// at an index and goes on in Go.
type reader struct {
	ctx    context.Context
	db     *database
	memory *memory
	nodes  map[quad.Value]node
	values map[node]quad.Value
	refs   []cayley.Ref // by node, of backends that do not number their nodes
	number map[cayley.Ref]node
}

func newReader(ctx context.Context, db *database) *reader {
	r := &reader{ctx: ctx, db: db, memory: db.memory}
	if r.memory == nil {
		r.memory = new(memory)
	}
	r.forget()
	return r
}

// forget drops what was read, and the numbers of nodes.
func (r *reader) forget() {
	r.nodes, r.values = make(map[quad.Value]node), make(map[node]quad.Value)
	r.refs, r.number = nil, make(map[cayley.Ref]node)
}

// node is a value by its number; 0 is none, or any.
type node uint64

// edge is a quad by its nodes, whose values are not read yet.
type edge struct{ subject, predicate, object, label node }

// node returns the node of a value, 0 where the graph has none.
func (r *reader) node(v quad.Value) node {
	n, ok := r.nodes[v]
	if !ok {
		n = r.numbered(r.db.quads.ValueOf(v))
		r.nodes[v] = n
	}
	return n
}

func (r *reader) numbered(ref cayley.Ref) node {
	if ref == nil {
		return 0
	}
	if n, ok := ref.(kv.Int64Value); ok {
		return node(n)
	}
	n, ok := r.number[ref]
	if !ok {
		r.refs = append(r.refs, ref)
		n = node(len(r.refs))
		r.number[ref] = n
	}
	return n
}

// ref is what a backend knows a node by.
func (r *reader) ref(n node) cayley.Ref {
	switch {
	case n == 0:
		return nil
	case r.refs == nil:
		return kv.Int64Value(n)
	}
	return r.refs[n-1]
}

// edge takes apart what a Cayley iterator found.
func (r *reader) edge(q cayley.Ref) edge {
	if p, ok := q.(*proto.Primitive); ok {
		return edge{node(p.Subject), node(p.Predicate), node(p.Object), node(p.Label)}
	}
	end := func(d quad.Direction) node { return r.numbered(r.db.quads.QuadDirection(q, d)) }
	return edge{end(quad.Subject), end(quad.Predicate), end(quad.Object), end(quad.Label)}
}

// edges returns the quads with the given ends; nil is any. At least one of
// subject, object and label is given.
func (r *reader) edges(subject, predicate, object, label quad.Value) ([]edge, error) {
	var want edge
	for _, end := range []struct {
		value quad.Value
		node  *node
	}{{subject, &want.subject}, {predicate, &want.predicate}, {object, &want.object}, {label, &want.label}} {
		if end.value == nil {
			continue
		}
		if *end.node = r.node(end.value); *end.node == 0 {
			return nil, nil
		}
	}
	return r.lookup(want)
}

// in returns the quads of a named graph with this predicate.
func (r *reader) in(label node, predicate quad.IRI) ([]edge, error) {
	n := r.node(predicate)
	if n == 0 {
		return nil, nil
	}
	return r.lookup(edge{predicate: n, label: label})
}

// inEpisodes returns the quads of an episode with this predicate; those of all
// episodes where id is empty.
func (r *reader) inEpisodes(id string, predicate quad.IRI) ([]edge, error) {
	labels, err := r.labels(id)
	var all []edge
	for _, l := range labels {
		found, err := r.in(l, predicate)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, err
}

// lookup is matching that remembers.
func (r *reader) lookup(want edge) ([]edge, error) {
	found, ok := r.memory.edges.get(want)
	if ok {
		return slices.Clone(found), nil
	}
	found, err := r.matching(want)
	if err == nil {
		r.memory.edges.put(want, slices.Clone(found), len(found))
	}
	return found, err
}

// matching returns the quads that have the nodes of want; 0 is any.
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

func fits(want, have node) bool { return want == 0 || want == have }
