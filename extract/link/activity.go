package link

import (
	"cmp"
	"slices"
)

// activity is how much an episode has to do with an entity.
type activity uint8

const (
	unknown  activity = iota // nothing speaks for it
	familiar                 // it is of the field, or widely known
	near                     // it has to do with what is named
	named                    // named in the episode
	central                  // in the title, a guest or host, or what these have to do with
)

// hub is how many neighbours an entity may have so that being one of them says
// something: having to do with Google does not.
const hub = 40

// prominent is how many neighbours an entity has that everybody in the field
// knows.
const prominent = 5

// An active entity is one whose names may be heard though they were not
// recognised.
type active struct {
	place int // of the entity in the lexicon
	level activity
	why   string
}

// activation collects the active entities of an episode.
type activation struct {
	*draft
	index  map[string]int // of entities, by id
	number map[int]int    // of active ones, by entity
	all    []active
}

// activate finds out what an episode is about, from its metadata, its people
// and what was named in it so far.
func (d *draft) activate() *activation {
	a := &activation{draft: d, number: map[int]int{}, index: d.numbers()}
	present := slices.Concat(d.options.Guests, d.options.Hosts)
	terms := d.lexicon.Schema().Union("Topic", "Method")
	for _, id := range present {
		a.add(id, central, "guest or host")
	}
	for _, c := range d.accepted {
		if c.span.Start < d.options.Phonetics.Body {
			a.add(c.entity.ID, central, "in the title")
			if !terms.Has(c.entity.Type) {
				a.around(c.entity.ID, central)
			}
		}
	}
	for _, id := range present {
		a.around(id, central)
		for _, of := range d.lexicon.Neighbours(id) {
			a.around(of, near)
		}
	}
	a.mentioned()
	a.familiar()
	slices.SortFunc(a.all, func(x, y active) int { return cmp.Compare(x.place, y.place) })
	return a
}

// mentioned activates what is named in the episode, and what has to do with it.
func (a *activation) mentioned() {
	for _, c := range a.accepted {
		a.add(c.entity.ID, named, "named in the episode")
	}
	seen := map[string]bool{}
	for _, c := range a.accepted {
		if !seen[c.entity.ID] {
			seen[c.entity.ID] = true
			a.around(c.entity.ID, near)
		}
	}
}

// around activates the neighbours of an entity that has not too many.
func (a *activation) around(id string, level activity) {
	neighbours := a.lexicon.Neighbours(id)
	if len(neighbours) > hub {
		level = min(level, familiar)
	}
	e, _ := a.lexicon.Entity(id)
	for _, n := range neighbours {
		a.add(n, level, "has to do with "+e.Name)
	}
}

// familiar activates what a field's people know without being told: its terms,
// its conferences, and who and what many others have to do with.
func (a *activation) familiar() {
	common := a.lexicon.Schema().Union("Topic", "Method", "Venue")
	for _, e := range a.lexicon.Entities() {
		if common.Has(e.Type) {
			a.add(e.ID, familiar, "known in the field")
		} else if len(a.lexicon.Neighbours(e.ID)) >= prominent {
			a.add(e.ID, familiar, "widely known")
		}
	}
}

// add raises an entity's activity.
func (a *activation) add(id string, level activity, why string) {
	i, ok := a.index[id]
	if !ok {
		return
	}
	n, known := a.number[i]
	if !known {
		a.number[i] = len(a.all)
		a.all = append(a.all, active{i, level, why})
	} else if a.all[n].level < level {
		a.all[n].level, a.all[n].why = level, why
	}
}

// numbers is where each entity stands in the lexicon.
func (d *draft) numbers() map[string]int {
	index := make(map[string]int, len(d.lexicon.Entities()))
	for i, e := range d.lexicon.Entities() {
		index[e.ID] = i
	}
	return index
}
