package queries

import (
	"cmp"
	"slices"
	"unicode"

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

var quotationMarks = map[rune]rune{'《': '》', '“': '”', '"': '"', '「': '」', '『': '』', '〈': '〉'}

// quotations finds what stands in quotation marks and is no known name.
func quotations(t *text.Text, items []rule.Item) (list []token, spans []text.Span) {
	for i := 0; i < len(t.Runes); i++ {
		mark := t.Slice(t.Source(text.Span{Start: i, End: i + 1}).Start, t.Source(text.Span{Start: i, End: i + 1}).End)
		closing, ok := quotationMarks[[]rune(mark)[0]]
		if !ok {
			continue
		}
		for j := i + 1; j < len(t.Runes); j++ {
			if []rune(t.Quote(text.Span{Start: j, End: j + 1}))[0] != closing {
				continue
			}
			inside := text.Span{Start: i + 1, End: j}
			known := slices.ContainsFunc(items, func(it rule.Item) bool { return it.Span.Contains(inside) })
			if !known && inside.Len() > 0 {
				list = append(list, token{span: inside, quote: t.Quote(inside), required: true})
				spans = append(spans, inside)
			}
			i = j
			break
		}
	}
	return list, spans
}

func covered(s text.Span, spans []text.Span) bool {
	return slices.ContainsFunc(spans, func(o text.Span) bool { return o.Overlaps(s) })
}

// unknowns adds tokens for what nothing covers: runs of Latin words, runs of
// Chinese characters.
func unknowns(t *text.Text, list []token) []token {
	taken := make([]bool, len(t.Runes))
	chinese := false
	for _, k := range list {
		for i := k.span.Start; i < k.span.End; i++ {
			taken[i] = true
		}
	}
	for _, r := range t.Runes {
		chinese = chinese || text.Han(r)
	}
	for i := 0; i < len(t.Runes); {
		if taken[i] || !wordRune(t.Runes[i]) {
			i++
			continue
		}
		end := i + 1
		for end < len(t.Runes) && !taken[end] && sameRun(t.Runes, end) {
			end++
		}
		for end > i+1 && !wordRune(t.Runes[end-1]) {
			end--
		}
		k := token{span: text.Span{Start: i, End: end}, quote: t.Quote(text.Span{Start: i, End: end})}
		k.required = !text.Han(t.Runes[i]) && (chinese || nameLike(k.quote, i == 0))
		list = append(list, k)
		i = end
	}
	slices.SortStableFunc(list, func(a, b token) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return list
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// sameRun reports whether the rune at i goes on with the run before it. Latin
// words run on over blanks, so that a name of several words is one.
func sameRun(runes []rune, i int) bool {
	if text.Han(runes[i]) != text.Han(runes[i-1]) && (wordRune(runes[i]) && wordRune(runes[i-1])) {
		return false
	}
	if wordRune(runes[i]) {
		return true
	}
	return (runes[i] == ' ' || runes[i] == '-' || runes[i] == '.' || runes[i] == '·') && i+1 < len(runes) && wordRune(runes[i+1]) && !text.Han(runes[i+1]) && !text.Han(runes[i-1])
}

// nameLike reports whether English words look like a name: with a capital or a
// digit that does not come from standing first.
func nameLike(quote string, first bool) bool {
	for i, r := range []rune(quote) {
		if unicode.IsDigit(r) || unicode.IsUpper(r) && (i > 0 || !first) {
			return true
		}
	}
	return false
}

// swallow makes words with a capital a part of the unknown name before them:
// Blue Anvil Systems.
func swallow(t *text.Text, list []token) []token {
	var out []token
	for _, k := range list {
		if last := len(out) - 1; last >= 0 && out[last].required && k.words != nil && k.names == nil && k.span.Start == out[last].span.End+1 && capital(t.Quote(k.span)) {
			out[last].span.End = k.span.End
			out[last].quote = t.Quote(out[last].span)
			continue
		}
		out = append(out, k)
	}
	return out
}

func capital(s string) bool { return s != "" && unicode.IsUpper([]rune(s)[0]) }
