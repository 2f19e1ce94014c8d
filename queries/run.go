package queries

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/schema"
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
		if !q.takes(key) {
			return nil, fmt.Errorf("query %s has no parameter %q%s", name, key, strict.Suggest(key, q.paramNames()))
		}
	}
	return s.answer(ctx, store, q, params, scope)
}

func (q *Query) takes(param string) bool {
	for _, p := range q.Params {
		if p.Name == param {
			return true
		}
	}
	return false
}

func (q *Query) paramNames() []string {
	var names []string
	for _, p := range q.Params {
		names = append(names, p.Name)
	}
	return names
}

// answer evaluates the conditions of a query one after the other, each over the
// rows that the ones before left, and groups the rows by the answer.
func (s *Set) answer(ctx context.Context, store *graph.Store, q *Query, params map[string]string, scope Scope) (*Result, error) {
	r := &runner{ctx: ctx, set: s, store: store, scope: scope, params: map[string]string{}, entities: map[string]graph.Entity{}}
	for _, p := range q.Params {
		value := params[p.Name]
		if value == "" {
			value = p.Default
		}
		if value != "" {
			r.params[p.Name] = value
		}
	}
	rows := []row{{}}
	for _, l := range r.order(q.find) {
		var err error
		if rows, err = r.evaluate(l, rows); err != nil {
			return nil, err
		}
	}
	result := &Result{Query: q.Name, Params: r.params, Answers: []Answer{}}
	if err := r.collect(result, q, rows); err != nil {
		return nil, err
	}
	return result, ctx.Err()
}

// row is one way to meet the conditions so far.
type row struct {
	values   map[string]string // of variables
	evidence []Evidence
}

func (r row) with(variable, value string, evidence []Evidence) row {
	next := row{values: map[string]string{}, evidence: append(r.evidence[:len(r.evidence):len(r.evidence)], evidence...)}
	for k, v := range r.values {
		next.values[k] = v
	}
	if variable != "" {
		next.values[variable] = value
	}
	return next
}

// runner evaluates one query.
type runner struct {
	ctx      context.Context
	set      *Set
	store    *graph.Store
	scope    Scope
	params   map[string]string
	entities map[string]graph.Entity
	people   map[string][]string // by role
}

// order moves types behind the conditions that find their variable, for a type
// alone is no place to begin at.
func (r *runner) order(lines []line) []line {
	ordered := append([]line(nil), lines...)
	sort.SliceStable(ordered, func(i, j int) bool { return ordered[i].predicate != nil && ordered[j].predicate == nil })
	return ordered
}

// values are what a term may be: nil for a variable that is still free.
func (r *runner) values(t term, row row) ([]string, error) {
	switch {
	case t.constant != "":
		return r.resolve(t.constant)
	case t.param != "":
		value, ok := r.params[t.param]
		if !ok {
			return nil, nil
		}
		return r.resolve(value)
	}
	if value, ok := row.values[t.variable]; ok {
		return []string{value}, nil
	}
	return nil, nil
}

// resolve turns ids, names and roles into ids. Any is nil: everything.
func (r *runner) resolve(value string) ([]string, error) {
	var ids []string
	for _, v := range strings.Split(value, "|") {
		switch {
		case v == "any":
			return nil, nil
		case v == "guest" || v == "host":
			people, err := r.role(v)
			if err != nil {
				return nil, err
			}
			ids = append(ids, people...)
			continue
		}
		if _, ok, err := r.store.Entity(r.ctx, v); err != nil {
			return nil, err
		} else if ok {
			ids = append(ids, v)
			continue
		}
		found, err := r.store.Entities(r.ctx, graph.EntityFilter{Name: v})
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return []string{""}, nil // something that is not there, not everything
	}
	return ids, nil
}

// role lists the people who have a role in the episodes in scope.
func (r *runner) role(role string) ([]string, error) {
	if people, ok := r.people[role]; ok {
		return people, nil
	}
	var people []string
	facts, err := r.store.Facts(r.ctx, graph.Pattern{Predicate: role + "_of", Episode: r.scope.Episode, Polarity: claim.Asserted})
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	add := func(id string) {
		if id != "" && !seen[id] {
			seen[id] = true
			people = append(people, id)
		}
	}
	for _, f := range facts {
		add(f.Subject)
	}
	if err := r.speakers(role, add); err != nil {
		return nil, err
	}
	if r.people == nil {
		r.people = map[string][]string{}
	}
	r.people[role] = people
	return people, nil
}

// speakers adds whoever is known to speak the turns of a role.
func (r *runner) speakers(role string, add func(string)) error {
	episodes := []string{r.scope.Episode}
	if r.scope.Episode == "" {
		all, err := r.store.Episodes(r.ctx)
		if err != nil {
			return err
		}
		episodes = episodes[:0]
		for _, e := range all {
			episodes = append(episodes, e.ID)
		}
	}
	for _, e := range episodes {
		turns, err := r.store.Turns(r.ctx, e)
		if err != nil {
			return err
		}
		for _, t := range turns {
			if t.Speaker == role {
				add(t.Person)
			}
		}
	}
	return nil
}

func (r *runner) entity(id string) (graph.Entity, error) {
	if e, ok := r.entities[id]; ok {
		return e, nil
	}
	e, _, err := r.store.Entity(r.ctx, id)
	if err == nil {
		r.entities[id] = e
	}
	return e, err
}

// mask is the set of all types of an entity.
func (r *runner) mask(e graph.Entity) schema.Mask {
	return r.set.schema.Union(append([]string{e.Type}, e.Types...)...)
}
