// Package text owns the bytes of a transcript once they are decoded: code
// points, the folded form that everything matches against, spans, and the
// values that are written in numbers (years, quantities).
//
// It refuses to know names, rules or speakers, and it never changes a
// position: a span that leaves this package counts code points of the source.
package text

// Span is a half-open range [Start, End) of positions. Inside extract they
// count runes of Text.Runes; Text.Source turns them into code points of the
// source for everything that is printed or stored.
type Span struct{ Start, End int }

// Len is the number of positions covered.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the two spans share a position.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Text is a source together with its folded form.
type Text struct {
	source  []rune // the decoded source, code point by code point
	Runes   []rune // folded: the only thing that matchers look at
	at      []int32
	cuts    []cut    // where the runes leave out something of the source
	escapes []escape // where the source has other characters than are said
}

// New folds a decoded source. Invisible format characters (zero-width spaces,
// byte order marks) are left out of Runes; everything else folds one rune to
// one rune, so that positions need a table only where something was left out.
func New(source string) *Text {
	t := &Text{source: []rune(source)}
	t.Runes = make([]rune, 0, len(t.source))
	for i, r := range t.source {
		if invisible(r) {
			if t.at == nil {
				t.at = positions(i, len(t.source))
			}
			continue
		}
		t.Runes = append(t.Runes, Fold(r))
		if t.at != nil {
			t.at = append(t.at, int32(i))
		}
	}
	return t
}

// positions is the table for n runes that all stand where they stood, with
// room for length of them.
func positions(n, length int) []int32 {
	at := make([]int32, n, length)
	for i := range at {
		at[i] = int32(i)
	}
	return at
}

// Slice returns source code points [from, to) as they stand in the source.
func (t *Text) Slice(from, to int) string { return string(t.source[from:to]) }

// Len is the number of code points of the source.
func (t *Text) Len() int { return len(t.source) }

// Folded returns the position among Runes of the first rune at or after source
// code point at.
func (t *Text) Folded(at int) int {
	if t.at == nil {
		return min(at, len(t.Runes))
	}
	lo, hi := 0, len(t.at)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(t.at[mid]) < at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
