package queries

import (
	"slices"

	"hearsay/extract/rule"
	"hearsay/extract/text"
)

const (
	costLimit   = 6.0 // what may be spent on a reading
	mostTokens  = 60
	mostChoices = 192 // of meanings for all tokens together
)

// compose understands a question word by word: verbs and nouns give predicates,
// a question word and a noun what is asked for, names and roles the other ends;
// the schema and the order of words say which end is which. What fits nothing,
// or fits badly, is not understood.
func (s *Set) compose(t *text.Text, items []rule.Item) (Reading, bool) {
	if foreign(t.Runes) {
		return Reading{}, false
	}
	best := reading{cost: costLimit}
	all := s.tokens(t, items)
	if len(all) > mostTokens {
		return Reading{}, false
	}
	for _, tokens := range choices(all) {
		c, ok := s.buildClause(tokens)
		if !ok {
			return Reading{}, false
		}
		if r, ok := c.read(best.cost); ok {
			best = r
		}
	}
	if best.clause == nil {
		return Reading{}, false
	}
	return Reading{query: best.query(), otherwise: best.otherwise(), params: map[string]string{}}, true
}

// foreign reports whether a text is in a script that is neither Latin nor
// Chinese.
func foreign(runes []rune) bool {
	return slices.ContainsFunc(runes, func(r rune) bool {
		return 0x0370 <= r && r < 0x1E00 || 0x3040 <= r && r < 0x3100 || 0xAC00 <= r && r < 0xD7B0
	})
}
