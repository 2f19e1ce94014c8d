package strict

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// fewWords is how many known words are listed where none is near.
const fewWords = 30

// Suggest returns " (did you mean …?)" for the known word nearest to word, of
// equally near ones the first in the alphabet, or the whole list where nothing
// is near.
func Suggest(word string, known []string) string {
	if best, _ := nearest(word, known); best != "" {
		return " (did you mean " + best + "?)"
	}
	if len(known) == 0 || len(known) > fewWords {
		return ""
	}
	return " (there are: " + strings.Join(slices.Sorted(slices.Values(known)), ", ") + ")"
}

// nearest is the known word nearest to word, and how many letters apart they
// are; none where at least half of the letters differ.
func nearest(word string, known []string) (best string, distance int) {
	folded := []rune(strings.ToLower(word))
	distance = len(folded)/2 + 1
	for _, k := range known {
		if d := edits(folded, []rune(strings.ToLower(k))); d < distance || d == distance && best != "" && k < best {
			best, distance = k, d
		}
	}
	return best, distance
}

// Meant returns the known word that a misspelt one surely is: one letter away,
// or two of six and more, and no other as near.
func Meant(word string, known []string) (meant string, sure bool) {
	best, distance := nearest(word, known)
	near := 0
	for _, k := range known {
		if edits([]rune(strings.ToLower(word)), []rune(strings.ToLower(k))) == distance {
			near++
		}
	}
	length := len([]rune(word))
	return best, near == 1 && (distance <= 1 && length > 2 || distance == 2 && length > 5)
}

// Unknown records a node whose text is none of the known words, with the one
// that was meant where that is plain.
func (f *File) Unknown(code Code, n *yaml.Node, known []string, format string, args ...any) *Fault {
	fault := f.Add(n, "%s%s", fmt.Sprintf(format, args...), Suggest(n.Value, known))
	fault.Code = code
	if meant, sure := Meant(n.Value, known); sure {
		fault.Replace(meant)
	}
	return fault
}

// edits is the Levenshtein distance (Levenshtein 1966), by the row-wise method
// of Wagner and Fischer (1974).
func edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}
