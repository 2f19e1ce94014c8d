package exchange

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
)

// known is the entity that an item is. Where that is not sure, the item is left
// out.
func (m *merger) known(item *Item) (id string, sure bool) {
	if id := m.linked(item); id != "" {
		if item.Type != "" && !m.has(id, item.Type) {
			m.leave(item, "its identifier belongs to %s, which is no %s", id, item.Type)
			return "", false
		}
		return id, true
	}
	candidates := m.called(item)
	switch {
	case len(candidates) > 1:
		m.leave(item, "%s are called so; add it by hand, or say in decisions.yaml which are the same", strings.Join(candidates, " and "))
		return "", false
	case len(candidates) == 0:
		return "", true
	}
	if mine, its, differ := m.differ(candidates[0], item); differ {
		m.leave(item, "%s is called so and is %s, not %s", candidates[0], its, mine)
		return "", false
	}
	if d, apart := m.keptApart(candidates[0], item); apart {
		m.leave(item, "it is called like %s, which it is not by %s; add it by hand, with words that its name needs", candidates[0], d.At)
		return "", false
	}
	return candidates[0], true
}

// linked is the entity that an item's key or one of its identifiers belongs to.
func (m *merger) linked(item *Item) string {
	if e, ok := m.lexicon.Entity(item.Key); ok && m.has(e.ID, item.Type) {
		if _, _, differ := m.differ(e.ID, item); !differ {
			return e.ID
		}
	}
	for _, link := range item.Links {
		if id := m.byLink[strings.ToLower(link)]; id != "" {
			return id
		}
	}
	return ""
}

// called lists the entities of a name and type.
func (m *merger) called(item *Item) []string {
	var ids []string
	for _, name := range append([]string{item.Name}, item.Also...) {
		for _, e := range m.lexicon.Lookup(name) {
			if m.has(e.ID, item.Type) && !slices.Contains(ids, e.ID) {
				ids = append(ids, e.ID)
			}
		}
		for _, id := range m.byName[fold(name)] {
			if m.has(id, item.Type) && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		if len(ids) > 0 {
			break // the first name says most
		}
	}
	return ids
}

func fold(name string) string { return strings.Join(strings.Fields(strings.ToLower(name)), "") }

// has reports whether an entity is of a type; everything is of no type.
func (m *merger) has(id, typeName string) bool {
	if typeName == "" {
		return true
	}
	if e := m.entries[id]; e != nil && e.Type != "" {
		return e.Type == typeName
	}
	mask, ok := m.schema.Mask(typeName)
	e, known := m.lexicon.Entity(id)
	return ok && known && e.Types&mask != 0
}

// differ finds identifiers of one authority that are not the same.
func (m *merger) differ(id string, item *Item) (mine, its string, differ bool) {
	for _, mine := range item.Links {
		for _, its := range m.links(id) {
			if a := lexicon.Authority(mine); a != "" && a != "homepage" && a != "github" && a == lexicon.Authority(its) && !strings.EqualFold(mine, its) {
				return mine, its, true
			}
		}
	}
	return "", "", false
}

func (m *merger) links(id string) []string {
	var links []string
	if e, ok := m.lexicon.Entity(id); ok {
		links = append(links, e.Links...)
	}
	if e := m.entries[id]; e != nil {
		links = append(links, e.Links...)
	}
	return links
}

// keptApart finds the decision that keeps an item apart from the entity of its
// name.
func (m *merger) keptApart(id string, item *Item) (lexicon.Decision, bool) {
	e, ok := m.lexicon.Entity(id)
	if !ok || item.Key == "" {
		return lexicon.Decision{}, false
	}
	for _, d := range e.Decided {
		if !d.Same && slices.Contains(d.IDs, item.Key) && item.Key != id {
			return d, true
		}
	}
	return lexicon.Decision{}, false
}
