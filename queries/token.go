package queries

import (
	"cmp"
	"slices"

	"hearsay/extract/rule"
	"hearsay/extract/text"
)

// token is a stretch of a question: names, a time, a word of the vocabulary, or
// (with neither) something unknown.
type token struct {
	span  text.Span
	names []rule.Item
	year  string
	words []word // what it can mean
	light bool   // a verb that may say nothing of itself

	quote    string // of something unknown: as it is written
	required bool   // something unknown that is a name by its looks
}

// tokens divides a question. Names go before words that they touch, the longest
// first; of words the longest at each place.
func (s *Set) tokens(t *text.Text, items []rule.Item) []token {
	list, quoted := quotations(t, items)
	for _, n := range names(items) {
		if !covered(n.span, quoted) {
			list = append(list, n)
		}
	}
	list = withoutOverlaps(list)
	var hits []token
	for _, h := range s.words.set.All(nil, t.Runes) {
		hits = append(hits, token{span: text.Span{Start: int(h.Start), End: int(h.End)}, words: s.words.entries[h.ID], light: s.words.light[string(s.words.keys[h.ID])]})
	}
	list = unknowns(t, s.settle(list, hits))
	return swallow(t, list)
}

// names puts items of the same stretch together, and times.
func names(items []rule.Item) []token {
	var list []token
	for _, it := range items {
		switch {
		case it.Kind == rule.Time && it.From != "":
			list = append(list, token{span: it.Span, year: it.From})
		case it.Kind != rule.Name || it.Span.Len() == 0:
		case len(list) > 0 && list[len(list)-1].span == it.Span && list[len(list)-1].names != nil:
			list[len(list)-1].names = append(list[len(list)-1].names, it)
		default:
			list = append(list, token{span: it.Span, names: []rule.Item{it}})
		}
	}
	return list
}

// settle decides between names and words: a word that touches a name is none,
// unless it is the longer one or says the same letters (then it may be both).
func (s *Set) settle(names, hits []token) []token {
	var words []token
	for _, h := range hits {
		keep := true
		for i := range names {
			n := &names[i]
			switch {
			case !n.span.Overlaps(h.span):
			case n.span == h.span && n.names != nil:
				n.words = h.words
				keep = false
			case h.span.Contains(n.span) && n.names != nil && !n.required:
			default:
				keep = false
			}
		}
		if keep {
			words = append(words, h)
		}
	}
	words = withoutOverlaps(words)
	names = slices.DeleteFunc(names, func(n token) bool {
		return slices.ContainsFunc(words, func(w token) bool { return w.span.Overlaps(n.span) })
	})
	return append(names, words...)
}

// withoutOverlaps keeps the leftmost, of those the longest.
func withoutOverlaps(list []token) []token {
	slices.SortStableFunc(list, func(a, b token) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
	})
	end := 0
	return slices.DeleteFunc(list, func(t token) bool {
		if t.span.Start < end {
			return true
		}
		end = t.span.End
		return false
	})
}
