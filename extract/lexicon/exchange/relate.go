package exchange

import (
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// relate adds the relations of an item that the lexicon lacks.
func (m *merger) relate(id string, item *Item) {
	for _, r := range item.Related {
		p, inverse := m.predicate(r.Predicate)
		if p == nil {
			m.leave(item, "%q is no predicate and no identifier%s", r.Predicate, strict.Suggest(r.Predicate, predicates(m.schema)))
			continue
		}
		end := m.meant(r, p, inverse)
		if p.Name == "created" && inverse && m.ids[end] == "" {
			if who := m.creator(id, end); who != "" {
				m.ids[end] = who
			}
		}
		other := m.take(end)
		if other == "" || other == id {
			continue
		}
		from, to := id, other
		if inverse {
			from, to = other, id
		}
		if !m.is(from, p.From) || !m.is(to, p.To) {
			m.leave(item, "%s %s %s does not go by the schema", from, p.Name, to)
			continue
		}
		if !m.says(from, p.Name, to) {
			e := m.entry(id)
			if e.Known == nil {
				e.Known = map[string][]string{}
			}
			if !slices.Contains(e.Known[r.Predicate], other) {
				e.Known[r.Predicate] = append(e.Known[r.Predicate], other)
			}
		}
	}
}

// meant is the other end of a relation, found by its id, or by its name among the
// types that the relation leads to.
func (m *merger) meant(r Related, p *schema.Predicate, inverse bool) *Item {
	if r.Item.Type != "" || len(r.Item.Links) > 0 {
		if r.Item.Type == "Venue" {
			return m.venue(r.Item)
		}
		return r.Item
	}
	ends := p.To
	if inverse {
		ends = p.From
	}
	found := &Item{At: r.Item.At, Name: r.Item.Name}
	if _, ok := m.lexicon.Entity(r.Item.Name); ok {
		m.ids[found] = r.Item.Name
		return found
	}
	if m.entries[r.Item.Name] != nil {
		m.ids[found] = r.Item.Name
		return found
	}
	for _, t := range m.schema.Names(ends) {
		if found.Type = t; len(m.called(found)) > 0 {
			return found
		}
	}
	m.leave(found, "nothing of this name is known that %s could lead to; give it a row of its own", r.Predicate)
	return &Item{}
}

func (m *merger) predicate(name string) (p *schema.Predicate, inverse bool) {
	for i := range m.schema.Predicates {
		switch p := &m.schema.Predicates[i]; name {
		case p.Name:
			return p, false
		case p.Inverse:
			return p, true
		}
	}
	return nil, false
}

func predicates(s *schema.Schema) []string {
	var names []string
	for _, p := range s.Predicates {
		names = append(names, p.Name)
		if p.Inverse != "" {
			names = append(names, p.Inverse)
		}
	}
	return names
}

// is reports whether an entity is of one of some types.
func (m *merger) is(id string, types schema.Mask) bool {
	return slices.ContainsFunc(m.schema.Names(types), func(t string) bool { return m.has(id, t) })
}

// says reports whether the lexicon or an entry has a relation already.
func (m *merger) says(from, predicate, to string) bool {
	r := lexicon.Relation{Subject: from, Predicate: predicate, Object: to}
	for _, id := range []string{from, to} {
		if e, ok := m.lexicon.Entity(id); ok && slices.Contains(e.Known, r) {
			return true
		}
	}
	return false
}
