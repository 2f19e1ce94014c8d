package graph

import (
	"context"
	stdsql "database/sql"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/cayley/graph/sql/postgres"
	"github.com/cayleygraph/quad"
	"github.com/lib/pq"
)

// server is a PostgreSQL database: Cayley's store, and a connection of our own
// for what Cayley does not do.
type server struct {
	address string
	quads   cayley.QuadStore
	own     *stdsql.DB
}

// indexes that Cayley does not make: of a named graph, and of nodes that no
// quad needs any more.
const indexes = `
create index if not exists quads_of_label on quads (label_hash, predicate_hash);
create index if not exists nodes_without_quads on nodes (refs) where refs <= 0;`

// writers is the advisory lock that processes write under.
const writers = 0x6865617273617900 // hearsay

func (s *Store) openServer(ctx context.Context, o Options) error {
	if !strings.HasPrefix(o.URL, "postgres://") && !strings.HasPrefix(o.URL, "postgresql://") {
		return errors.New("a URL begins with postgres://")
	}
	s.reopen = func() (*database, error) { return openServer(context.WithoutCancel(ctx), o) }
	var err error
	if s.db, err = openServer(ctx, o); err != nil {
		return err
	}
	if err := s.checkServer(ctx, o.ReadOnly); err != nil {
		return errors.Join(err, s.db.close())
	}
	return nil
}

func openServer(ctx context.Context, o Options) (*database, error) {
	own, err := stdsql.Open("postgres", o.URL)
	if err != nil {
		return nil, err
	}
	d := &server{address: o.URL, own: own}
	if err := d.connect(ctx, o.ReadOnly); err != nil {
		return nil, errors.Join(err, own.Close())
	}
	return &database{
		quads: d.quads,
		lock:  d.lock,
		count: d.count,
		apply: func(remove, add []quad.Quad) error { return d.quads.ApplyDeltas(deltas(remove, add), ignore) },
		judge: d.judge,
		close: func() error { return errors.Join(d.quads.Close(), own.Close()) },
	}, nil
}

// connect makes what is not there yet.
func (d *server) connect(ctx context.Context, readOnly bool) error {
	var tables, labels bool
	const there = "select to_regclass('quads') is not null, to_regclass('quads_of_label') is not null"
	if err := d.own.QueryRowContext(ctx, there).Scan(&tables, &labels); err != nil {
		return err
	}
	if !tables && readOnly {
		return ErrMissing
	}
	if !tables {
		if err := sql.Init(postgres.Type, d.address, nil); err != nil && !errors.Is(err, cayley.ErrDatabaseExists) {
			return err
		}
	}
	if !labels && !readOnly {
		if _, err := d.own.ExecContext(ctx, indexes); err != nil {
			return err
		}
	}
	var err error
	d.quads, err = sql.New(postgres.Type, d.address, nil)
	return err
}

// checkServer refuses quads that are not hearsay's, and marks a new graph.
func (s *Store) checkServer(ctx context.Context, readOnly bool) error {
	version, err := s.Meta(ctx, "format")
	if err != nil {
		return err
	}
	if version != "" {
		return checkVersion(version)
	}
	quads, err := s.db.count(ctx)
	if err != nil {
		return err
	}
	if quads > 0 {
		return fmt.Errorf("%w: the database holds quads of another program", ErrNotGraph)
	}
	if readOnly {
		return ErrMissing
	}
	return s.SetMeta(ctx, "format", strconv.Itoa(format))
}

// lock waits until no other process writes.
func (d *server) lock(ctx context.Context) (unlock func() error, err error) {
	c, err := d.own.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := c.ExecContext(ctx, "select pg_advisory_lock($1)", int64(writers)); err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return func() error {
		_, err := c.ExecContext(context.WithoutCancel(ctx), "select pg_advisory_unlock($1)", int64(writers))
		return errors.Join(err, c.Close())
	}, nil
}

func (d *server) count(ctx context.Context) (n int, err error) {
	err = d.own.QueryRowContext(ctx, "select count(*) from quads").Scan(&n)
	return n, err
}

// judge looks whether the server is still there when reading fails.
func (d *server) judge(err error) error {
	if err != nil {
		if lost := d.own.Ping(); lost != nil {
			return lost
		}
	}
	return err
}

// code is the SQLSTATE of an error of the server, or empty.
func code(err error) string {
	var e *pq.Error
	if errors.As(err, &e) {
		return string(e.Code)
	}
	return ""
}

// withoutPassword is an address that may be shown.
func withoutPassword(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host+u.Path == "" || u.Scheme == "" {
		return "of this URL"
	}
	u.RawQuery = ""
	return u.Redacted()
}
