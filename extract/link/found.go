package link

import "slices"

// setAside keeps the readings of entities that are known from this text alone
// for later: what a recogniser made of a known name looks like an unknown one.
func (d *draft) setAside(readings []reading) []reading {
	if len(d.options.Found) == 0 {
		return readings
	}
	return slices.DeleteFunc(readings, func(r reading) bool {
		late := slices.Contains(d.options.Found, r.entity.ID)
		if late {
			d.late = append(d.late, r)
		}
		return late
	})
}

// byFound links names that no lexicon has where nothing that is known was found,
// and then their short forms.
func byFound(d *draft) {
	var found []candidate
	for rest := d.late; len(rest) > 0; {
		same := sameSpan(rest)
		rest = rest[len(same):]
		if c, ok := choose(same); ok && !d.taken(c.span) {
			found = append(found, c)
		}
	}
	d.accept(found)
	var people []bearer
	for _, c := range found {
		if d.isPerson(c.entity) && !slices.ContainsFunc(people, func(b bearer) bool { return b.entity == c.entity }) {
			people = append(people, bearer{entity: c.entity, from: c.span.End, named: true})
		}
	}
	if len(people) > 0 {
		d.shortForms(people, d.strangers())
	}
}
