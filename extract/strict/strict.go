// Package strict owns reading YAML that people write by hand: every mistake
// becomes a Fault with its file, line and column, all of them in one go, and an
// unknown key comes with the known key that looks most like it. It refuses to
// know what the files mean.
package strict

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"go.yaml.in/yaml/v3"
)

// Fault is one mistake in a file.
type Fault struct {
	File         string
	Line, Column int // from 1; 0 where the mistake has no place
	Message      string
}

func (f Fault) Error() string {
	switch {
	case f.Line == 0:
		return f.File + ": " + f.Message
	case f.Column == 0:
		return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Message)
}

// File collects the faults of one file while it is read.
type File struct {
	Name   string
	faults []Fault
}

// Add records a mistake at a node.
func (f *File) Add(n *yaml.Node, format string, args ...any) {
	f.AddAt(n.Line, n.Column, format, args...)
}

// AddAt records a mistake at a place.
func (f *File) AddAt(line, column int, format string, args ...any) {
	f.faults = append(f.faults, Fault{f.Name, line, column, fmt.Sprintf(format, args...)})
}

// Failed reports whether anything was recorded.
func (f *File) Failed() bool { return len(f.faults) > 0 }

// Err joins all faults in the order of the file, each once, or is nil.
func (f *File) Err() error {
	slices.SortStableFunc(f.faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	var errs []error
	for i, fault := range f.faults {
		if i == 0 || fault != f.faults[i-1] {
			errs = append(errs, fault)
		}
	}
	return errors.Join(errs...)
}
