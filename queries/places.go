package queries

import (
	"slices"

	"hearsay/graph"
)

// places reads the mentions of what a term can be, of the kinds of turn that a
// condition wants.
func (m *matching) places(l line, t term, rows []row) ([]graph.Mention, error) {
	base := graph.MentionFilter{Episode: m.scope.Episode, Kind: "talk"}
	role, via := []string{"any"}, []string{"any"}
	for _, w := range l.with {
		switch want := m.wanted(w.value); {
		case w.key == "kind" && want[0] == "any":
			base.Kind = ""
		case w.key == "kind":
			base.Kind = want[0]
		case w.key == "role":
			role = want
		case w.key == "via":
			via = want
		}
	}
	things, err := m.candidates(t, rows)
	if err != nil {
		return nil, err
	}
	in := things.set()
	var all []graph.Mention
	type place struct {
		episode, entity string
		at              int
	}
	seen := map[place]bool{}
	filters := m.filters(base, things, t)
	for _, f := range filters {
		found, err := m.store.Mentions(m.ctx, f)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			if !in(p.Entity) || !oneOf(p.Speaker, role) || !oneOf(p.Via, via) || seen[place{p.Episode, p.Entity, p.At}] {
				continue
			}
			if f.Type != "" && len(filters) > 1 {
				seen[place{p.Episode, p.Entity, p.At}] = true // it may have several of the types
			}
			all = append(all, p)
		}
	}
	return all, nil
}

// filters begin at the entities where they are known, else at the types that
// the conditions want, else at everything.
func (m *matching) filters(base graph.MentionFilter, things values, t term) []graph.MentionFilter {
	var list []graph.MentionFilter
	if !things.any && len(things.ids) <= manyThings {
		for _, id := range things.ids {
			base.Entity = id
			list = append(list, base)
		}
		return list
	}
	types := m.onlyTypes(t)
	for _, name := range types {
		base.Type = name
		list = append(list, base)
	}
	if len(types) == 0 {
		list = append(list, base)
	}
	return list
}

// manyThings is for how many entities mentions are read one by one.
const manyThings = 500

// oneOf reports whether a value is wanted.
func oneOf(value string, want []string) bool {
	return slices.Contains(want, "any") || slices.Contains(want, value)
}

// onlyTypes are the few types that the conditions want of a variable, or none.
func (m *matching) onlyTypes(t term) []string {
	for _, l := range m.pattern.find {
		if t.variable == "" || l.subject.variable != t.variable || l.predicates != nil || l.distinct || l.not {
			continue
		}
		if names := m.set.schema.Names(m.mask(l.types)); len(names) < 5 {
			return names
		}
	}
	return nil
}
