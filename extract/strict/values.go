package strict

import (
	"math"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// Text returns a scalar as it is written; anything else, a missing node apart,
// is a fault. Bare yes, no and numbers are taken as the text they look like.
func (f *File) Text(n *yaml.Node, what string) string {
	switch {
	case n == nil:
		return ""
	case n.Kind == yaml.AliasNode, n.Anchor != "":
		f.Add(n, "%s begins with & or *, which YAML takes for itself; put it in quotes", what)
	case n.Kind != yaml.ScalarNode:
		f.Add(n, "%s must be one text; if it holds ': ' or begins with [ or {, put it in quotes", what)
	case n.Tag == "!!null", n.Value == "":
		f.Add(n, "%s is empty", what)
	default:
		return n.Value
	}
	return ""
}

// Texts returns a list of texts; a single text is a list of one.
func (f *File) Texts(n *yaml.Node, what string) []string {
	var list []string
	for _, item := range Items(n) {
		if s := f.Text(item, what); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// Items returns the elements of a sequence, or the node itself where it is no
// sequence, or nothing for a missing node.
func Items(n *yaml.Node) []*yaml.Node {
	switch {
	case n == nil:
		return nil
	case n.Kind == yaml.SequenceNode:
		return n.Content
	}
	return []*yaml.Node{n}
}

// Number returns a number, or otherwise where the node is missing.
func (f *File) Number(n *yaml.Node, what string, otherwise float64) float64 {
	if n == nil {
		return otherwise
	}
	v, err := strconv.ParseFloat(n.Value, 64)
	if n.Kind != yaml.ScalarNode || err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		f.Add(n, "%s must be a number", what)
		return otherwise
	}
	return v
}

// Whole returns a whole number, or otherwise where the node is missing.
func (f *File) Whole(n *yaml.Node, what string, otherwise int) int {
	if n == nil {
		return otherwise
	}
	v, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil {
		f.Add(n, "%s must be a whole number", what)
		return otherwise
	}
	return v
}

// Flag returns true or false, false where the node is missing.
func (f *File) Flag(n *yaml.Node, what string) bool {
	switch {
	case n == nil:
		return false
	case n.Value == "true" || n.Value == "false":
		return n.Value == "true"
	}
	f.Add(n, "%s must be true or false", what)
	return false
}
