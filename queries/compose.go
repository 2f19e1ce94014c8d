package queries

import (
	"cmp"
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
	least := costLimit - nearly
	var found []reading
	all := s.tokens(t, items)
	if len(all) > mostTokens {
		return Reading{}, false
	}
	for _, tokens := range choices(all) {
		c, ok := s.buildClause(tokens, slices.ContainsFunc(t.Runes, text.Han))
		if !ok {
			return Reading{}, false
		}
		for _, r := range c.read(least) {
			found = append(found, r)
			least = min(least, r.cost)
		}
	}
	if len(found) == 0 {
		return Reading{}, false
	}
	slices.SortStableFunc(found, func(a, b reading) int { return cmp.Compare(a.cost, b.cost) })
	return inTurn(found), true
}

// inTurn is the cheapest reading, and what to look for where it has no answer:
// what its own words say to look for then, and readings with other predicates
// that cost little more.
func inTurn(found []reading) Reading {
	first := found[0].query()
	r := Reading{query: first, params: map[string]string{}}
	if q := found[0].otherwise(); q != nil {
		r.otherwise = append(r.otherwise, q)
	}
	for _, f := range found[1:] {
		q := f.query()
		known := func(o *Query) bool { return o.Name == q.Name }
		if f.cost < found[0].cost+nearly && !known(first) && !slices.ContainsFunc(r.otherwise, known) {
			r.otherwise = append(r.otherwise, q)
		}
	}
	return r
}

// foreign reports whether a text is in a script that is neither Latin nor
// Chinese.
func foreign(runes []rune) bool {
	return slices.ContainsFunc(runes, func(r rune) bool {
		return 0x0370 <= r && r < 0x1E00 || 0x3040 <= r && r < 0x3100 || 0xAC00 <= r && r < 0xD7B0
	})
}
