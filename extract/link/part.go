package link

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// A Latin word of so many letters may be several names run together.
const (
	shortest = 6
	longest  = 80
)

// byParts is the second tier: a recogniser writes names that are said one after
// the other as one word (ICMLNeurIPSAAAI).
func byParts(d *draft) {
	runes := d.text.Runes
	var found []candidate
	for start := 0; start < len(runes); {
		end := start + 1
		for end < len(runes) && !text.Boundary(runes, end) {
			end++
		}
		if word := (text.Span{Start: start, End: end}); text.Latin(runes[start]) && end-start >= shortest && end-start <= longest && !d.taken(word) {
			found = append(found, d.parts(word)...)
		}
		start = end
	}
	d.accept(found)
}

// parts divides a word into names. There must be two or more that make up two
// fifths of it; where there are two only, of one type: MetaGPT is a name too.
// One name will do behind an everyday word in small letters (videoYouTube).
func (d *draft) parts(word text.Span) []candidate {
	letters := []rune(d.text.Said(word))
	if len(letters) != word.Len() || !slices.ContainsFunc(letters[1:], unicode.IsUpper) {
		return nil
	}
	p := newPartition(letters)
	for _, h := range d.lexicon.Within(d.text, word) {
		e := d.lexicon.Entities()[h.Entity]
		r := reading{span: h.Span, entity: e, name: &e.Names[h.Name], own: h.Name == 0}
		if !r.conditional() && !slices.Contains(d.options.Found, e.ID) {
			p.offer(r.span.Start-word.Start, r.span.End-word.Start, r.candidate())
		}
	}
	names := p.best()
	letterCount := 0
	for i := range names {
		letterCount += names[i].span.Len()
		names[i].score, names[i].why = 0.95, "one of several names run together"
	}
	switch {
	case len(names) == 1 && names[0].span.End == word.End && d.commonWord(word.Start, names[0].span.Start):
		names[0].why = "run together with the word before it"
		return names
	case len(names) < 2 || 5*letterCount < 2*word.Len():
		return nil
	case len(names) == 2 && names[0].entity.Types&names[1].entity.Types == 0:
		return nil
	}
	return names
}

// commonWord reports whether an everyday word in small letters stands between
// two places.
func (d *draft) commonWord(from, to int) bool {
	word := d.text.Said(text.Span{Start: from, End: to})
	return to-from >= 3 && word == strings.ToLower(word) && lexicon.Everyday(word)
}
