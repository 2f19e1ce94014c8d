package speaker

import (
	"fmt"
	"strings"
)

// maxSpellings bounds what the alternatives in one word may multiply to.
const maxSpellings = 512

// spellings writes out the alternatives of a word: (这|那)(篇|) gives 这篇, 这,
// 那篇 and 那. Parentheses don't nest.
func spellings(word string) ([]string, error) {
	all := []string{""}
	for rest := word; rest != ""; {
		plain, group, found := strings.Cut(rest, "(")
		if strings.ContainsAny(plain, ")|") {
			return nil, fmt.Errorf("%q has a ) or | outside parentheses", word)
		}
		choices := []string{""}
		if found {
			inside, tail, closed := strings.Cut(group, ")")
			if !closed || strings.Contains(inside, "(") {
				return nil, fmt.Errorf("%q opens a parenthesis that is not closed", word)
			}
			choices, rest = strings.Split(inside, "|"), tail
		} else {
			rest = ""
		}
		if len(all)*len(choices) > maxSpellings {
			return nil, fmt.Errorf("%q stands for more than %d spellings", word, maxSpellings)
		}
		all = combine(all, plain, choices)
	}
	return all, nil
}

func combine(heads []string, plain string, choices []string) []string {
	var all []string
	for _, head := range heads {
		for _, choice := range choices {
			all = append(all, head+plain+choice)
		}
	}
	return all
}
