package text

import "sort"

// cut is a place among the runes before which something of the source is left
// out. The rune in front of it is a space that nobody wrote, where one is heard.
type cut struct {
	at    int
	space bool
}

// escape is a run of runes that the source writes otherwise.
type escape struct {
	first int // among the runes
	end   int // code point of the source where it ends
	says  []rune
}

// Source converts a span of folded runes to code points of the source. Of a
// span that crosses a cut it is the first part.
func (t *Text) Source(s Span) Span {
	if len(t.cuts) > 0 {
		for rest := s; rest.Len() > 0; {
			var part Span
			if part, rest = t.split(rest); part.Len() > 0 {
				return t.whole(part)
			}
		}
	}
	return t.whole(s)
}

// Parts converts a span of folded runes to the stretches of the source that say
// it, in order: one, but for words that are broken over two cues.
func (t *Text) Parts(s Span) []Span {
	if len(t.cuts) == 0 {
		return []Span{t.whole(s)}
	}
	var parts []Span
	for s.Len() > 0 {
		var part Span
		if part, s = t.split(s); part.Len() > 0 {
			parts = append(parts, t.whole(part))
		}
	}
	return parts
}

// split divides a span at its first cut; a space that nobody wrote is in
// neither half.
func (t *Text) split(s Span) (first, rest Span) {
	i := sort.Search(len(t.cuts), func(i int) bool { return t.cuts[i].at > s.Start })
	if i == len(t.cuts) {
		return s, Span{}
	}
	c := t.cuts[i]
	switch {
	case c.at > s.End, c.at == s.End && !c.space:
		return s, Span{}
	case c.space:
		return Span{s.Start, c.at - 1}, Span{c.at, s.End}
	}
	return Span{s.Start, c.at}, Span{c.at, s.End}
}

// whole converts a span without a cut.
func (t *Text) whole(s Span) Span {
	if t.at == nil || s.Start >= s.End {
		return Span{t.position(s.Start), t.position(s.End)}
	}
	if e := t.escaped(s.End - 1); e != nil {
		return Span{int(t.at[s.Start]), e.end}
	}
	return Span{int(t.at[s.Start]), int(t.at[s.End-1]) + 1}
}

// escaped returns the escape that says rune i, or nil.
func (t *Text) escaped(i int) *escape {
	n := sort.Search(len(t.escapes), func(n int) bool { return t.escapes[n].first > i })
	if n == 0 || i >= t.escapes[n-1].first+len(t.escapes[n-1].says) {
		return nil
	}
	return &t.escapes[n-1]
}

func (t *Text) position(i int) int {
	switch {
	case t.at == nil:
		return i
	case i < len(t.at):
		return int(t.at[i])
	}
	return len(t.source)
}

// Quote returns the source's own words for a span of folded runes: of one that
// crosses a cut the first part, and escapes as they are written.
func (t *Text) Quote(s Span) string {
	o := t.Source(s)
	return string(t.source[o.Start:o.End])
}

// Said returns the words of a span as they are said: in the source's own
// letters, but across cuts, and with what escapes stand for.
func (t *Text) Said(s Span) string {
	if t.at == nil {
		return string(t.source[s.Start:s.End])
	}
	said := make([]rune, 0, s.Len())
	for s.Len() > 0 {
		part, rest := t.split(s)
		for i := part.Start; i < part.End; i++ {
			if e := t.escaped(i); e != nil {
				said = append(said, e.says[i-e.first])
				continue
			}
			said = append(said, t.source[t.position(i)])
		}
		if rest.Len() > 0 && rest.Start > part.End && len(said) > 0 {
			said = append(said, ' ')
		}
		s = rest
	}
	return string(said)
}
