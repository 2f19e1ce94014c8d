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
// has only an id and misheard forms replaces nothing and may stand anywhere: it
// adds them to the entity of this id.
type File struct {
	Name  string
	Data  []byte
	Layer int
}

// Load reads and checks lexicon files. It returns all mistakes of all files at
// once, each with its place, or a lexicon. The order of the files makes no
// difference to the lexicon.
func Load(s *schema.Schema, files []File) (*Lexicon, error) { return NewLoader(s).Load(files) }

// replaced keeps of each id the entry of the highest layer, in the order of
// ids, and reports the ids that stand twice in one layer. Entries that only add
// misheard forms are returned apart.
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

// joinForms adds to entities, in the order of their ids, the misheard forms that
// stand elsewhere.
func joinForms(entries, additions []*entry) []*entry {
	entries = slices.Clone(entries)
	for _, a := range additions {
		i, known := slices.BinarySearchFunc(entries, a.ID, func(e *entry, id string) int { return cmp.Compare(e.ID, id) })
		if !known {
			continue
		}
		e := entries[i].copied()
		entries[i] = e
		for i, name := range a.Names {
			if !slices.ContainsFunc(e.Names, func(n Name) bool { return n.Text == name.Text && sameConditions(n, name) }) {
				e.Names, e.spelled = append(e.Names, name), append(e.spelled, a.spelled[i])
			}
		}
	}
	return entries
}

// copied is an entry whose names may be added to: the one that was read may be
// asked for again.
func (e *entry) copied() *entry {
	c := *e
	c.Names, c.spelled = slices.Clone(e.Names), slices.Clone(e.spelled)
	return &c
}

func build(s *schema.Schema, entries []*entry) *Lexicon {
	l := &Lexicon{schema: s, byID: make(map[string]int32, len(entries))}
	names := speller{plural: terms(s)}
	for i, e := range entries {
		l.entities = append(l.entities, &e.Entity)
		l.byID[e.ID] = int32(i)
		names.add(int32(i), &e.Entity, e.spelled)
	}
	l.keys, l.names = names.keys, scan.Compile(names.spellings)
	l.beside = besides(l.entities)
	return l
}

// terms are the types whose names are words: they mean what the word means.
func terms(s *schema.Schema) schema.Mask {
	topics, _ := s.Mask("Topic")
	methods, _ := s.Mask("Method")
	return topics | methods
}
