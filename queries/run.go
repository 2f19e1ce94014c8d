package queries

import (
	"context"
	"fmt"

	"hearsay/extract/claim"
	"hearsay/extract/strict"
	"hearsay/graph"
)

// Run answers a named query. A parameter's value is the id or name of an
// entity, guest or host for whoever has this role, a type or a year, as its
// place in the query wants it; several are separated by |.
func (s *Set) Run(ctx context.Context, store *graph.Store, name string, params map[string]string, scope Scope) (*Result, error) {
	q, ok := s.Query(name)
	if !ok {
		var names []string
		for _, q := range s.queries {
			names = append(names, q.Name)
		}
		return nil, fmt.Errorf("no query is named %q%s", name, strict.Suggest(name, names))
	}
	for key := range params {
		if _, ok := q.param(key); !ok {
			return nil, fmt.Errorf("query %s has no parameter %q%s", name, key, strict.Suggest(key, q.paramNames()))
		}
	}
	for _, p := range q.Params {
		if params[p.Name] == "" && p.Default == "" {
			return nil, fmt.Errorf("query %s needs the parameter %s: %s", name, p.Name, p.Doc)
		}
	}
	return s.answer(ctx, store, q, params, scope)
}

// answer looks for what a query wants. Where nobody asserts it, it is enough
// that somebody says it with a hedge; the evidence then says so.
func (s *Set) answer(ctx context.Context, store *graph.Store, q *Query, params map[string]string, scope Scope) (*Result, error) {
	r := &runner{ctx: ctx, set: s, store: store, scope: scope, params: map[string]string{}, entities: map[string]*graph.Entity{}, heard: map[[2]string]bool{}, polarity: claim.Asserted}
	for _, p := range q.Params {
		value := params[p.Name]
		if value == "" {
			value = p.Default
		}
		r.params[p.Name] = value
	}
	result := &Result{Query: q.Name, Params: r.params, Find: q.Find, Answers: []Answer{}}
	if op, ok := operationNamed(q.Run); ok {
		err := op.run(r, result)
		return result, err
	}
	for _, polarity := range []string{claim.Asserted, claim.Hedged} {
		r.polarity = polarity
		rows, err := r.match(&q.pattern)
		if err == nil {
			err = r.collect(result, &q.pattern, rows)
		}
		if err != nil || len(result.Answers) > 0 {
			return result, err
		}
	}
	return result, nil
}

// runner answers one question.
type runner struct {
	ctx      context.Context
	set      *Set
	store    *graph.Store
	scope    Scope
	params   map[string]string
	polarity string // of claims for which the pattern names none

	entities map[string]*graph.Entity
	heard    map[[2]string]bool           // whether a text is none of an entity's names
	people   map[string][]string          // by role
	roles    map[string]map[string]string // role by person and episode
	listed   []claim.Episode              // the episodes in scope
	byID     map[string]*claim.Episode    // all episodes
}

// entity is an entity by its id, or nil where the graph has none.
func (r *runner) entity(id string) (*graph.Entity, error) {
	if e, ok := r.entities[id]; ok {
		return e, nil
	}
	var known *graph.Entity
	e, ok, err := r.store.Entity(r.ctx, id)
	if ok {
		known = &e
	}
	if err == nil {
		r.entities[id] = known
	}
	return known, err
}

// name is what an entity is called, or the value itself where it is none.
func (r *runner) name(id string) (string, error) {
	e, err := r.entity(id)
	if err != nil || e == nil {
		return id, err
	}
	return e.Name, nil
}

// episodes lists the episodes in scope, oldest first.
func (r *runner) episodes() ([]claim.Episode, error) {
	if r.listed != nil {
		return r.listed, nil
	}
	all, err := r.store.Episodes(r.ctx)
	if err != nil {
		return nil, err
	}
	r.listed, r.byID = []claim.Episode{}, map[string]*claim.Episode{}
	for i, e := range all {
		r.byID[e.ID] = &all[i]
		if r.scope.Episode == "" || e.ID == r.scope.Episode {
			r.listed = append(r.listed, e)
		}
	}
	return r.listed, nil
}
