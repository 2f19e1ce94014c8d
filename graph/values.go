package graph

import (
	"errors"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// read fetches the values of nodes.
func (r *reader) read(nodes ...node) error {
	var missing []node
	for _, n := range nodes {
		if _, ok := r.values[n]; !ok && n != 0 {
			r.values[n] = nil
			missing = append(missing, n)
		}
	}
	slices.Sort(missing) // in the order of the store
	refs := make([]cayley.Ref, len(missing))
	for i, n := range missing {
		refs[i] = r.ref(n)
	}
	values, err := cayley.ValuesOf(r.ctx, r.db.quads, refs)
	if err != nil {
		return err
	}
	for i, n := range missing {
		if values[i] == nil {
			return errLost
		}
		r.values[n] = restored(values[i])
	}
	return nil
}

// errLost is met where a quad has an end without a value.
var errLost = errors.New("a value cannot be read")

// restored undoes what Cayley's SQL stores do to strings that hold \x00 in
// letters: they take it for the NUL character, which no string here has.
func restored(v quad.Value) quad.Value {
	if s, ok := v.(quad.String); ok && strings.IndexByte(string(s), 0) >= 0 {
		return quad.String(strings.ReplaceAll(string(s), "\x00", `\x00`))
	}
	return v
}

// objects reads the objects of edges.
func (r *reader) objects(edges []edge) error {
	nodes := make([]node, len(edges))
	for i, e := range edges {
		nodes[i] = e.object
	}
	return r.read(nodes...)
}

// ends reads all values of edges.
func (r *reader) ends(edges []edge) error {
	nodes := make([]node, 0, 4*len(edges))
	for _, e := range edges {
		nodes = append(nodes, e.subject, e.predicate, e.object, e.label)
	}
	return r.read(nodes...)
}

// full reads whole quads.
func (r *reader) full(edges []edge) ([]quad.Quad, error) {
	if err := r.ends(edges); err != nil {
		return nil, err
	}
	all := make([]quad.Quad, len(edges))
	for i, e := range edges {
		all[i] = quad.Quad{
			Subject: r.values[e.subject], Predicate: r.values[e.predicate],
			Object: r.values[e.object], Label: r.values[e.label],
		}
	}
	return all, nil
}

func (r *reader) text(n node) string {
	s, _ := r.values[n].(quad.String)
	return string(s)
}

func (r *reader) iri(n node) quad.IRI {
	s, _ := r.values[n].(quad.IRI)
	return s
}
