package queries

import (
	"slices"

	"hearsay/extract/schema"
	"hearsay/graph"
)

// few is how many values are asked for one by one; for more the claims of a
// predicate are read as a whole.
const few = 12

// facts finds claims; of a symmetric predicate in both directions.
func (m *matching) facts(l line, p *schema.Predicate, rows []row) ([]find, error) {
	if slices.ContainsFunc(l.with, func(f filter) bool { return f.key == "by" }) {
		if err := m.cast(); err != nil {
			return nil, err
		}
	}
	subjects, err := m.candidates(l.subject, rows)
	if err != nil {
		return nil, err
	}
	objects, err := m.candidates(l.object, rows)
	if err != nil {
		return nil, err
	}
	found, err := m.directed(l, p, subjects, objects, false)
	if err != nil || !p.Symmetric || l.directed() {
		return found, err
	}
	turned, err := m.directed(l, p, objects, subjects, true)
	return append(found, turned...), err
}

// directed reports whether a condition means a symmetric predicate as it is
// written.
func (l line) directed() bool {
	return slices.ContainsFunc(l.with, func(f filter) bool { return f.key == "directed" && slices.Contains(f.value.constants, "true") })
}

// candidates are the values that an end can have: those of the term, or those
// that the rows have for its variable.
func (m *matching) candidates(t term, rows []row) (values, error) {
	if !m.has(t, rows[0]) {
		return m.values(t)
	}
	var v values
	seen := map[string]bool{}
	for _, r := range rows {
		if value := r.values[m.index[t.variable]]; !seen[value] {
			seen[value] = true
			v.ids = append(v.ids, value)
		}
	}
	return v, nil
}

// directed reads the claims of a predicate from the end that has fewer values.
// Turned ones are handed on with their ends exchanged.
func (m *matching) directed(l line, p *schema.Predicate, subjects, objects values, turned bool) ([]find, error) {
	inSubjects, inObjects := subjects.set(), objects.set()
	var out []find
	for _, pattern := range m.selective(p, subjects, objects) {
		facts, err := m.store.Facts(m.ctx, pattern)
		if err != nil {
			return nil, err
		}
		for i := range facts {
			f := &facts[i]
			if !inSubjects(f.Subject) || !inObjects(f.Object) {
				continue
			}
			captured, ok, err := m.meets(l, p, f, turned)
			switch {
			case err != nil:
				return nil, err
			case ok && turned:
				out = append(out, find{subject: f.Object, object: f.Subject, captured: captured, fact: f})
			case ok:
				out = append(out, find{subject: f.Subject, object: f.Object, captured: captured, fact: f})
			}
		}
	}
	return out, nil
}

// selective lists the patterns to read: one for each of few values of an end,
// else one for the whole predicate.
func (m *matching) selective(p *schema.Predicate, subjects, objects values) []graph.Pattern {
	base := graph.Pattern{Predicate: p.Name, Episode: m.scope.Episode}
	var list []graph.Pattern
	switch {
	case !subjects.any && len(subjects.ids) == 0, !objects.any && len(objects.ids) == 0:
	case !subjects.any && len(subjects.ids) <= few:
		for _, id := range subjects.ids {
			base.Subject = id
			list = append(list, base)
		}
	case !objects.any && len(objects.ids) <= few:
		for _, id := range objects.ids {
			base.Object = id
			list = append(list, base)
		}
	default:
		list = append(list, base)
	}
	return list
}

// set is a test for membership.
func (v values) set() func(string) bool {
	if v.any || len(v.ids) < few {
		return v.has
	}
	in := make(map[string]bool, len(v.ids))
	for _, id := range v.ids {
		in[id] = true
	}
	return func(id string) bool { return in[id] }
}
