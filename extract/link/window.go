package link

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// A window is a stretch of words, and what can be told of it without a name.
type window struct {
	*ear
	from, to int
	span     text.Span
	folded   string
	quote    string
	script   script
}

func (s *search) windowOf(n sounding) *window {
	span := s.span(n.from, n.to)
	w := &window{ear: s.ear, from: n.from, to: n.to, span: span, folded: string(s.runes[span.Start:span.End]), quote: s.text.Said(span)}
	w.script = scriptOf(w.folded)
	return w
}

// apart is how far a window is from a name: by sound, and a little by letters
// where both have Latin ones, for recognisers keep spellings, too.
func (w *window) apart(n sounding, t target) float64 {
	d := float64(n.distance) / 100
	switch {
	case w.script == inLatin && t.script == inLatin:
		return 0.85*d + 0.15*unlike(bare(w.folded), bare(t.text))
	case w.script&inHan == 0 != (t.script&inHan == 0):
		return d + foreignPenalty
	}
	return d
}

// length is the number of characters.
func (w *window) length() int { return w.span.Len() }

// everyday reports whether a window is an everyday word, or several.
func (w *window) everyday() bool {
	if w.script == inLatin {
		return everydayWords(w.folded)
	}
	return w.often[w.span.Start] > 0 && w.opens[w.span.Start] && !w.cut() || lexicon.Everyday(w.folded)
}

// everydayWords reports whether each word of Latin text is an everyday one.
func everydayWords(folded string) bool {
	for _, word := range strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !apostrophe(r) }) {
		if !everydayWord(word) {
			return false
		}
	}
	return true
}

// everydayWord reports whether a folded Latin word is an everyday one, with or
// without a verb or an ending drawn together with it (there's, we've).
func everydayWord(word string) bool {
	if at := strings.IndexFunc(word, apostrophe); at > 0 {
		switch strings.TrimFunc(word[at:], apostrophe) {
		case "", "d", "ll", "m", "re", "s", "t", "ve":
			word = word[:at]
		}
	}
	return lexicon.Everyday(word) || word == "i" || word == "a"
}

// strange reports whether some word of a Latin window is none that English
// spells so, in camel case or not: a recogniser made it up, or it is a name.
func (w *window) strange() bool {
	for word := range strings.FieldsFuncSeq(w.folded, func(r rune) bool { return r == ' ' || r == '-' }) {
		letters := strings.TrimSuffix(strings.Trim(word, "0123456789."), "'s")
		if len(letters) > 2 && !lexicon.Spelled(letters) && !lexicon.Spelled(strings.TrimSuffix(letters, "s")) {
			return true
		}
	}
	return false
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

// cut reports whether words end inside a window.
func (w *window) cut() bool {
	for at := w.span.Start + 1; at < w.span.End; at++ {
		if w.opens[at] {
			return true
		}
	}
	return false
}

// odds counts the words that are no everyday ones.
func (w *window) odds() int {
	n := 0
	for i := w.from; i < w.to; i++ {
		if w.odd[i] {
			n++
		}
	}
	return n
}

// innerParticle reports whether a character of grammar stands in a window that
// the name does not have.
func (w *window) innerParticle(name string) bool {
	inner := theParticles().inner
	return strings.ContainsFunc(w.folded, func(r rune) bool { return inner[r] && !strings.ContainsRune(name, r) })
}

// edgeParticle reports whether a window begins or ends with a character that
// names seldom begin or end with, and the name has another there.
func (w *window) edgeParticle(name string) bool {
	edge := theParticles().edge
	first, _ := utf8.DecodeRuneInString(w.folded)
	last, _ := utf8.DecodeLastRuneInString(w.folded)
	nameFirst, _ := utf8.DecodeRuneInString(name)
	nameLast, _ := utf8.DecodeLastRuneInString(name)
	return edge[first] && first != nameFirst || edge[last] && last != nameLast
}

// englishEdge reports whether a window begins or ends with a short everyday
// English word, and the name does not with the same letters.
func (w *window) englishEdge(name string) bool {
	words := strings.FieldsFunc(w.folded, func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) < 2 {
		return false
	}
	first, last := words[0], words[len(words)-1]
	name = bare(name)
	short := func(word string) bool { return len(word) <= 3 && (len(word) == 1 || lexicon.Everyday(word)) }
	return short(first) && !strings.HasPrefix(name, first) || short(last) && !strings.HasSuffix(name, last)
}

// capitals reports whether a Latin window is one word in capitals, or with a
// digit.
func (w *window) capitals() bool {
	return w.script == inLatin && w.length() <= 5 && strings.ToUpper(w.quote) == w.quote && !strings.Contains(w.quote, " ")
}

// cutShort reports whether a Latin word that is no everyday one stands before or
// behind a window: the name may be longer. What is run together with it is
// another name.
func (w *window) cutShort() bool {
	beside := func(i, of int) bool {
		if i < 0 || i >= len(w.words) || w.words[i].Script != sound.Latin || !w.joint[max(i, of)] || !w.odd[i] || w.linked[i] {
			return false
		}
		return w.words[max(i, of)].Start > w.words[min(i, of)].End
	}
	return beside(w.from-1, w.from) || beside(w.to, w.to-1)
}

// weight is that of the window's sounds, in hundredths.
func (w *window) weight() int {
	v := &w.voices[0]
	return int(sound.Weight(v.phones[v.starts[w.from]:v.starts[w.to]]))
}

// digits are those of a name or window.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// bare drops what stands between letters.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// unlike is the edit distance of two words (Levenshtein 1966) by the length of
// the longer one, in bytes.
func unlike(a, b string) float64 {
	if len(a) == 0 && len(b) == 0 {
		return 0
	}
	above, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			cost := above[j]
			if a[i] != b[j] {
				cost = 1 + min(cost, above[j+1], row[j])
			}
			row[j+1] = cost
		}
		above, row = row, above
	}
	return float64(above[len(b)]) / float64(max(len(a), len(b)))
}
