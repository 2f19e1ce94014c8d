package queries

import "slices"

// joined makes alternatives of the conditions on the same ends whose verbs
// stand side by side (studied or worked at), and leaves out what is there twice.
func (w *writer) joined(lines []line) []line {
	var out []line
	for i, l := range lines {
		if slices.ContainsFunc(lines[:i], func(o line) bool { return o.String() == l.String() }) {
			continue
		}
		last := len(out) - 1
		if last >= 0 && w.alternative(i) {
			l.or = out[last].or
			out[last].or = &l
			continue
		}
		out = append(out, l)
	}
	return out
}

// apart makes a link for each of several phrases that are meant together: the
// investors that A and B have in common.
func (r reading) apart() []link {
	if !r.clause.both {
		return r.links
	}
	var out []link
	for _, l := range r.links {
		for _, s := range l.subject.each() {
			for _, o := range l.object.each() {
				l.subject, l.object = s, o
				out = append(out, l)
			}
		}
	}
	return out
}

// each lists the phrases that and joins.
func (p *phrase) each() []*phrase {
	if p == nil || p.joint == nil {
		return []*phrase{p}
	}
	first := *p
	first.joint = nil
	return append([]*phrase{&first}, p.joint...)
}

// alternative reports whether and joins a link to the one before it, with the
// same ends.
func (w *writer) alternative(i int) bool {
	a, b := w.links[i-1], w.links[i]
	return b.use.joined && a.subject == b.subject && a.object == b.object
}
