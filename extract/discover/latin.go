package discover

import (
	"strings"
	"unicode"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// A word is a Latin word or a number, with what its letters say.
type word struct {
	text.Span
	written string
	everyday,
	capital, // begins with one
	shaped, // has capitals or digits inside, as no ordinary word has
	opens bool // opens a sentence, which gives it a capital
}

// latinWords lists the Latin words of a span of the text. Apostrophes, hyphens
// and points inside a word belong to it; an 's behind it does not.
func (s *search) latinWords(in text.Span) []word {
	var words []word
	for i := in.Start; i < in.End; {
		if !text.Latin(s.runes[i]) {
			i++
			continue
		}
		end := i + 1
		for end < in.End && (text.Latin(s.runes[end]) || end+1 < in.End && joiner(s.runes[end]) && text.Latin(s.runes[end+1])) {
			end++
		}
		stem := end
		if end-i > 2 && s.runes[end-1] == 's' && s.runes[end-2] == '\'' {
			stem = end - 2
		}
		words = append(words, s.word(text.Span{Start: i, End: stem}))
		i = end
	}
	return words
}

func joiner(r rune) bool { return r == '\'' || r == '-' || r == '.' || r == '+' }

func (s *search) word(span text.Span) word {
	w := word{Span: span, written: s.Text.Quote(span), opens: s.opensSentence(span.Start)}
	folded := string(s.runes[span.Start:span.End])
	head, _, _ := strings.Cut(folded, "'")
	w.everyday = lexicon.Everyday(folded) || lexicon.Everyday(head) || len(head) == 1 && folded != head
	for i, r := range w.written {
		switch {
		case i == 0:
			w.capital = unicode.IsUpper(r)
		case unicode.IsUpper(r) || unicode.IsDigit(r) && w.capital:
			w.shaped = true
		}
	}
	return w
}

// opensSentence reports whether a capital may only be there because a sentence
// begins.
func (s *search) opensSentence(at int) bool {
	for at--; at >= 0; at-- {
		if r := s.runes[at]; r != ' ' && r != '"' && r != '\'' {
			return !text.Han(r) && !text.Latin(r) && r != ',' && r != '、'
		}
	}
	return true
}

// hasCapitals reports whether a tenth of the Latin words begin with a capital
// inside sentences.
func (s *search) hasCapitals() bool {
	words, capitals := 0, 0
	for i := s.Talk.Start; i < s.Talk.End; i++ {
		if text.Latin(s.runes[i]) && (i == 0 || !text.Latin(s.runes[i-1])) {
			words++
			if first := []rune(s.Text.Quote(text.Span{Start: i, End: i + 1})); unicode.IsUpper(first[0]) {
				capitals++
			}
		}
	}
	return capitals*30 >= words
}

// proposeLatin takes up the runs of Latin words that look like names: by their
// capitals, or where the text has none, first names with what follows.
func (s *search) proposeLatin() {
	words := s.latinWords(s.Talk)
	for i := 0; i < len(words); {
		n := s.run(words[i:])
		if n == 0 {
			i++
			continue
		}
		s.proposeRun(words[i : i+n])
		i += n
	}
}

// linking are the small words that may stand inside a name.
var linking = map[string]bool{"of": true, "de": true, "van": true, "von": true, "der": true, "for": true, "the": true, "&": true}

// run is how many of the words, from the first on, make a run of words that
// look like names, with single spaces between them.
func (s *search) run(words []word) int {
	n := 0
	for i, w := range words {
		if i > 0 && (w.Start != words[i-1].End+1 || s.runes[w.Start-1] != ' ') {
			break
		}
		if nameLike(w) && !(i > 0 && w.opens) {
			n = i + 1
			continue
		}
		if i == 0 || !linking[w.written] || !s.cased {
			break
		}
	}
	return n
}

// nameLike reports whether a word may be part of a name by its letters.
func nameLike(w word) bool {
	return (w.capital || w.shaped && unicode.IsLetter(rune(w.written[0]))) && !(w.opens && w.everyday)
}
