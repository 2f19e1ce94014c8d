package queries

import (
	"slices"

	"hearsay/extract/schema"
	"hearsay/graph"
)

// episodePrefix makes the id of an entity from that of an episode.
const episodePrefix = "episode:"

// mentions finds who names what. Who is a role, a person or free; a role counts
// turns, so that it works where nobody knows the person.
func (m *matching) mentions(l line, rows []row) ([]find, error) {
	speakers, err := m.speakers(l)
	if err != nil {
		return nil, err
	}
	places, err := m.places(l, l.object, rows)
	if err != nil {
		return nil, err
	}
	var out []find
	for i := range places {
		p := &places[i]
		who := p.Person
		if who == "" {
			who = p.Speaker
		}
		if speakers(p) && who != "" {
			out = append(out, find{subject: who, object: p.Entity, mention: p})
		}
	}
	return out, nil
}

// speakers makes a test for the subject of a mention.
func (m *matching) speakers(l line) (func(*graph.Mention) bool, error) {
	names := l.subject.constants
	if l.subject.param != "" {
		names = split(m.params[l.subject.param])
	}
	if l.subject.free() || slices.Contains(names, "any") {
		return func(*graph.Mention) bool { return true }, nil
	}
	var people []string
	for _, name := range names {
		if name != "guest" && name != "host" {
			found, err := m.lookUp(name)
			if err != nil {
				return nil, err
			}
			people = append(people, found...)
		}
	}
	if people != nil {
		if err := m.cast(); err != nil {
			return nil, err
		}
	}
	return func(p *graph.Mention) bool {
		if slices.Contains(names, p.Speaker) && p.Speaker != "" {
			return true
		}
		return slices.ContainsFunc(people, func(id string) bool {
			return id == p.Person || p.Person == "" && p.Speaker != "" && m.roles[id][p.Episode] == p.Speaker
		})
	}, nil
}

// places reads the mentions of what a term can be, of the kinds of turn that a
// condition wants.
func (m *matching) places(l line, t term, rows []row) ([]graph.Mention, error) {
	base := graph.MentionFilter{Episode: m.scope.Episode, Kind: "talk"}
	role, via := []string{"any"}, []string{"any"}
	for _, w := range l.with {
		switch want := m.wanted(w.value); {
		case w.key == "kind" && want[0] == "any":
			base.Kind = ""
		case w.key == "kind":
			base.Kind = want[0]
		case w.key == "role":
			role = want
		case w.key == "via":
			via = want
		}
	}
	things, err := m.candidates(t, rows)
	if err != nil {
		return nil, err
	}
	in := things.set()
	var all []graph.Mention
	seen := map[graph.Mention]bool{}
	filters := m.filters(base, things, t)
	for _, f := range filters {
		found, err := m.store.Mentions(m.ctx, f)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			if !in(p.Entity) || !oneOf(p.Speaker, role) || !oneOf(p.Via, via) || seen[p] {
				continue
			}
			if f.Type != "" && len(filters) > 1 {
				seen[p] = true // it may have several of the types
			}
			all = append(all, p)
		}
	}
	return all, nil
}

// filters begin at the entities where they are known, else at the types that
// the conditions want, else at everything.
func (m *matching) filters(base graph.MentionFilter, things values, t term) []graph.MentionFilter {
	var list []graph.MentionFilter
	if !things.any && len(things.ids) <= manyThings {
		for _, id := range things.ids {
			base.Entity = id
			list = append(list, base)
		}
		return list
	}
	types := m.onlyTypes(t)
	for _, name := range types {
		base.Type = name
		list = append(list, base)
	}
	if len(types) == 0 {
		list = append(list, base)
	}
	return list
}

// manyThings is for how many entities mentions are read one by one.
const manyThings = 500

// oneOf reports whether a value is wanted.
func oneOf(value string, want []string) bool {
	return slices.Contains(want, "any") || slices.Contains(want, value)
}

// onlyTypes are the few types that the conditions want of a variable, or none.
func (m *matching) onlyTypes(t term) []string {
	for _, l := range m.pattern.find {
		if t.variable == "" || l.subject.variable != t.variable || l.predicates != nil || l.distinct || l.not {
			continue
		}
		if names := m.set.schema.Names(m.mask(l.types)); len(names) < 5 {
			return names
		}
	}
	return nil
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
