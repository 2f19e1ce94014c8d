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
	if err := m.cast(); err != nil {
		return nil, err
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
	filters := []graph.MentionFilter{base}
	switch {
	case !things.any && len(things.ids) <= few:
		filters = filters[:0]
		for _, id := range things.ids {
			base.Entity = id
			filters = append(filters, base)
		}
	default:
		filters[0].Type = m.onlyType(t)
	}
	in := things.set()
	var all []graph.Mention
	for _, f := range filters {
		found, err := m.store.Mentions(m.ctx, f)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			if in(p.Entity) && oneOf(p.Speaker, role) && oneOf(p.Via, via) {
				all = append(all, p)
			}
		}
	}
	return all, nil
}

// oneOf reports whether a value is wanted.
func oneOf(value string, want []string) bool {
	return slices.Contains(want, "any") || slices.Contains(want, value)
}

// onlyType is the one type that the conditions want of a variable, or "".
func (m *matching) onlyType(t term) string {
	for _, l := range m.pattern.find {
		if t.variable == "" || l.subject.variable != t.variable || l.predicates != nil || l.distinct || l.not {
			continue
		}
		if names := m.set.schema.Names(m.mask(l.types)); len(names) == 1 {
			return names[0]
		}
	}
	return ""
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
