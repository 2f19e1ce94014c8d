package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
)

// prelude lets scripts write g.IRI("id:person:…"), g.IRI("schema:mentions").
const prelude = `
g.addNamespace("id", "` + idBase + `");
g.addNamespace("claim", "` + claimBase + `");
g.addNamespace("with", "` + qualifierBase + `");
g.addNamespace("hearsay", "` + hearsay + `");
g.addNamespace("graph", "` + own + `");
g.addNamespace("schema", "` + schemaOrg + `");
g.addNamespace("oa", "` + oa + `");
g.addNamespace("prov", "` + prov + `");
g.addNamespace("rdf", "` + rdf + `");
`

// Gizmo runs a script in Cayley's own language and returns at most limit
// results (0: all), each a JSON document on one line. A script reads only,
// and stops when the context ends. Its memory has no limit.
//
// Names of the vocabulary may be shortened: g.IRI("schema:mentions"),
// g.IRI("hearsay:created"), g.IRI("graph:polarity"), g.IRI("id:paper:galore").
func (s *Store) Gizmo(ctx context.Context, text string, limit int) ([]string, error) {
	if s.remote != nil {
		return ask[[]string](ctx, s.remote, askScript, script{text, limit})
	}
	release := s.hold()
	if err := s.there(); err != nil {
		release()
		return nil, s.explain("read", err)
	}
	db := s.db
	session := gizmo.NewSession(db.quads)
	if _, err := results(ctx, session, prelude, 0, func() {}); err != nil {
		release()
		return nil, err
	}
	s.scripts.Add(1)
	rows, err := results(ctx, session, text, limit, func() {
		release()
		s.scripts.Add(-1)
	})
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, fmt.Errorf("gizmo: %w", err)
	}
	if err := db.judge(nil); err != nil {
		return nil, s.explain("read", err)
	}
	return rows, nil
}

// results runs a script and calls ended when it runs no more, which may be
// later: a call into the runtime (a sort, a regular expression) ends before
// the script notices that it is to stop.
func results(ctx context.Context, session *gizmo.Session, script string, limit int, ended func()) ([]string, error) {
	it, err := session.Execute(ctx, script, query.Options{Collation: query.JSON, Limit: limit})
	if err != nil {
		ended()
		return nil, err
	}
	var rows []string
	for (limit <= 0 || len(rows) < limit) && it.Next(ctx) {
		var row string
		if row, err = document(it.Result()); err != nil {
			break
		}
		if row != "" {
			rows = append(rows, row)
		}
	}
	if err == nil {
		err = it.Err()
	}
	if err == nil && ctx.Err() == nil && (limit <= 0 || len(rows) < limit) {
		ended()
		return rows, nil
	}
	_ = it.Close()
	go func() {
		for it.Next(context.Background()) {
		}
		ended()
	}()
	return rows, err
}

// document writes a result; what a script merely evaluates to is none.
func document(result any) (string, error) {
	if result == nil {
		return "", nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(result)
	return string(bytes.TrimSpace(b.Bytes())), err
}
