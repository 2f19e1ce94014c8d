package queries

import (
	"slices"

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
