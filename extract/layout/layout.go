// Package layout owns the canonical form of the YAML files that people write:
// the order of keys, quotation marks and spaces. Comments and the line breaks
// that a writer chose within lists stay. It refuses to change what a file says:
// what it would write is read again and compared before it is returned.
package layout

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// Layout is how one kind of file is laid out. A file is a list of mappings.
type Layout struct {
	Items  [][]string          // the keys of each kind of item in their order; the first one tells the kind
	Under  map[string][]string // the keys of a mapping in their order, by the key that it stands under
	Lists  []string            // keys whose lists have one element a line
	Quoted []string            // keys below which texts always stand in quotes
}

// errChanged is never seen unless there is a mistake in this package.
var errChanged = errors.New("it cannot be laid out without changing what it says; write it more simply")

// Format returns a file in its canonical form. Errors are strict.Fault for what
// is no YAML or no list of mappings, and otherwise tell that the file has
// something in it that this package cannot lay out; then it should stay as it is.
func (l Layout) Format(name string, data []byte) ([]byte, error) {
	f := &strict.File{Name: name}
	root := f.Root(data)
	if err := f.Err(); err != nil || root == nil {
		return data, err
	}
	if root.Kind != yaml.SequenceNode || root.Style&yaml.FlowStyle != 0 || slices.ContainsFunc(root.Content, func(n *yaml.Node) bool { return n.Kind != yaml.MappingNode }) {
		f.Add(root, "only a list of rules or queries can be laid out; each begins with a hyphen").Code = strict.WrongShape
		return data, f.Err()
	}
	p := &printer{Layout: l, source: read(f, data, root)}
	p.file(root)
	out := p.out.Bytes()
	if !same(data, out) {
		return data, fmt.Errorf("%s: %w", name, errChanged)
	}
	return out, nil
}

// same reports whether two files say the same, comments included.
func same(a, b []byte) bool {
	f, g := &strict.File{}, &strict.File{}
	x, y := f.Root(a), g.Root(b)
	if x == nil || y == nil || !equal(x, y) {
		return false
	}
	left, right := read(f, a, x).everyComment(), read(g, b, y).everyComment()
	slices.Sort(left)
	slices.Sort(right)
	return slices.Equal(left, right)
}

// equal reports whether two nodes have the same values; keys may stand in any
// order.
func equal(a, b *yaml.Node) bool {
	if a.Kind != b.Kind || a.ShortTag() != b.ShortTag() || a.Value != b.Value || a.Anchor != b.Anchor || len(a.Content) != len(b.Content) {
		return false
	}
	if a.Kind != yaml.MappingNode {
		return slices.EqualFunc(a.Content, b.Content, equal)
	}
	taken := make([]bool, len(b.Content))
	for i := 0; i+1 < len(a.Content); i += 2 {
		found := false
		for j := 0; j+1 < len(b.Content) && !found; j += 2 {
			if !taken[j] && equal(a.Content[i], b.Content[j]) && equal(a.Content[i+1], b.Content[j+1]) {
				taken[j], found = true, true
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// printer writes one file.
type printer struct {
	Layout
	*source
	out     bytes.Buffer
	quoting bool // below a key that is Quoted
}

func (p *printer) file(root *yaml.Node) {
	for i, item := range root.Content {
		lead := p.leading(item.Line)
		if i > 0 {
			p.out.WriteString("\n")
		}
		p.comments(trim(lead), "")
		p.mapping(item, p.keysOf(item), "- ", "  ")
	}
	if rest := trim(p.leading(len(p.lines) + 1)); len(rest) > 0 {
		p.out.WriteString("\n")
		p.comments(rest, "")
	}
}

// keysOf is the order of the keys of an item.
func (l Layout) keysOf(item *yaml.Node) []string {
	for _, keys := range l.Items {
		for i := 0; i < len(item.Content); i += 2 {
			if item.Content[i].Value == keys[0] {
				return keys
			}
		}
	}
	return nil
}
