package link

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// ordinary reports whether a reading is an everyday word that is not set apart
// by its case: a Latin one by a capital where no sentence begins.
func (d *draft) ordinary(r reading) bool {
	word := string(d.text.Runes[r.span.Start:r.span.End])
	if !lexicon.Everyday(word) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(d.text.Said(r.span))
	return !unicode.IsUpper(first) || d.opensSentence(r.span.Start)
}

// opensSentence reports whether a capital at a position may only be there
// because a sentence begins. Chinese beside it knows no such capitals.
func (d *draft) opensSentence(at int) bool {
	for at--; at >= 0; at-- {
		if r := d.text.Runes[at]; r != ' ' && r != '"' && r != '\'' {
			return !text.Han(r) && !text.Latin(r) && r != ',' && r != '、'
		}
	}
	return true
}

// inSmallLetters reports whether a name that is written with a capital stands
// in small letters as one word among English ones, in a text that has capitals
// elsewhere: an oracle is not Oracle. Terms are common words and stay.
func (d *draft) inSmallLetters(r reading) bool {
	topics, _ := d.lexicon.Schema().Mask("Topic")
	methods, _ := d.lexicon.Schema().Mask("Method")
	quote := d.text.Said(r.span)
	switch {
	case (topics | methods).Has(r.entity.Type), strings.IndexFunc(r.name.Text, unicode.IsUpper) != 0:
		return false
	case strings.ContainsFunc(quote, func(c rune) bool { return unicode.IsUpper(c) || !unicode.IsLetter(c) }):
		return false
	}
	return !d.besideHan(r.span) && d.hasCapitals()
}

// besideHan reports whether the nearest letter on either side is Chinese.
func (d *draft) besideHan(s text.Span) bool {
	runes := d.text.Runes
	before, after := s.Start-1, s.End
	for before >= 0 && runes[before] == ' ' {
		before--
	}
	for after < len(runes) && runes[after] == ' ' {
		after++
	}
	return before >= 0 && text.Han(runes[before]) || after < len(runes) && text.Han(runes[after])
}

// hasCapitals reports whether at least one Latin word in fifty begins with a
// capital. A recogniser may write none.
func (d *draft) hasCapitals() bool {
	if d.page.capitals == nil {
		words, capitals := 0, 0
		last := ' '
		for _, r := range d.text.Slice(0, d.text.Len()) {
			if unicode.IsLetter(r) && !text.Han(r) && !unicode.IsLetter(last) {
				words++
				if unicode.IsUpper(r) {
					capitals++
				}
			}
			last = r
		}
		has := capitals*50 >= words
		d.page.capitals = &has
	}
	return *d.page.capitals
}

// hyphenated reports whether a capitalised name stands in small letters before a
// hyphen: meta-learning is not Meta's.
func (d *draft) hyphenated(r reading) bool {
	runes := d.text.Runes
	if end := r.span.End; end+1 >= len(runes) || runes[end] != '-' || !text.Latin(runes[end+1]) {
		return false
	}
	return strings.IndexFunc(r.name.Text, unicode.IsUpper) == 0 && !strings.ContainsFunc(d.text.Said(r.span), unicode.IsUpper)
}

// inLongerName reports whether another capitalised word stands beside a Latin
// one, so that both together name somebody else: Simon Willison is not Simon.
func (d *draft) inLongerName(s text.Span) bool {
	runes := d.text.Runes
	if s.Start > 1 && runes[s.Start-1] == ' ' {
		before := s.Start - 1
		for before > 0 && text.Latin(runes[before-1]) {
			before--
		}
		if d.capitalised(text.Span{Start: before, End: s.Start - 1}) {
			return true
		}
	}
	after := s.End
	if after < len(runes) && runes[after] == ' ' {
		for after+1 < len(runes) && text.Latin(runes[after+1]) {
			after++
		}
	}
	return after > s.End && d.capitalised(text.Span{Start: s.End + 1, End: after + 1})
}

// capitalised reports whether a span is a word with a capital that is not there
// for the beginning of a sentence, and no name of its own.
func (d *draft) capitalised(s text.Span) bool {
	first, _ := utf8.DecodeRuneInString(d.text.Said(s))
	return s.Len() > 0 && unicode.IsUpper(first) && !d.opensSentence(s.Start) && !d.taken(s)
}
