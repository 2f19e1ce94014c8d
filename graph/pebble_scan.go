package graph

import (
	"bytes"
	"context"

	"github.com/cockroachdb/pebble"
	"github.com/hidal-go/hidalgo/kv"
)

// logged is how the keys begin under which Cayley keeps nodes and quads, by
// number.
var logged = flat(kv.Key{[]byte("log")})

// GetBatch fetches many values; nil is none. What a reader wants of Cayley's
// log was often written one beside the next, so that one iterator that steps
// is cheaper than looking up each; of what a writer wants most is new, which
// filters tell.
func (t *transaction) GetBatch(ctx context.Context, keys []kv.Key) ([]kv.Value, error) {
	values := make([]kv.Value, len(keys))
	if t.batch == nil && len(keys) > 0 && bytes.HasPrefix(flat(keys[0]), logged) {
		return values, t.step(ctx, keys, values)
	}
	for i, k := range keys {
		v, err := t.get(flat(k))
		if err != nil && err != kv.ErrNotFound {
			return nil, err
		}
		values[i] = v
	}
	return values, ctx.Err()
}

// step reads values with an iterator that stays for the transaction.
func (t *transaction) step(ctx context.Context, keys []kv.Key, values []kv.Value) (err error) {
	if t.log == nil {
		if t.log, err = t.read.NewIter(nil); err != nil {
			t.d.noted(err)
			return err
		}
	}
	for i, k := range keys {
		if err := ctx.Err(); err != nil {
			return err
		}
		values[i] = t.find(t.log, flat(k))
	}
	err = t.log.Error()
	t.d.noted(err)
	return err
}

// find moves an iterator to a key and returns its value.
func (t *transaction) find(it *pebble.Iterator, key []byte) kv.Value {
	if it.Valid() && bytes.Compare(it.Key(), key) < 0 {
		it.Next()
	}
	if !it.Valid() || !bytes.Equal(it.Key(), key) {
		it.SeekGE(key)
	}
	if !it.Valid() || !bytes.Equal(it.Key(), key) {
		return nil
	}
	return bytes.Clone(it.Value())
}

// Scan goes through all keys that begin with prefix.
func (t *transaction) Scan(prefix kv.Key) kv.Iterator {
	p := flat(prefix)
	it, err := t.read.NewIter(&pebble.IterOptions{LowerBound: p, UpperBound: after(p)})
	return &scan{d: t.d, it: it, err: err}
}

// after is the first key that does not begin with p.
func after(p []byte) []byte {
	end := bytes.Clone(p)
	for i := len(end) - 1; i >= 0; i-- {
		if end[i]++; end[i] != 0 {
			return end[:i+1]
		}
	}
	return nil
}

// scan is an iterator that stands before its first key until Next.
type scan struct {
	d       *keyValues
	it      *pebble.Iterator
	err     error
	started bool
}

func (s *scan) Next(ctx context.Context) bool {
	if s.err != nil {
		return false
	}
	if s.err = ctx.Err(); s.err != nil {
		return false
	}
	if !s.started {
		s.started = true
		return s.it.First()
	}
	return s.it.Next()
}

// Key returns the current key in two parts, bucket and rest.
func (s *scan) Key() kv.Key {
	k := s.it.Key()
	n := 1 + int(k[0])
	return kv.Key{k[1:n], k[n:]}
}

func (s *scan) Val() kv.Value { return s.it.Value() }

func (s *scan) Err() error {
	if s.err == nil && s.it != nil {
		s.err = s.it.Error()
		s.d.noted(s.err)
	}
	return s.err
}

func (s *scan) Close() error {
	if s.it == nil {
		return s.err
	}
	err := s.it.Close()
	s.it = nil
	s.d.noted(err)
	return err
}
