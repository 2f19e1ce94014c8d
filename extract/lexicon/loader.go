package lexicon

import (
	"errors"
	"slices"
	"sync"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// Loader loads lexicon files time and again. A file whose content it has met and
// found right is not read again, and its entities are the same values as before,
// so that what was made of them can be kept as well.
type Loader struct {
	schema *schema.Schema
	read   map[fileKey]*reader
	lowest *layer // what the load before laid others over, if nothing was wrong with it
}

// fileKey is what reading a file depends on, beside the schema.
type fileKey struct {
	name, data string
	layer      int
}

// NewLoader begins with no file.
func NewLoader(s *schema.Schema) *Loader { return &Loader{schema: s} }

// Load is the function Load. The files of the load before are remembered, and no
// others. It serves one goroutine at a time.
func (l *Loader) Load(files []File) (*Lexicon, error) {
	readers := l.readers(files)
	var entries []*entry
	var decided []decision
	for _, r := range readers {
		entries, decided = append(entries, r.entries...), append(decided, r.decided...)
	}
	kept, additions := replaced(entries)
	built := l.build(entries, kept, additions, decide(kept, decided))
	l.read = make(map[fileKey]*reader, len(files))
	errs := make([]error, len(readers))
	for i, r := range readers {
		if errs[i] = r.file.Err(); len(r.file.Faults()) == 0 {
			l.read[keyOf(files[i])] = r
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return built, nil
}

// build checks all entries and makes the lexicon of those that were kept. What
// the files of higher layers say is laid over the lowest one, which stays from
// one load to the next; what makes two of its entities one, or changes what one
// of them is, makes a new lexicon.
func (l *Loader) build(all, kept, additions []*entry, united *union) *Lexicon {
	low := lowest(all)
	joined := united.carryOut(joinAdditions(kept, additions))
	upper, ok := above(low, joined)
	if !ok || len(united.parent) > 0 {
		var built *Lexicon // while it is checked, as most lexicons are right
		var building sync.WaitGroup
		building.Go(func() { built = build(l.schema, joined, united) })
		newChecker(l.schema, united, nil).check(kept, additions)
		building.Wait()
		return built
	}
	below := l.lowest
	if below == nil || !slices.Equal(below.entries, low) {
		below = newLayer(l.schema, low)
	}
	if l.lowest = nil; below.right {
		l.lowest = below
	}
	described := slices.DeleteFunc(kept, func(e *entry) bool { return below.checker.byID[e.ID] == e })
	newChecker(l.schema, united, below.checker).check(described, additions)
	if len(upper) == 0 {
		return below.names
	}
	return below.names.over(upper)
}

// readers reads the files that are new.
func (l *Loader) readers(files []File) []*reader {
	readers := make([]*reader, len(files))
	var reading sync.WaitGroup
	for i, f := range files {
		if readers[i] = l.read[keyOf(f)]; readers[i] == nil {
			r := &reader{schema: l.schema, layer: f.Layer, file: &strict.File{Name: f.Name}}
			readers[i] = r
			reading.Go(func() { r.readFile(f) })
		}
	}
	reading.Wait()
	return readers
}

func (r *reader) readFile(f File) {
	if f.Decisions {
		r.decisions(f.Data)
	} else {
		r.read(f.Data)
	}
}

func keyOf(f File) fileKey { return fileKey{f.Name, string(f.Data), f.Layer} }
