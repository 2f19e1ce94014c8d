package strict

import (
	"slices"
	"strings"
)

// fewWords is how many known words are listed where none is near.
const fewWords = 30

// Suggest returns " (did you mean …?)" for the known word nearest to word, of
// equally near ones the first in the alphabet, or the whole list where nothing
// is near.
func Suggest(word string, known []string) string {
	folded := []rune(strings.ToLower(word))
	best, distance := "", len(folded)/2+1
	for _, k := range known {
		if d := edits(folded, []rune(strings.ToLower(k))); d < distance || d == distance && best != "" && k < best {
			best, distance = k, d
		}
	}
	if best != "" {
		return " (did you mean " + best + "?)"
	}
	if len(known) == 0 || len(known) > fewWords {
		return ""
	}
	return " (there are: " + strings.Join(slices.Sorted(slices.Values(known)), ", ") + ")"
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
