package queries

import (
	"slices"
	"strings"

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
	base := graph.Pattern{Predicate: p.Name, Episode: m.scope.Episode}
	var patterns []graph.Pattern
	switch {
	case !subjects.any && len(subjects.ids) == 0, !objects.any && len(objects.ids) == 0:
		return nil, nil
	case !subjects.any && len(subjects.ids) <= few:
		for _, id := range subjects.ids {
			base.Subject = id
			patterns = append(patterns, base)
		}
	case !objects.any && len(objects.ids) <= few:
		for _, id := range objects.ids {
			base.Object = id
			patterns = append(patterns, base)
		}
	default:
		patterns = append(patterns, base)
	}
	inSubjects, inObjects := subjects.set(), objects.set()
	var out []find
	for _, pattern := range patterns {
		facts, err := m.store.Facts(m.ctx, pattern)
		if err != nil {
			return nil, err
		}
		for i := range facts {
			f := &facts[i]
			captured, ok, err := m.meets(l, p, f, turned)
			if err != nil {
				return nil, err
			}
			if !ok || !inSubjects(f.Subject) || !inObjects(f.Object) {
				continue
			}
			one := find{subject: f.Subject, object: f.Object, captured: captured, fact: f}
			if turned {
				one.subject, one.object = one.object, one.subject
			}
			out = append(out, one)
		}
	}
	return out, nil
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

// meets tests the filters of a condition on a claim, and returns the values
// that its variables capture.
func (m *matching) meets(l line, p *schema.Predicate, f *graph.Fact, turned bool) (captured []string, ok bool, err error) {
	polarity := []string{m.polarity}
	for _, w := range l.with {
		var want []string
		if w.value.variable == "" {
			want = m.wanted(w.value)
		}
		switch value := qualifier(w.key, f.With, turned); {
		case w.value.variable != "":
			if value == "" {
				return nil, false, nil
			}
			if w.key == "to" {
				if ids, err := m.lookUp(value); err != nil {
					return nil, false, err
				} else if len(ids) > 0 {
					value = ids[0]
				}
			}
			captured = append(captured, value)
		case slices.Contains(want, "any"):
			if w.key == "polarity" {
				polarity = nil
			}
		case w.key == "polarity":
			polarity = want
		case w.key == "time":
			ok = slices.ContainsFunc(want, func(year string) bool { return held(f.With, year) })
			if !ok {
				return nil, false, nil
			}
		case w.key == "directed":
		case w.key == "now":
			if want[0] == "true" && (f.With["past"] != "" || f.With["to"] != "") {
				return nil, false, nil
			}
		case w.key == "by":
			if !m.saidBy(f, want) {
				return nil, false, nil
			}
		case w.key == "to" && value == "" && !p.Allows("from"):
			// nobody said where to
		default:
			holds, err := m.holds(value, want)
			if err != nil || !holds {
				return nil, false, err
			}
		}
	}
	return captured, polarity == nil || slices.Contains(polarity, f.Polarity), nil
}

// wanted are the values that a filter asks for.
func (m *matching) wanted(t term) []string {
	if t.param != "" {
		return split(m.params[t.param])
	}
	return t.constants
}

// qualifier is the value of a claim's qualifier. The outcome of a comparison
// that is read from its other end is the opposite one; time is the year, else
// the beginning.
func qualifier(key string, with map[string]string, turned bool) string {
	value := with[key]
	switch {
	case key == "time" && with["year"] != "":
		return with["year"]
	case key == "time" && with["from"] != "":
		return with["from"]
	case key == "time":
		return with["to"]
	case key == "outcome" && turned && value == "better":
		return "worse"
	case key == "outcome" && turned && value == "worse":
		return "better"
	}
	return value
}

// holds reports whether a qualifier's value has one of the wanted ones in it,
// or one of the names of an entity that is wanted.
func (r *runner) holds(value string, want []string) (bool, error) {
	value = strings.ToLower(value)
	for _, w := range want {
		spellings := []string{w}
		if e, err := r.entity(w); err != nil {
			return false, err
		} else if e != nil {
			spellings = append(e.Also, e.Name, e.ID)
		}
		for _, s := range spellings {
			if value != "" && strings.Contains(value, strings.ToLower(s)) {
				return true, nil
			}
		}
	}
	return false, nil
}

// saidBy reports whether one of some roles or people makes a claim.
func (m *matching) saidBy(f *graph.Fact, who []string) bool {
	return slices.ContainsFunc(who, func(w string) bool {
		return w == f.Speaker || w != "" && (w == f.Person || f.Person == "" && f.Speaker != "" && m.roles[w][f.Episode] == f.Speaker)
	})
}

// held reports whether a claim held in a year: in its own, or between from and
// to.
func held(with map[string]string, year string) bool {
	if y := with["year"]; y != "" {
		return strings.Contains(y, year)
	}
	from, to := with["from"], with["to"]
	begun := from == "" || from <= year || strings.HasPrefix(from, year)
	switch {
	case from == "" && to == "":
		return false
	case to == "" && with["past"] != "":
		return strings.HasPrefix(from, year)
	case to == "":
		return begun
	}
	return begun && year <= to[:min(len(to), len(year))]
}

// split takes apart the values of a parameter.
func split(s string) []string { return strings.Split(s, "|") }
