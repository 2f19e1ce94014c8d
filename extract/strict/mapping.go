package strict

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Fields returns the values of a mapping by key. What is no mapping, a key that
// is not among known, and a key that is given twice are faults.
func (f *File) Fields(n *yaml.Node, what string, known ...string) map[string]*yaml.Node {
	if n.Kind != yaml.MappingNode {
		f.Add(n, "%s must be written as key: value, with the keys %s", what, strings.Join(known, ", ")).Code = WrongShape
		return nil
	}
	fields := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case !slices.Contains(known, key.Value):
			f.Unknown(UnknownKey, key, known, "unknown key %q in %s", key.Value, what)
		case fields[key.Value] != nil:
			f.Add(key, "key %q is given twice in %s; keep one", key.Value, what).Code = Twice
		default:
			fields[key.Value] = value
		}
	}
	return fields
}

// Pair is a key of a mapping with its value.
type Pair struct{ Key, Value *yaml.Node }

// Pairs returns a mapping whose keys are the writer's own, in the order of the
// file, and nothing for a missing node. What is no mapping is a fault that says
// how it is written; a key that is given twice is one, too, and left out.
func (f *File) Pairs(n *yaml.Node, how string) []Pair {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		f.Add(n, "%s", how).Code = WrongShape
		return nil
	}
	pairs := make([]Pair, 0, len(n.Content)/2)
	given := make(map[string]bool, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if given[key.Value] {
			f.Add(key, "key %q is given twice; keep one", key.Value).Code = Twice
			continue
		}
		given[key.Value] = true
		pairs = append(pairs, Pair{key, n.Content[i+1]})
	}
	return pairs
}
