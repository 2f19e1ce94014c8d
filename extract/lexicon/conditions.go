package lexicon

import (
	"slices"
	"strings"
)

// sameConditions reports whether two names of one spelling count in the very
// same places.
func sameConditions(a, b Name) bool {
	if a.Exact != b.Exact || a.Exact && !sameCase(a.Text, b.Text) {
		return false
	}
	return slices.Equal(sortedCopy(a.Needs), sortedCopy(b.Needs))
}

func sortedCopy(words []string) []string { return sortedSet(slices.Clone(words)) }

// list writes words as people enumerate them.
func list(words []string) string {
	if len(words) > 4 {
		words = append(slices.Clone(words[:4]), "…")
	}
	return strings.Join(words, ", ")
}
