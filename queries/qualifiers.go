package queries

import (
	"slices"
	"strings"

	"hearsay/extract/schema"
	"hearsay/graph"
)

// meets tests the filters of a condition on a claim, and returns the values
// that its variables capture.
func (m *matching) meets(l line, p *schema.Predicate, f *graph.Fact, turned bool) (captured []string, ok bool, err error) {
	polarity := []string{m.polarity}
	for _, w := range l.with {
		switch value := qualifier(w.key, f.With, turned); {
		case w.value.variable != "":
			if value, err = m.capture(w.key, value); value == "" || err != nil {
				return nil, false, err
			}
			captured = append(captured, value)
		case w.key == "polarity":
			polarity = m.wanted(w.value)
		default:
			if ok, err := m.passes(w.key, value, m.wanted(w.value), p, f); !ok || err != nil {
				return nil, false, err
			}
		}
	}
	return captured, oneOf(f.Polarity, polarity), nil
}

// capture is the value that a variable takes: where to is an entity, if it is
// one's name.
func (m *matching) capture(key, value string) (string, error) {
	if key != "to" || value == "" {
		return value, nil
	}
	ids, err := m.lookUp(value)
	if err != nil || len(ids) == 0 {
		return value, err
	}
	return ids[0], nil
}

// passes tests one filter on a claim.
func (m *matching) passes(key, value string, want []string, p *schema.Predicate, f *graph.Fact) (bool, error) {
	switch {
	case slices.Contains(want, "any"), key == "directed":
		return true, nil
	case key == "time":
		return slices.ContainsFunc(want, func(year string) bool { return held(f.With, year) }), nil
	case key == "now":
		return want[0] != "true" || f.With["past"] == "" && f.With["to"] == "", nil
	case key == "by":
		return m.saidBy(f, want), nil
	case key == "to" && value == "" && !p.Allows("from"):
		return true, nil // nobody said where to
	}
	return m.holds(value, want)
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
