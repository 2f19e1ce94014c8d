package lexicon

import (
	"errors"
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
	entries, additions := replaced(entries)
	united := decide(entries, decided)
	var built *Lexicon // while it is checked, as most lexicons are right
	var building sync.WaitGroup
	building.Go(func() { built = build(l.schema, joinAdditions(entries, additions), united) })
	check(l.schema, entries, additions, united)
	building.Wait()
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
