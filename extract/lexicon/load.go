package lexicon

import (
	"cmp"
	"slices"

	"hearsay/extract/scan"
	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// File is one lexicon file. An entity in a file of a higher layer replaces the
// one of the same id in a lower layer; within a layer an id stands once. What
// has an id and neither a type nor a name replaces nothing and may stand
// anywhere: it adds names, relations and identifiers to the entity of this id.
type File struct {
	Name      string
	Data      []byte
	Layer     int
	Decisions bool // it says which entities are the same, and which are not
}

// Load reads and checks lexicon files. It returns all mistakes of all files at
// once, each with its place, or a lexicon. The order of the files makes no
// difference to the lexicon.
func Load(s *schema.Schema, files []File) (*Lexicon, error) { return NewLoader(s).Load(files) }

// replaced keeps of each id the entry of the highest layer, in the order of
// ids, and reports the ids that stand twice in one layer. Entries that only add
// to others are returned apart.
func replaced(entries []*entry) (kept, additions []*entry) {
	slices.SortStableFunc(entries, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(b.layer, a.layer))
	})
	for _, e := range entries {
		if e.adds {
			additions = append(additions, e)
			continue
		}
		if n := len(kept); n > 0 && kept[n-1].ID == e.ID {
			if kept[n-1].layer == e.layer {
				e.fault(e.At, "%s is described already at %s; keep one", e.ID, kept[n-1].At).Code = strict.Twice
			}
			continue
		}
		kept = append(kept, e)
	}
	return kept, additions
}

func byID(e *entry, id string) int { return cmp.Compare(e.ID, id) }

// joinAdditions adds to entities, in the order of their ids, what stands of them
// elsewhere.
func joinAdditions(entries, additions []*entry) []*entry {
	entries = slices.Clone(entries)
	for _, a := range additions {
		i, known := slices.BinarySearchFunc(entries, a.ID, byID)
		if known {
			entries[i] = entries[i].copied()
			entries[i].join(a)
		}
	}
	return entries
}

// join adds what another entry has: names that people call it before misheard
// ones.
func (e *entry) join(a *entry) {
	for i, name := range a.Names {
		if slices.ContainsFunc(e.Names, func(n Name) bool { return n.Text == name.Text && sameConditions(n, name) }) {
			continue
		}
		at := len(e.Names)
		if !name.Heard {
			at = len(e.Called())
		}
		e.Names, e.spelled = slices.Insert(e.Names, at, name), slices.Insert(e.spelled, at, a.spelled[i])
	}
	for _, r := range a.Known {
		if r.Subject != r.Object && !slices.Contains(e.Known, r) {
			e.Known = append(e.Known, r)
		}
	}
	e.Links = append(e.Links, a.Links...)
	slices.Sort(e.Links)
	e.Links = slices.Compact(e.Links)
}

// copied is an entry that may be added to: the one that was read may be asked for
// again.
func (e *entry) copied() *entry {
	c := *e
	c.Names, c.spelled, c.Known, c.Links = slices.Clone(e.Names), slices.Clone(e.spelled), slices.Clone(e.Known), slices.Clone(e.Links)
	return &c
}

// build makes a lexicon of entries, those that are the same being one already.
func build(s *schema.Schema, entries []*entry, united *union) *Lexicon {
	l := &Lexicon{schema: s, byID: make(map[string]int32, len(entries))}
	names := speller{plural: terms(s)}
	for i, e := range entries {
		l.entities = append(l.entities, &e.Entity)
		l.byID[e.ID] = int32(i)
		names.add(int32(i), &e.Entity, e.spelled)
	}
	for id := range united.parent {
		l.byID[id] = l.byID[united.root(id)]
	}
	l.keys, l.names = names.keys, scan.Compile(names.spellings)
	l.beside = besides(nil, l.entities)
	return l
}

// terms are the types whose names are words: they mean what the word means.
func terms(s *schema.Schema) schema.Mask {
	topics, _ := s.Mask("Topic")
	methods, _ := s.Mask("Method")
	return topics | methods
}
