package strict

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// Quote writes a text as a quoted YAML scalar: in double quotes, or in single
// ones where that saves escapes.
func Quote(s string) string {
	if !strings.ContainsAny(s, "\"\\") && printable(s) {
		return `"` + s + `"`
	}
	if printable(s) {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	n := yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s, Style: yaml.DoubleQuotedStyle}
	out, _ := yaml.Marshal(&n) // a scalar can always be written
	return strings.TrimSpace(string(out))
}

// printable reports whether every character can stand in a YAML file as it is.
func printable(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' || 0x7F <= r && r <= 0x9F || r == 0x2028 || r == 0x2029 || r == 0xFEFF || r == 0xFFFD
	})
}
