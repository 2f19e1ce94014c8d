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
	"strings"

	"go.yaml.in/yaml/v3"
)

// Fault is one mistake in a file.
type Fault struct {
	File         string
	Line, Column int // from 1, in characters; 0 where the mistake has no place
	End          int // the column behind its last character; 0 where only its beginning is known
	Code         Code
	Message      string
	Fix          *Edit // what mends it; nil where a person must decide
}

// Edit replaces a stretch of a file. Lines and columns count from 1, in
// characters; EndColumn is the one behind the stretch.
type Edit struct {
	Line, Column, EndLine, EndColumn int
	Text                             string
}

func (f Fault) Error() string {
	switch {
	case f.Line == 0:
		return strings.TrimPrefix(f.File+": "+f.Message, ": ")
	case f.Column == 0:
		return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Message)
}

// Replace mends the mistake by writing something else in its place. It needs an
// End.
func (f *Fault) Replace(text string) {
	if f.End > f.Column {
		f.Fix = &Edit{f.Line, f.Column, f.Line, f.End, text}
	}
}

// File collects the faults of one file while it is read.
type File struct {
	Name   string
	data   string
	lines  []string // of data; nil until one is asked for
	faults []*Fault
}

// Add records a mistake at a node. What is returned may be told more.
func (f *File) Add(n *yaml.Node, format string, args ...any) *Fault {
	fault := f.AddAt(n.Line, n.Column, format, args...)
	fault.End = f.end(n)
	return fault
}

// AddWithin records a mistake in the characters from start to end of a scalar.
func (f *File) AddWithin(n *yaml.Node, start, end int, format string, args ...any) *Fault {
	line, column := f.Within(n, start)
	fault := f.AddAt(line, column, format, args...)
	if _, last := f.Within(n, end); last > column {
		fault.End = last
	}
	return fault
}

// AddAt records a mistake at a place.
func (f *File) AddAt(line, column int, format string, args ...any) *Fault {
	fault := &Fault{File: f.Name, Line: line, Column: column, Message: fmt.Sprintf(format, args...)}
	f.faults = append(f.faults, fault)
	return fault
}

// Failed reports whether anything was recorded that keeps the file from being
// loaded.
func (f *File) Failed() bool {
	return slices.ContainsFunc(f.faults, func(fault *Fault) bool { return !fault.Code.Warning() })
}

// Faults lists all faults in the order of the file, each once.
func (f *File) Faults() []Fault {
	list := make([]Fault, len(f.faults))
	for i, fault := range f.faults {
		list[i] = *fault
	}
	slices.SortStableFunc(list, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return slices.CompactFunc(list, func(a, b Fault) bool {
		return a.Line == b.Line && a.Column == b.Column && a.Message == b.Message
	})
}

// Err joins all faults but warnings in the order of the file, each once, or is
// nil.
func (f *File) Err() error {
	var errs []error
	for _, fault := range f.Faults() {
		if !fault.Code.Warning() {
			errs = append(errs, fault)
		}
	}
	return errors.Join(errs...)
}

// Faults lists the faults that errors were joined of; an error that is none
// becomes one without a place.
func Faults(err error) []Fault {
	switch err := err.(type) {
	case nil:
		return nil
	case Fault:
		return []Fault{err}
	case interface{ Unwrap() []error }:
		var list []Fault
		for _, one := range err.Unwrap() {
			list = append(list, Faults(one)...)
		}
		return list
	}
	return []Fault{{Message: err.Error()}}
}
