package graph

import (
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
)

// entities reads descriptions, of one episode or of all. What is no entity
// but only spoken of has none.
func (r *reader) entities(nodes []node, label node) ([]Entity, error) {
	all := make([]Entity, 0, len(nodes))
	var about []edge
	var missing []node
	var ends []int
	for _, n := range nodes {
		if e, ok := r.memory.entities.get(n); ok && label == 0 {
			all = append(all, e)
			continue
		}
		found, err := r.description(n, label)
		if err != nil {
			return nil, err
		}
		about = append(about, found...)
		missing, ends = append(missing, n), append(ends, len(about))
	}
	if err := r.ends(about); err != nil {
		return nil, err
	}
	start := 0
	for i, n := range missing {
		if e := r.merge(about[start:ends[i]]); len(e.Episodes) > 0 {
			e.ID = entityID(r.iri(n))
			all = append(all, e)
			if label == 0 {
				r.memory.entities.put(n, e, len(e.Episodes))
			}
		}
		start = ends[i]
	}
	return all, nil
}

// description returns what is said of an entity, but for what it mentions:
// that is much, of a speaker.
func (r *reader) description(n, label node) ([]edge, error) {
	found, err := r.matching(edge{subject: n, label: label})
	mentions := r.node(mentions)
	return slices.DeleteFunc(found, func(e edge) bool { return e.predicate == mentions }), err
}

// own returns a copy that shares nothing with what is remembered.
func (e Entity) own() Entity {
	e.Also, e.Types = slices.Clone(e.Also), slices.Clone(e.Types)
	e.Links, e.Episodes = slices.Clone(e.Links), slices.Clone(e.Episodes)
	return e
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
		d.set(id, r.iri(e.predicate), r.values[e.object])
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
