package exchange

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// initials are given names that do not tell who it is: "J. Zhao", "M.-W. Chang".
var initials = regexp.MustCompile(`^(\pL(\.[\s-]*|\s+|-))+\pL{2,}$`)

// create makes a new entity of an item.
func (m *merger) create(item *Item) string {
	known := slices.Contains(typeNames(m.schema), item.Type)
	switch {
	case item.Type == "" && item.Name == "":
		return "" // what is only led to, and unknown
	case item.Type == "":
		m.leave(item, "nothing tells its type")
		return ""
	case !known:
		m.leave(item, "%q is no type%s", item.Type, strict.Suggest(item.Type, typeNames(m.schema)))
		return ""
	case item.Type == "Venue" && item.Key == "":
		return "" // the place of a publication that nobody else speaks of
	case item.Type == "Person" && initials.MatchString(item.Name) && !han(item.Name):
		m.leave(item, "initials do not tell who it is")
		return ""
	}
	if why := m.unfit(item.Name); why != "" {
		m.leave(item, "the name %s", why)
		return ""
	}
	slug := Slug(item.Name, item.Type)
	if slug == "" {
		m.leave(item, "the name has no letters to make an id of; add it by hand")
		return ""
	}
	e := &Entry{ID: m.freeID(item, slug), Type: item.Type, Name: item.Name}
	m.entries[e.ID] = e
	m.byName[fold(e.Name)] = append(m.byName[fold(e.Name)], e.ID)
	return e.ID
}

func typeNames(s *schema.Schema) []string {
	var names []string
	for _, t := range s.Types {
		names = append(names, t.Name)
	}
	return names
}

// unfit says why a name cannot stand in a lexicon without conditions.
func (m *merger) unfit(name string) string {
	if why := lexicon.Unfit(name); why != "" {
		return why
	}
	if owners := m.lexicon.Lookup(name); len(owners) > 0 {
		return "belongs to " + owners[0].ID + " already"
	}
	if owners := m.byName[fold(name)]; len(owners) > 0 {
		return "belongs to " + owners[0] + " already"
	}
	return ""
}

// freeID is the item's own key where that is an id, else made of its name.
func (m *merger) freeID(item *Item, slug string) string {
	id := lexicon.IDPrefix(item.Type) + ":" + slug
	if strings.HasPrefix(item.Key, lexicon.IDPrefix(item.Type)+":") && lexicon.IsID(item.Key) {
		id = item.Key
	}
	free := id
	for n := 2; ; n++ {
		_, taken := m.lexicon.Entity(free)
		if !taken && m.entries[free] == nil {
			return free
		}
		free = fmt.Sprintf("%s-%d", id, n)
	}
}

// entry is what is added to an entity.
func (m *merger) entry(id string) *Entry {
	if m.entries[id] == nil {
		m.entries[id] = &Entry{ID: id}
	}
	return m.entries[id]
}

// add gives an entity the names and identifiers of an item that it lacks.
func (m *merger) add(id string, item *Item) {
	for _, link := range item.Links {
		switch owner := m.byLink[strings.ToLower(link)]; {
		case owner == id:
		case owner != "":
			m.leave(item, "its identifier %s belongs to %s, and the others to %s", link, owner, id)
		default:
			if _, its, differ := m.differ(id, &Item{Links: []string{link}}); differ {
				m.leave(item, "%s has %s already; %s is left out", id, its, link)
				continue
			}
			e := m.entry(id)
			e.Links, m.byLink[strings.ToLower(link)] = append(e.Links, link), id
		}
	}
	for _, name := range append([]string{item.Name}, item.Also...) {
		if name == "" || m.entries[id] != nil && m.entries[id].Name == name || m.isCalled(id, name) {
			continue
		}
		if m.unfit(name) == "" {
			e := m.entry(id)
			e.Also = append(e.Also, name)
			m.byName[fold(name)] = append(m.byName[fold(name)], id)
		}
	}
}

func (m *merger) isCalled(id, name string) bool {
	return slices.Contains(m.byName[fold(name)], id) || slices.ContainsFunc(m.lexicon.Lookup(name), func(e *lexicon.Entity) bool { return e.ID == id })
}
