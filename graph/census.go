package graph

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
)

// Everything returns all entities, ordered by id, and all claims, in an order
// that stays as long as the graph does: what Entities and Facts return where
// nothing is asked for, and from an embedded store much sooner.
func (s *Store) Everything(ctx context.Context) (entities []Entity, facts *Gathered, err error) {
	if s.remote != nil {
		return s.byTable(ctx)
	}
	logged := false
	err = s.view(ctx, func(r *reader) error {
		if logged = r.db.log != nil; !logged {
			return nil
		}
		r.values = map[node]quad.Value{}
		c := &census{r: r, raw: map[node][]byte{}, describes: map[node]bool{}, claim: []byte(claimBase), facts: &Gathered{}}
		for _, p := range describing {
			c.wanted = append(c.wanted, []byte(p))
		}
		if err := c.read(ctx, r.db.log); err != nil {
			return err
		}
		entities, facts = c.entities(), c.facts
		return c.err
	})
	if err == nil && !logged {
		return s.byTable(ctx)
	}
	slices.SortFunc(entities, func(a, b Entity) int { return cmp.Compare(a.ID, b.ID) })
	return entities, facts, err
}

// byTable is Everything where the log cannot be read.
func (s *Store) byTable(ctx context.Context) (entities []Entity, facts *Gathered, err error) {
	if entities, err = s.Entities(ctx, EntityFilter{}); err != nil {
		return nil, nil, err
	}
	all, err := s.Facts(ctx, Pattern{})
	return entities, &Gathered{parts: [][]Fact{all}, count: len(all)}, err
}

// census goes once through all that was ever written, in the order in which it
// was: a value always comes before the quads that it stands in.
type census struct {
	r         *reader
	raw       map[node][]byte // values that nobody has asked for yet
	claims    []int32         // by node: the place in facts, unmet of claims without a quad, 0 of what is no claim
	facts     *Gathered
	claim     []byte        // claimBase
	wanted    [][]byte      // describing, as bytes
	describes map[node]bool // predicates that describe entities
	described []edge
	err       error
}

// unmet is the place of a claim of which no quad has come yet.
const unmet = -1

// describing are the predicates from which an entity is put together.
var describing = []quad.IRI{hasName, isA, isAlso, hasOtherName, isSameAs, isUnnamed, isMentioned, isHeard}

// read has one goroutine read the log while this one makes sense of it.
func (c *census) read(ctx context.Context, log func(context.Context, func(*proto.Primitive)) error) error {
	batches, done := make(chan []proto.Primitive, batchCount), make(chan []proto.Primitive, batchCount)
	for range batchCount {
		done <- make([]proto.Primitive, 0, batchSize)
	}
	ended := make(chan error, 1)
	go func() {
		defer close(batches)
		batch := <-done
		err := log(ctx, func(p *proto.Primitive) {
			if batch = append(batch, *p); len(batch) == batchSize {
				batches <- batch
				batch = (<-done)[:0]
			}
		})
		batches <- batch
		ended <- err
	}()
	for batch := range batches {
		for i := range batch {
			c.take(&batch[i])
		}
		done <- batch
	}
	return <-ended
}

// So many entries of the log are handed over at once, in so many batches that are
// used again and again.
const (
	batchSize  = 1024
	batchCount = 4
)

// take reads one entry of the log.
func (c *census) take(p *proto.Primitive) {
	switch {
	case p.Deleted || c.err != nil:
	case p.IsNode():
		c.keep(node(p.ID), p.Value)
	default:
		c.quad(edge{node(p.Subject), node(p.Predicate), node(p.Object), node(p.Label)})
	}
}

// keep notes a value, and what it may be good for. What a value is written as
// holds its text, so that few need to be decoded for that.
func (c *census) keep(n node, raw []byte) {
	c.raw[n] = raw
	switch {
	case bytes.Contains(raw, c.claim):
		if strings.HasPrefix(string(c.iri(n)), claimBase) {
			if grown := int(n) + 1; grown > len(c.claims) {
				c.claims = append(c.claims, make([]int32, grown-len(c.claims))...)
			}
			c.claims[n] = unmet
		}
	case slices.ContainsFunc(c.wanted, func(p []byte) bool { return len(raw) < len(p)+8 && bytes.Contains(raw, p) }):
		if slices.Contains(describing, c.iri(n)) {
			c.describes[n] = true
		}
	}
}

func (c *census) quad(e edge) {
	switch {
	case int(e.subject) < len(c.claims) && c.claims[e.subject] != 0:
		f := c.fact(e)
		if err := f.set(c.iri(e.predicate), c.value(e.object)); err != nil {
			c.err = err
		}
		slices.Sort(f.Rules)
	case c.describes[e.predicate]:
		c.described = append(c.described, e)
	}
}

// fact is the claim of which a quad tells.
func (c *census) fact(e edge) *Fact {
	if c.claims[e.subject] == unmet {
		f, place := c.facts.add()
		f.ID, f.Episode = tail(c.iri(e.subject), claimBase), episodeID(c.iri(e.label))
		c.claims[e.subject] = place
		return f
	}
	return c.facts.at(c.claims[e.subject])
}

func (c *census) iri(n node) quad.IRI {
	v, _ := c.value(n).(quad.IRI)
	return v
}

// value decodes what was noted, once.
func (c *census) value(n node) quad.Value {
	if v, ok := c.r.values[n]; ok {
		return v
	}
	raw, ok := c.raw[n]
	if !ok {
		c.err = errLost
		return nil
	}
	v, err := pquads.UnmarshalValue(raw)
	if err != nil {
		c.err = err
		return nil
	}
	delete(c.raw, n)
	c.r.values[n] = v
	return v
}

// entities puts descriptions together.
func (c *census) entities() []Entity {
	for _, e := range c.described {
		for _, n := range []node{e.subject, e.predicate, e.object, e.label} {
			c.value(n)
		}
	}
	slices.SortStableFunc(c.described, func(a, b edge) int { return cmp.Compare(a.subject, b.subject) })
	var all []Entity
	for start := 0; start < len(c.described); {
		end := start
		for end < len(c.described) && c.described[end].subject == c.described[start].subject {
			end++
		}
		if e := c.r.merge(c.described[start:end]); len(e.Episodes) > 0 {
			e.ID = entityID(c.r.iri(c.described[start].subject))
			all = append(all, e)
		}
		start = end
	}
	return all
}
