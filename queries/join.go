package queries

import "slices"

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
