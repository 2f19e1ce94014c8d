package link

import (
	"slices"

	"hearsay/extract/lexicon"
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
	level activity
	why   string
}

// activation is the entities that an episode has to do with.
type activation struct {
	*draft
	by     []active // by place in the lexicon
	raised []int    // the places of those that are more than familiar, in the order they were found
}

// activate finds out what an episode is about, from its metadata, its people
// and what was named in it so far.
func (d *draft) activate() *activation {
	a := &activation{draft: d, by: make([]active, len(d.lexicon.Entities()))}
	a.present()
	a.mentioned()
	return a
}

// present activates guests, hosts and the title, and what has to do with them.
func (a *activation) present() {
	terms := a.lexicon.Schema().Union("Topic", "Method")
	people := slices.Concat(a.options.Guests, a.options.Hosts)
	for _, id := range people {
		a.add(id, central, "guest or host")
		a.around(id, central)
		for _, of := range a.lexicon.Neighbours(id) {
			a.around(of, near)
		}
	}
	titled := slices.Clone(a.options.Titled)
	for _, c := range a.accepted {
		if c.span.Start >= a.options.Phonetics.Body {
			break
		}
		titled = append(titled, c.entity.ID)
	}
	for _, id := range titled {
		a.add(id, central, "in the title")
		if e, ok := a.lexicon.Entity(id); ok && !terms.Has(e.Type) {
			a.around(id, central)
		}
	}
}

// mentioned activates what is named in the episode or its show notes, and what
// has to do with it.
func (a *activation) mentioned() {
	for _, id := range a.options.Noted {
		a.add(id, named, "in the show notes")
		a.around(id, near)
	}
	seen := map[string]bool{}
	for _, c := range a.accepted {
		if id := c.entity.ID; !seen[id] {
			seen[id] = true
			a.add(id, named, "named in the episode")
			a.around(id, near)
		}
	}
}

// around activates the neighbours of an entity that has not too many.
func (a *activation) around(id string, level activity) {
	neighbours := a.lexicon.Neighbours(id)
	e, ok := a.lexicon.Entity(id)
	if !ok || len(neighbours) > hub {
		return
	}
	for _, n := range neighbours {
		a.add(n, level, e.Name)
	}
}

// add raises an entity's activity.
func (a *activation) add(id string, level activity, why string) {
	i, ok := a.place(id)
	if !ok || a.by[i].level >= level {
		return
	}
	if a.by[i].level == unknown {
		a.raised = append(a.raised, i)
	}
	a.by[i] = active{level, why}
}

// place is where an entity stands in the lexicon.
func (d *draft) place(id string) (int, bool) {
	names := d.options.Phonetics.Names
	if i, ok := names.place(id); ok {
		return i, true
	}
	entities := d.lexicon.Entities()
	base := len(names.bounds)
	i := slices.IndexFunc(entities[base:], func(e *lexicon.Entity) bool { return e.ID == id })
	return base + i, i >= 0
}

// of is how active an entity is; what is not raised may yet be familiar.
func (a *activation) of(entity int32) active {
	if got := a.by[entity]; got.level > unknown {
		return got
	}
	if a.known(entity) {
		return active{familiar, ""}
	}
	return active{}
}

// known reports whether everybody in the field knows an entity.
func (a *activation) known(entity int32) bool {
	familiars := a.options.Phonetics.Names.familiar
	return int(entity) < len(familiars) && familiars[entity]
}

// String says why an entity is looked for.
func (a active) String() string {
	switch {
	case a.level == familiar:
		return "known in the field"
	case a.level == unknown:
		return "like no other name"
	case a.why == "guest or host" || a.why == "in the title" || a.why == "in the show notes" || a.level == named:
		return a.why
	}
	return "which has to do with " + a.why
}
