package queries

import (
	"cmp"
	"slices"
	"unicode"

	"hearsay/extract/text"
)

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
