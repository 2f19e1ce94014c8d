package queries

import (
	"slices"
	"strings"

	"hearsay/extract/claim"
	"hearsay/graph"
)

// values are what a term may be: all of them, or some, or (neither) none.
type values struct {
	any bool
	ids []string
}

func (v values) has(id string) bool { return v.any || slices.Contains(v.ids, id) }

// values resolves a term, whatever value its variable has.
func (r *runner) values(t term) (values, error) {
	switch {
	case t.free():
		return values{any: true}, nil
	case t.param != "":
		return r.resolve(strings.Split(r.params[t.param], "|"))
	}
	return r.resolve(t.constants)
}

// resolve turns ids, names and roles into ids. What is not in the graph is
// nothing, for it has no claims and no mentions.
func (r *runner) resolve(names []string) (values, error) {
	var v values
	for _, name := range names {
		var err error
		var found []string
		switch name {
		case "any":
			return values{any: true}, nil
		case "guest", "host":
			found, err = r.role(name)
		default:
			found, err = r.lookUp(name)
		}
		if err != nil {
			return v, err
		}
		for _, id := range found {
			if !slices.Contains(v.ids, id) {
				v.ids = append(v.ids, id)
			}
		}
	}
	return v, nil
}

// lookUp finds entities by id, else by name.
func (r *runner) lookUp(name string) ([]string, error) {
	if e, err := r.entity(name); err != nil || e != nil {
		return []string{name}, err
	}
	if name == "" {
		return nil, nil
	}
	found, err := r.store.Entities(r.ctx, graph.EntityFilter{Name: name})
	var ids []string
	for _, e := range found {
		ids = append(ids, e.ID)
	}
	return ids, err
}

// role lists the people who have a role in the episodes in scope.
func (r *runner) role(role string) ([]string, error) {
	if people, ok := r.people[role]; ok {
		return people, nil
	}
	if err := r.cast(); err != nil {
		return nil, err
	}
	return r.people[role], nil
}

// cast learns who has which role where: from claims, and in episodes where no
// claim says so from who is known to speak the role's turns.
func (r *runner) cast() error {
	if r.roles != nil {
		return nil
	}
	r.people, r.roles = map[string][]string{}, map[string]map[string]string{}
	told := map[string]int{}
	for _, role := range []string{"guest", "host"} {
		facts, err := r.store.Facts(r.ctx, graph.Pattern{Predicate: role + "_of", Episode: r.scope.Episode, Polarity: claim.Asserted})
		if err != nil {
			return err
		}
		in := map[string]bool{}
		for _, f := range facts {
			r.play(f.Subject, role, f.Episode)
			in[f.Episode] = true
		}
		for e := range in {
			told[e]++
		}
	}
	episodes, err := r.episodes()
	if err != nil {
		return err
	}
	for _, e := range episodes {
		if told[e.ID] == 2 {
			continue
		}
		turns, err := r.store.Turns(r.ctx, e.ID)
		if err != nil {
			return err
		}
		for _, t := range turns {
			r.play(t.Person, t.Speaker, e.ID)
		}
	}
	return nil
}

func (r *runner) play(person, role, episode string) {
	if person == "" || role == "" {
		return
	}
	if r.roles[person] == nil {
		r.roles[person] = map[string]string{}
	}
	if r.roles[person][episode] == "" {
		r.roles[person][episode] = role
	}
	if !slices.Contains(r.people[role], person) {
		r.people[role] = append(r.people[role], person)
	}
}
