package queries

import (
	"slices"

	"hearsay/extract/schema"
	"hearsay/graph"
)

// distinct keeps the rows in which two terms have different values.
func (m *matching) distinct(l line, rows []row) ([]row, error) {
	others, err := m.values(l.object)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(rows), func(r row) bool {
		value := r.values[m.index[l.subject.variable]]
		if l.object.variable != "" {
			return value == r.values[m.index[l.object.variable]]
		}
		return !others.any && others.has(value)
	}), nil
}

// typed keeps the rows whose subject has the type.
func (m *matching) typed(l line, rows []row) ([]row, error) {
	at := m.index[l.subject.variable]
	decided := map[string]bool{}
	var out []row
	for _, r := range rows {
		id := r.values[at]
		is, ok := decided[id]
		if !ok {
			var err error
			if is, err = m.is(id, l); err != nil {
				return nil, err
			}
			decided[id] = is
		}
		if is != l.not {
			out = append(out, r)
		}
	}
	return out, nil
}

// is reports whether an entity has the type that a condition wants.
func (m *matching) is(id string, l line) (bool, error) {
	wanted := m.mask(l.types)
	e, err := m.entity(id)
	if err != nil || e == nil || m.set.schema.Union(append([]string{e.Type}, e.Types...)...)&wanted == 0 {
		return false, err
	}
	if !l.mainly || m.set.schema.Union(e.Type)&wanted != 0 {
		return true, nil
	}
	return m.treatedAs(e, wanted)
}

// mask is the set of types that a term names.
func (r *runner) mask(t term) schema.Mask {
	names := t.constants
	if t.param != "" {
		names = split(r.params[t.param])
	}
	return r.set.schema.Union(names...)
}

// treatedAs reports whether claims speak of an entity as something else than
// its first type: it is at an end of a predicate that takes the wanted types
// and not the first one. (A method that was submitted to a conference is a
// paper there.)
func (m *matching) treatedAs(e *graph.Entity, wanted schema.Mask) (bool, error) {
	first := m.set.schema.Union(e.Type)
	as := func(end schema.Mask) bool { return end&wanted != 0 && end&first == 0 }
	for _, asSubject := range []bool{true, false} {
		pattern := graph.Pattern{Episode: m.scope.Episode, Polarity: m.polarity}
		if asSubject {
			pattern.Subject = e.ID
		} else {
			pattern.Object = e.ID
		}
		facts, err := m.store.Facts(m.ctx, pattern)
		if err != nil {
			return false, err
		}
		for _, f := range facts {
			p, ok := m.set.schema.Predicate(f.Predicate)
			if ok && (asSubject && as(p.From) || !asSubject && as(p.To)) {
				return true, nil
			}
		}
	}
	return false, nil
}
