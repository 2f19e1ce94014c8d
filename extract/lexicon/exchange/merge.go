package exchange

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
)

// Entry is what a lexicon file would say more: a new entity, or without a type
// what is added to a known one.
type Entry struct {
	ID    string              `json:"id"`
	Type  string              `json:"type,omitempty"`
	Name  string              `json:"name,omitempty"`
	Also  []string            `json:"also,omitempty"`
	Known map[string][]string `json:"known,omitempty"`
	Links []string            `json:"links,omitempty"`

	types     []string // others that it has
	heard     []string
	pron      string
	described map[string]string // by name, one with conditions
}

// Left is something that is not taken, and why.
type Left struct {
	At   lexicon.Position `json:"-"`
	Name string           `json:"name"`
	Why  string           `json:"why"`
}

// Merged is what becomes of items beside a lexicon.
type Merged struct {
	Entries []Entry // by id
	Left    []Left  // in the order of the file
	Known   int     // items of which the lexicon knew all
}

// Merge compares items with a lexicon: by identifier first, then by name and type.
func Merge(l *lexicon.Lexicon, items []*Item) *Merged {
	m := &merger{
		lexicon: l, schema: l.Schema(), byLink: map[string]string{}, byName: map[string][]string{}, entries: map[string]*Entry{}, ids: map[*Item]string{},
	}
	for _, e := range l.Entities() {
		for _, link := range e.Links {
			m.byLink[strings.ToLower(link)] = e.ID
		}
	}
	for _, item := range items {
		item.Type = m.typeNamed(item.Type)
		item.tidy()
		for _, r := range item.Related {
			r.Item.tidy()
		}
	}
	for _, item := range items {
		m.take(item)
	}
	for _, item := range items {
		if id := m.ids[item]; id != "" {
			m.relate(id, item)
		}
	}
	return m.merged(items)
}

// typeNamed is the type that a word stands for: its name in any case, or what
// people call it in either language.
func (m *merger) typeNamed(word string) string {
	for _, t := range m.schema.Types {
		if strings.EqualFold(word, t.Name) || strings.EqualFold(word, t.Label.En) || word == t.Label.Zh {
			return t.Name
		}
	}
	return word
}

type merger struct {
	lexicon *lexicon.Lexicon
	schema  *schema.Schema
	byLink  map[string]string   // the entity that an identifier belongs to
	byName  map[string][]string // the new entities of a name
	entries map[string]*Entry
	ids     map[*Item]string
	left    []Left
}

func (m *merger) leave(item *Item, format string, args ...any) {
	left := Left{item.At, item.Name, fmt.Sprintf(format, args...)}
	if !slices.ContainsFunc(m.left, func(l Left) bool { return l.Name == left.Name && l.Why == left.Why }) {
		m.left = append(m.left, left)
	}
}

// take finds the entity that an item is, or makes it one. It is empty where the
// item is left out.
func (m *merger) take(item *Item) string {
	if id, ok := m.ids[item]; ok {
		return id
	}
	m.ids[item] = "" // whoever leads back here meanwhile finds nothing
	if item.Name == "" && m.linked(item) == "" {
		return ""
	}
	id, sure := m.known(item)
	if id == "" && sure {
		id = m.create(item)
	}
	if id != "" {
		m.ids[item] = id
		m.add(id, item)
	}
	return id
}

func (m *merger) merged(items []*Item) *Merged {
	out := &Merged{Left: m.left}
	for _, id := range slices.Sorted(maps.Keys(m.entries)) {
		out.Entries = append(out.Entries, *m.entries[id])
	}
	for _, item := range items {
		if id := m.ids[item]; id != "" && m.entries[id] == nil {
			out.Known++
		}
	}
	return out
}
