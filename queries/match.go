package queries

import (
	"slices"

	"hearsay/graph"
)

// row is one way to meet the conditions so far: a value for each variable, ""
// where it has none yet, and what it stands on.
type row struct {
	values []string
	ground *ground
}

// ground is a list of the claims and mentions that a row stands on, last first.
type ground struct {
	before  *ground
	fact    *graph.Fact
	mention *graph.Mention
}

// find is what meets one condition: values for its two ends, and for the
// variables among its filters.
type find struct {
	subject, object string
	captured        []string
	fact            *graph.Fact
	mention         *graph.Mention
}

// matching is the work on one pattern.
type matching struct {
	*runner
	pattern *pattern
	index   map[string]int // of variables
}

// match returns all ways to meet the conditions of a pattern, beginning at the
// condition that the least can meet and going on to those it touches.
func (r *runner) match(p *pattern) ([]row, error) {
	m := &matching{runner: r, pattern: p, index: map[string]int{}}
	for i, v := range p.variables() {
		m.index[v] = i
	}
	rows := []row{{values: make([]string, len(m.index))}}
	left := slices.Clone(p.find)
	bound := map[string]bool{}
	for len(left) > 0 && len(rows) > 0 {
		i, err := m.next(left, bound)
		if err != nil {
			return nil, err
		}
		l := left[i]
		left = slices.Delete(left, i, i+1)
		if rows, err = m.step(l, rows); err != nil {
			return nil, err
		}
		if !l.not {
			for _, t := range l.terms() {
				bound[t.variable] = true
			}
		}
	}
	return rows, r.ctx.Err()
}

// next chooses the condition with the most ends bound. Types, differences and
// denials wait until their variables have values.
func (m *matching) next(left []line, bound map[string]bool) (int, error) {
	best, most := 0, -1
	for i, l := range left {
		score := 0
		for _, t := range []term{l.subject, l.object} {
			v, err := m.values(t)
			switch {
			case err != nil:
				return 0, err
			case t.variable != "" && bound[t.variable], !v.any:
				score += 4
			case t.variable == "":
			case l.predicates == nil || l.not:
				score = -100 // nothing to begin at
			}
		}
		if l.predicates == nil && score >= 0 {
			score += 9 // costs nothing and leaves less
		}
		if len(l.with) > 0 {
			score++
		}
		if score >= 0 && l.predicates != nil && !l.predicates[0].Derived {
			score++ // there are many more mentions than claims
		}
		if i == 0 || score > most {
			best, most = i, score
		}
	}
	return best, nil
}

// step returns the rows that meet one more condition.
func (m *matching) step(l line, rows []row) ([]row, error) {
	switch {
	case l.distinct:
		return m.distinct(l, rows)
	case l.predicates == nil:
		return m.typed(l, rows)
	}
	found, err := m.finds(l, rows)
	if err != nil {
		return nil, err
	}
	return m.join(l, rows, found), nil
}

// finds collects what can meet a condition.
func (m *matching) finds(l line, rows []row) ([]find, error) {
	var all []find
	for _, p := range l.predicates {
		var found []find
		var err error
		switch p.Name {
		case "mentions":
			found, err = m.mentions(l, rows)
		case "heard_in":
			found, err = m.heardIn(l, rows)
		case "speaks_in":
			found, err = m.speaksIn(l)
		case "shown_by", "dated":
			found, err = m.described(p.Name)
		default:
			found, err = m.facts(l, p, rows)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	if l.or == nil {
		return all, nil
	}
	found, err := m.finds(*l.or, rows)
	return append(all, found...), err
}

// has reports whether a term is a variable that has a value.
func (m *matching) has(t term, r row) bool {
	return t.variable != "" && r.values[m.index[t.variable]] != ""
}
