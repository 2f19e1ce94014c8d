package queries

import (
	"slices"

	"hearsay/extract/schema"
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

// join puts rows and finds together where their values agree; a denied
// condition keeps the rows that nothing agrees with.
func (m *matching) join(l line, rows []row, found []find) []row {
	side := m.joinSide(l, rows)
	byValue := map[string][]int{}
	for i := range found {
		v := side(&found[i])
		byValue[v] = append(byValue[v], i)
	}
	var out []row
	for _, r := range rows {
		met := false
		for _, i := range byValue[m.joinValue(l, r)] {
			next, ok := m.extend(l, r, &found[i])
			if !ok {
				continue
			}
			met = true
			if l.not {
				break
			}
			out = append(out, next)
		}
		if l.not && !met {
			out = append(out, r)
		}
	}
	return out
}

// joinSide tells which end of a find a row's value is looked up by.
func (m *matching) joinSide(l line, rows []row) func(*find) string {
	switch {
	case m.has(l.subject, rows[0]):
		return func(f *find) string { return f.subject }
	case m.has(l.object, rows[0]):
		return func(f *find) string { return f.object }
	}
	return func(*find) string { return "" }
}

func (m *matching) joinValue(l line, r row) string {
	switch {
	case m.has(l.subject, r):
		return r.values[m.index[l.subject.variable]]
	case m.has(l.object, r):
		return r.values[m.index[l.object.variable]]
	}
	return ""
}

// has reports whether a term is a variable that has a value.
func (m *matching) has(t term, r row) bool {
	return t.variable != "" && r.values[m.index[t.variable]] != ""
}

// extend gives a row the values of a find, unless it has others already.
func (m *matching) extend(l line, r row, f *find) (row, bool) {
	values := slices.Clone(r.values)
	set := func(t term, value string) bool {
		if t.variable == "" {
			return true
		}
		i := m.index[t.variable]
		if values[i] == "" {
			values[i] = value
		}
		return values[i] == value
	}
	if !set(l.subject, f.subject) || !set(l.object, f.object) {
		return row{}, false
	}
	n := 0
	for _, w := range l.with {
		if w.value.variable != "" {
			if !set(w.value, f.captured[n]) {
				return row{}, false
			}
			n++
		}
	}
	next := row{values, r.ground}
	if f.fact != nil || f.mention != nil {
		next.ground = &ground{r.ground, f.fact, f.mention}
	}
	return next, true
}

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
