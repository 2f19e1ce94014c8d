package graph

import (
	"context"
	"errors"

	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cockroachdb/pebble"
)

// entries goes through Cayley's log once, from its beginning: one step an
// entry, where looking up each quad of a whole graph takes ten times as long.
func (d *keyValues) entries(ctx context.Context, f func(p *proto.Primitive)) (err error) {
	it, err := d.db.NewIter(&pebble.IterOptions{LowerBound: logged, UpperBound: after(logged)})
	if err != nil {
		d.noted(err)
		return err
	}
	defer func() {
		err = errors.Join(err, it.Close())
		d.noted(err)
	}()
	var p proto.Primitive
	for i, more := 0, it.First(); more; i, more = i+1, it.Next() {
		if i%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		p = proto.Primitive{}
		if err := p.Unmarshal(it.Value()); err != nil {
			return err
		}
		f(&p)
	}
	return it.Error()
}
