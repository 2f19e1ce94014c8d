package strict

import (
	"math"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Text returns a scalar as it is written; anything else, a missing node apart,
// is a fault. Bare yes, no and numbers are taken as the text they look like.
func (f *File) Text(n *yaml.Node, what string) string {
	switch {
	case n == nil:
		return ""
	case n.Kind == yaml.AliasNode, n.Anchor != "":
		f.misread(n, "%s begins with & or *, which YAML takes for itself; put it in quotes", what)
	case n.Kind != yaml.ScalarNode:
		f.misread(n, "%s must be one text; if it holds ': ' or begins with [ or {, put it in quotes", what)
	case n.Tag == "!!null" && n.Value != "":
		f.misread(n, "YAML takes %s for nothing at all; put it in quotes", n.Value)
	case n.Value == "":
		f.Add(n, "%s is empty", what).Code = Missing
	default:
		if n.Style == 0 && IsBoolean(n.Value) {
			f.misread(n, "other readers of YAML take a bare %s for true or false; put it in quotes", n.Value).Code = Boolean
		}
		return n.Value
	}
	return ""
}

// booleans are the words that YAML 1.1 reads as true or false and YAML 1.2 as
// themselves (https://yaml.org/type/bool.html), as people write them.
var booleans = map[string]bool{
	"y": true, "n": true, "yes": true, "no": true, "on": true, "off": true, "Y": true, "N": true,
	"Yes": true, "No": true, "On": true, "Off": true, "YES": true, "NO": true, "ON": true, "OFF": true,
}

// IsBoolean reports whether some readers of YAML take a bare word for true or
// false, and others for itself.
func IsBoolean(word string) bool { return booleans[word] }

// misread records a text that YAML takes for something else. Where the text ends
// with its line, quotes mend it.
func (f *File) misread(n *yaml.Node, format string, args ...any) *Fault {
	fault := f.Add(n, format, args...)
	fault.Code = Misread
	runes := []rune(f.Line(n.Line))
	if n.Kind == yaml.ScalarNode && n.Anchor == "" {
		fault.Replace(Quote(n.Value))
		return fault
	}
	if n.Style&yaml.FlowStyle != 0 || n.Column < 1 || n.Column > len(runes) {
		return fault
	}
	before, written := strings.TrimSpace(string(runes[:n.Column-1])), strings.TrimSpace(string(runes[n.Column-1:]))
	if whole := before == "-" || strings.HasSuffix(before, ":"); whole && written == plainly(n) {
		fault.End = n.Column + len([]rune(written))
		fault.Replace(Quote(written))
	}
	return fault
}

// plainly writes what stands on one line as it was written, or nothing.
func plainly(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.ScalarNode:
		return "&" + n.Anchor + " " + n.Value
	case n.Kind == yaml.AliasNode:
		return "*" + n.Value
	case n.Kind == yaml.MappingNode && len(n.Content) == 2 && n.Content[0].Kind == yaml.ScalarNode && n.Content[1].Kind == yaml.ScalarNode:
		return n.Content[0].Value + ": " + n.Content[1].Value
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
		f.Add(n, "%s must be a number", what).Code = WrongShape
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
		f.Add(n, "%s must be a whole number", what).Code = WrongShape
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
	f.Add(n, "%s must be true or false", what).Code = WrongShape
	return false
}
