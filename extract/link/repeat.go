package link

import (
	"slices"
	"strings"

	"hearsay/extract/scan"
	"hearsay/extract/text"
)

// bySpelling is the tier after echoes: what was taken for a misheard name in one place
// is that name wherever it stands so written (one sense a discourse, Gale,
// Church and Yarowsky 1992), unless it was taken for two.
func bySpelling(d *draft) {
	meant := map[string]candidate{}
	several := map[string]bool{}
	for _, c := range d.accepted {
		if c.via != Sound {
			continue
		}
		spelled := string(d.text.Runes[c.span.Start:c.span.End])
		if before, ok := meant[spelled]; ok && before.entity != c.entity {
			several[spelled] = true
		}
		if len(spelled) >= 3 && !(strings.Contains(spelled, " ") && everydayWords(spelled)) {
			meant[spelled] = c
		}
	}
	var spellings []string
	for spelled := range meant {
		if !several[spelled] {
			spellings = append(spellings, spelled)
		}
	}
	slices.Sort(spellings)
	keys := make([][]rune, len(spellings))
	for i, s := range spellings {
		keys[i] = []rune(s)
	}
	var found []candidate
	for _, h := range scan.Longest(scan.Compile(keys).All(nil, d.text.Runes)) {
		span := text.Span{Start: int(h.Start), End: int(h.End)}
		if c := meant[spellings[h.ID]]; !d.taken(span) && d.wholeWord(span) && d.sameCase(span, c.span) {
			c.span, c.score = span, c.score-0.05
			found = append(found, c)
		}
	}
	d.accept(found)
}

// wholeWord reports whether words may begin and end where a span does.
func (d *draft) wholeWord(s text.Span) bool {
	runes := d.text.Runes
	if !text.Boundary(runes, s.Start) || !text.Boundary(runes, s.End) || d.insideWord(s) {
		return false
	}
	words := d.options.Words
	return words == nil || words.Boundary(runes, s.Start) && words.Boundary(runes, s.End)
}

// sameCase reports whether a place is written as another one is; small letters
// say less than the capitals that were taken for a name.
func (d *draft) sameCase(s, as text.Span) bool {
	here, there := d.text.Quote(s), d.text.Quote(as)
	return here == there || strings.ToLower(here) != here || !d.hasCapitals()
}
