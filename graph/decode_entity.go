package graph

import (
	"maps"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

var entityFields = []quad.IRI{hasName, isA, isAlso, hasOtherName, isSameAs, isUnnamed, isMentioned, isHeard}

// entities reads descriptions, of one episode or of all. What is no entity
// but only spoken of has none.
func (r *reader) entities(nodes []cayley.Ref, label cayley.Ref) ([]Entity, error) {
	var about []edge
	ends := make([]int, len(nodes))
	for i, n := range nodes {
		for _, field := range entityFields {
			if r.node(field) == nil {
				continue
			}
			found, err := r.matching(edge{subject: n, predicate: r.node(field), label: label})
			if err != nil {
				return nil, err
			}
			about = append(about, found...)
		}
		ends[i] = len(about)
	}
	if _, err := r.full(about); err != nil {
		return nil, err
	}
	var all []Entity
	start := 0
	for i, n := range nodes {
		if e := r.merge(about[start:ends[i]]); len(e.Episodes) > 0 {
			e.ID = entityID(r.iri(n))
			all = append(all, e)
		}
		start = ends[i]
	}
	return all, nil
}

// described is an entity as one episode has it.
type described struct {
	Entity
	places int
	stated bool // how often it is mentioned is said, and not counted
}

// merge makes one entity of what all episodes say of it. An episode that
// gives no name does not describe it.
func (r *reader) merge(about []edge) Entity {
	byEpisode := make(map[string]*described)
	for _, e := range about {
		id := episodeID(r.iri(e.label))
		d := byEpisode[id]
		if d == nil {
			d = &described{}
			byEpisode[id] = d
		}
		d.set(id, r.iri(e.predicate), r.known[e.object])
	}
	var m Entity
	for _, id := range slices.Sorted(maps.Keys(byEpisode)) {
		if d := byEpisode[id]; len(d.Episodes) > 0 {
			m.take(d)
		}
	}
	for _, list := range []*[]string{&m.Also, &m.Types, &m.Links} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return m
}

// set takes one quad of an episode.
func (d *described) set(episode string, predicate quad.IRI, object quad.Value) {
	switch predicate {
	case hasName:
		d.Name = string(object.(quad.String))
		d.Episodes = []string{episode}
	case isA:
		d.Type = className(object.(quad.IRI))
	case isAlso:
		d.Types = append(d.Types, className(object.(quad.IRI)))
	case hasOtherName:
		d.Also = append(d.Also, string(object.(quad.String)))
	case isSameAs:
		switch v := object.(type) {
		case quad.IRI:
			d.Links = append(d.Links, string(v))
		case quad.String:
			d.Links = append(d.Links, string(v))
		}
	case isUnnamed:
		d.Unnamed = true
	case isMentioned:
		d.Mentions, d.stated = int(object.(quad.Int)), true
	case isHeard:
		d.places += places(string(object.(quad.String)))
	}
}

// take adds what one more episode says.
func (e *Entity) take(d *described) {
	if len(e.Episodes) == 0 {
		e.Name, e.Type, e.Unnamed = d.Name, d.Type, d.Unnamed
	}
	if d.Name != e.Name {
		e.Also = append(e.Also, d.Name)
	}
	if d.Type != e.Type {
		e.Types = append(e.Types, d.Type)
	}
	e.Also = append(e.Also, d.Also...)
	e.Types = append(e.Types, d.Types...)
	e.Links = append(e.Links, d.Links...)
	e.Episodes = append(e.Episodes, d.Episodes...)
	if !d.stated {
		d.Mentions = d.places
	}
	e.Mentions += d.Mentions
}
