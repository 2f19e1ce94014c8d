package score

import (
	"slices"

	"hearsay/extract/claim"
)

// judge knows which gold entity each found entity is.
type judge struct {
	gold     *Gold
	entities map[string]Entity          // of the gold, by name
	names    map[string]map[string]bool // of the gold's entities, by the entity's name
	found    map[string]claim.Entity    // by id
	means    map[string][]string        // names of gold entities by id of the found one, sorted
	episodes map[string]bool            // ids that stand for the episode
}

func newJudge(g *Gold, x *claim.Extraction) *judge {
	j := &judge{
		gold:     g,
		entities: map[string]Entity{},
		names:    map[string]map[string]bool{},
		found:    map[string]claim.Entity{},
		means:    map[string][]string{},
		episodes: map[string]bool{},
	}
	table := newNameTable(g.Entities)
	for i, e := range g.Entities {
		j.entities[e.Name] = e
		j.names[e.Name] = table[i].names
	}
	for _, e := range x.Entities {
		if e.ID == "" {
			continue
		}
		j.found[e.ID] = e
		j.means[e.ID] = table.meant(e.Name, e.Also)
		j.episodes[e.ID] = e.Type == "Episode"
	}
	if id := x.Episode.ID; id != "" {
		j.episodes[id], j.episodes["episode:"+id] = true, true
	}
	return j
}

// same reports whether the found entity with this id is the gold's entity.
func (j *judge) same(id, entity string) bool {
	if entity == Episode {
		return j.episodes[id]
	}
	return slices.Contains(j.means[id], entity)
}

// identity is one name for all found entities that mean the same gold entity,
// and the id itself for one that means none.
func (j *judge) identity(id string) string {
	if m := j.means[id]; len(m) > 0 {
		return m[0]
	}
	return id
}

// name is what a found entity is called, or its id where it has no name.
func (j *judge) name(id string) string {
	if e, ok := j.found[id]; ok && e.Name != "" {
		return e.Name
	}
	return id
}
