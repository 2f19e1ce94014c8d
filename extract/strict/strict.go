// Package strict owns reading YAML that people write by hand: every mistake
// becomes a Fault with its file, line and column, all of them in one go, and an
// unknown key comes with the known key that looks most like it. It refuses to
// know what the files mean.
package strict

import (
	"errors"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"

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

// Root parses data and returns its top node, or nil for a file without content
// and for one that is no YAML (which is then a fault).
func (f *File) Root(data []byte) *yaml.Node {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		f.faults = append(f.faults, f.syntax(err))
		return nil
	}
	if len(doc.Content) == 0 {
		return nil
	}
	return doc.Content[0]
}

var syntaxLine = regexp.MustCompile(`^yaml: (?:unmarshal errors:\s*)?(?:line (\d+)(?:, column (\d+))?: )?`)

func (f *File) syntax(err error) Fault {
	m := syntaxLine.FindStringSubmatch(err.Error())
	line, _ := strconv.Atoi(m[1])
	column, _ := strconv.Atoi(m[2])
	return Fault{f.Name, max(line, 1), max(column, 1), "this is not YAML: " + err.Error()[len(m[0]):]}
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

// Err joins all faults in the order of the file, or is nil.
func (f *File) Err() error {
	sort.SliceStable(f.faults, func(i, j int) bool {
		a, b := f.faults[i], f.faults[j]
		return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
	})
	errs := make([]error, len(f.faults))
	for i, fault := range f.faults {
		errs[i] = fault
	}
	return errors.Join(errs...)
}

// Fields returns the values of a mapping by key. What is no mapping, a key that
// is not among known, and a key that is given twice are faults.
func (f *File) Fields(n *yaml.Node, what string, known ...string) map[string]*yaml.Node {
	if n.Kind != yaml.MappingNode {
		f.Add(n, "%s must be written as key: value, with the keys %s", what, strings.Join(known, ", "))
		return nil
	}
	fields := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case !contains(known, key.Value):
			f.Add(key, "unknown key %q in %s%s", key.Value, what, Suggest(key.Value, known))
		case fields[key.Value] != nil:
			f.Add(key, "key %q is given twice in %s; keep one", key.Value, what)
		default:
			fields[key.Value] = value
		}
	}
	return fields
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
