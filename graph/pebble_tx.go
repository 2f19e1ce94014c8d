package graph

import (
	"bytes"
	"context"
	"errors"

	"github.com/cockroachdb/pebble"
	"github.com/hidal-go/hidalgo/kv"
)

// begin opens a group: what is written until commit is written as one.
func (d *keyValues) begin() { d.group = d.db.NewIndexedBatch() }

// commit writes the group, or drops it.
func (d *keyValues) commit(keep bool) error {
	b := d.group
	d.group = nil
	if !keep {
		return b.Close()
	}
	return d.write(b)
}

func (d *keyValues) write(b *pebble.Batch) error {
	d.written = true
	return d.guarded(func() error { return b.Commit(pebble.Sync) })
}

// Tx begins a transaction.
func (d *keyValues) Tx(write bool) (kv.Tx, error) {
	switch {
	case !write:
		return &transaction{d: d, read: d.db}, nil
	case d.group != nil:
		return &transaction{d: d, read: d.group, batch: d.group, joined: true}, nil
	}
	b := d.db.NewIndexedBatch()
	return &transaction{d: d, read: b, batch: b}, nil
}

// transaction is one of Cayley's transactions.
type transaction struct {
	d      *keyValues
	read   pebble.Reader
	batch  *pebble.Batch // nil where it only reads
	log    *pebble.Iterator
	joined bool // to a group, which commits for it
	done   bool
}

func (t *transaction) Commit(context.Context) error {
	if t.done || t.batch == nil || t.joined {
		return nil
	}
	t.done = true
	return t.d.write(t.batch)
}

func (t *transaction) Close() error {
	if t.log != nil {
		err := t.log.Close()
		t.log = nil
		return err
	}
	if t.done || t.batch == nil || t.joined {
		return nil
	}
	t.done = true
	return t.batch.Close()
}

// flat joins the parts of a key. Of Cayley's keys the first part is a bucket
// of few bytes; its length in front keeps buckets apart.
func flat(k kv.Key) []byte {
	n := 1
	for _, part := range k {
		n += len(part)
	}
	b := make([]byte, 1, n)
	b[0] = byte(len(k[0]))
	for _, part := range k {
		b = append(b, part...)
	}
	return b
}

func (t *transaction) Get(_ context.Context, k kv.Key) (kv.Value, error) { return t.get(flat(k)) }

func (t *transaction) get(k []byte) (kv.Value, error) {
	v, closer, err := t.read.Get(k)
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, kv.ErrNotFound
	} else if err != nil {
		t.d.noted(err)
		return nil, err
	}
	defer closer.Close()
	return bytes.Clone(v), nil
}

func (t *transaction) Put(k kv.Key, v kv.Value) error {
	if t.batch == nil {
		return kv.ErrReadOnly
	}
	return t.batch.Set(flat(k), v, nil)
}

func (t *transaction) Del(k kv.Key) error {
	if t.batch == nil {
		return kv.ErrReadOnly
	}
	return t.batch.Delete(flat(k), nil)
}
