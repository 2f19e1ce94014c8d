package transcript

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/strict"
)

// misspelt tells of keys that are surely meant to be others: what stands there
// would be missed without a word.
func misspelt(root *yaml.Node) []string {
	var known, given []string
	for _, f := range fields {
		known = append(known, f.keys...)
	}
	for i := 0; i < len(root.Content); i += 2 {
		given = append(given, plainKey(root.Content[i].Value))
	}
	var doubts []string
	for i, key := range given {
		meant, sure := strict.Meant(key, known)
		if name := root.Content[2*i]; sure && !slices.Contains(known, key) && !slices.Contains(given, meant) {
			doubts = append(doubts, fmt.Sprintf("line %d: %s is not read; did you mean %s?", name.Line, name.Value, meant))
		}
	}
	return doubts
}
