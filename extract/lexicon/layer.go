package lexicon

import (
	"slices"
	"sync"

	"hearsay/extract/schema"
)

// A layer is a lexicon of the lowest files alone, checked, for others to be laid
// over it.
type layer struct {
	entries []*entry
	names   *Lexicon
	checker *checker
	right   bool
}

func newLayer(s *schema.Schema, entries []*entry) *layer {
	l := &layer{entries: entries, checker: newChecker(s, &union{}, nil)}
	var building sync.WaitGroup
	building.Go(func() { l.names = build(s, entries, &union{}) })
	l.checker.check(entries, nil)
	building.Wait()
	l.right = !slices.ContainsFunc(entries, func(e *entry) bool { return len(e.reader.file.Faults()) > 0 })
	return l
}

// lowest are the entries of the lowest layer, each id once. They come in the
// order of ids, of one id the higher layer first.
func lowest(entries []*entry) []*entry {
	var low []*entry
	at := 0
	for i, e := range entries {
		if i == 0 || e.layer < at {
			at = e.layer
		}
	}
	for _, e := range entries {
		if e.layer == at && !e.adds && (len(low) == 0 || low[len(low)-1].ID != e.ID) {
			low = append(low, e)
		}
	}
	return low
}

// above are the entries that a lowest layer does not have, or not so. It is not
// ok where one is of other types there, which others' relations count on.
func above(low, entries []*entry) (upper []*entry, ok bool) {
	for _, e := range entries {
		i, known := slices.BinarySearchFunc(low, e.ID, byID)
		switch {
		case known && low[i] == e:
		case known && low[i].Types != e.Types:
			return nil, false
		default:
			upper = append(upper, e)
		}
	}
	return upper, true
}
