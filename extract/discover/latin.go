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
	w := word{Span: span, written: s.Text.Said(span), opens: s.opensSentence(span.Start)}
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
		if r := s.runes[at]; r != ' ' && r != '[' && r != '(' && r != '"' && r != '\'' {
			return !text.Han(r) && !text.Latin(r) && r != ',' && r != '、'
		}
	}
	return true
}

// hasCapitals reports whether one Latin word in thirty begins with a capital.
func hasCapitals(words []word) bool {
	capitals := 0
	for _, w := range words {
		if w.capital {
			capitals++
		}
	}
	return capitals*30 >= len(words)
}

// proposeLatin takes up the runs of Latin words that look like names: by their
// capitals, or where the text has none, first names with what follows.
func (s *search) proposeLatin() {
	words := s.words
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

// run is how many of the words, from the first on, make a run of words that
// look like names, with single spaces between them.
func (s *search) run(words []word) int {
	if !s.cased {
		return s.uncased(words)
	}
	n := 0
	for i, w := range words {
		if i > 0 && (w.Start != words[i-1].End+1 || s.runes[w.Start-1] != ' ') {
			break
		}
		if nameLike(w) && !(i > 0 && w.opens) {
			n = i + 1
			continue
		}
		if i == 0 || !s.cues.linking[w.written] {
			break
		}
	}
	return n
}

// nameLike reports whether a word may be part of a name by its letters.
func nameLike(w word) bool {
	if w.written == "I" || strings.HasPrefix(w.written, "I'") {
		return false
	}
	return (w.capital || w.shaped && unicode.IsLetter(rune(w.written[0]))) && !(w.opens && w.everyday)
}

// uncased is run where a text has no capitals: a first name and a word that is
// rare, or a rare word alone.
func (s *search) uncased(words []word) int {
	rare := func(w word) bool { return !w.everyday && w.Len() > 2 && !s.contracted(w.written) }
	switch {
	case len(words) > 1 && forename(words[0].written) && rare(words[1]) && words[1].Start == words[0].End+1:
		return 2
	case rare(words[0]):
		return 1
	}
	return 0
}

// contracted reports whether a word is two that have lost their apostrophe
// (thats, theyd).
func (s *search) contracted(written string) bool {
	for _, end := range s.cues.contracted {
		if head, ok := strings.CutSuffix(written, end); ok && lexicon.Everyday(head) {
			return true
		}
	}
	return false
}
