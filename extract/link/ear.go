package link

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"hearsay/extract/lexicon"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// Dictionary knows the words of running Chinese: where they end, and how often
// one occurs among a million.
type Dictionary interface {
	Words(runes []rune, span text.Span) []text.Span
	Frequency(word []rune) float64
}

// An ear is a text as it is heard: its words with how they are said, and where
// something in it sounds like no word.
type ear struct {
	*draft
	runes   []rune // the folded text, with numbers behind Latin letters in figures
	words   []sound.Word
	voices  [sound.Variants]voice
	odd     []bool    // by word: no everyday word, so perhaps a part of a misheard name
	opens   []bool    // by rune: a word of running text begins here
	often   []float64 // by rune: how often the word occurs that it belongs to, among a million
	joint   []bool    // by word: nothing but a joiner stands between it and the one before
	linked  []bool    // by word: it is a part of a name that is linked
	capital []bool    // by word: it begins with a capital
}

func (d *draft) listen() *ear {
	speech := d.speech()
	e := &ear{draft: d, opens: slices.Clone(speech.opens), often: speech.often}
	e.figure()
	e.divide()
	e.voices = voices(e.words)
	flags := make([]bool, 3*len(e.words))
	e.odd, e.joint, e.linked = flags[:len(e.words)], flags[len(e.words):2*len(e.words)], flags[2*len(e.words):]
	for i := range e.words {
		e.odd[i] = e.isOdd(i)
		e.joint[i] = i > 0 && e.joined(i)
	}
	return e
}

// figure writes the numbers that are said in Chinese behind Latin letters in
// figures: they are heard as one word with the letters.
func (e *ear) figure() {
	e.runes = e.text.Runes
	for _, n := range lexicon.Numbers(e.text.Runes) {
		if !n.Sure || n.Span.Len() != len(n.Sign) {
			continue
		}
		if &e.runes[0] == &e.text.Runes[0] {
			e.runes = slices.Clone(e.runes)
		}
		copy(e.runes[n.Span.Start:], n.Sign)
		for at := n.Span.Start; at < n.Span.End; at++ {
			e.opens[at] = true
		}
		e.opens[n.Span.End] = true
	}
}

// divide finds the words between the names that are linked. Where a name or a
// Latin word ends, another may begin.
func (e *ear) divide() {
	runes := e.cased()
	at := 0
	for _, c := range append(slices.Clone(e.accepted), candidate{span: text.Span{Start: len(runes), End: len(runes)}}) {
		for _, w := range sound.Divide(runes[at:c.span.Start]) {
			w.Start, w.End = w.Start+at, w.End+at
			e.words = append(e.words, w)
			e.capital = append(e.capital, unicode.IsUpper(runes[w.Start]))
			if w.Script == sound.Latin {
				e.opens[w.Start], e.opens[w.End] = true, true
			}
		}
		e.opens[c.span.Start], e.opens[c.span.End] = true, true
		at = c.span.End
	}
}

// cased is the text rune by rune like the folded one, with its capitals.
func (e *ear) cased() []rune {
	runes := slices.Clone(e.runes)
	for at := 0; at < len(runes); {
		end := at + 1
		if asciiLetter(runes[at]) {
			for end < len(runes) && asciiLetter(runes[end]) {
				end++
			}
			quote := []rune(e.text.Said(text.Span{Start: at, End: end}))
			for i := at; i < end && len(quote) == end-at; i++ {
				if unicode.IsUpper(quote[i-at]) {
					runes[i] = unicode.ToUpper(runes[i])
				}
			}
		}
		at = end
	}
	return runes
}

func asciiLetter(r rune) bool { return 'a' <= r && r <= 'z' }

// frequent is how often a character that is a word by itself occurs among a
// million, so that it is nothing odd in running text.
const frequent = 1000

// isOdd reports whether a word is a rest: a Chinese character that made no word
// with its neighbours though it seldom stands alone, or a Latin word that is no
// everyday one.
func (e *ear) isOdd(i int) bool {
	w := &e.words[i]
	runes := e.text.Runes
	switch w.Script {
	case sound.Latin:
		return !everydayWord(strings.ToLower(e.quote(i, i+1)))
	case sound.Han:
		alone := e.opens[w.Start] && e.opens[w.End]
		return alone && !theParticles().edge[runes[w.Start]] && e.often[w.Start] < frequent && !e.rareWord(w.Start)
	}
	return false
}

// rareWord reports whether a character makes a word with the one before it or
// behind it that is too rare to be told apart in running text.
func (e *ear) rareWord(at int) bool {
	runes := e.text.Runes
	return at > 0 && e.opens[at-1] && pair(runes[at-1], runes[at]) ||
		at+2 < len(e.opens) && e.opens[at+2] && pair(runes[at], runes[at+1])
}

// joined reports whether a word may go on with what stands before it: without a
// gap, or over one joiner between Latin letters and digits. A space beside a
// Chinese character is a pause.
func (e *ear) joined(i int) bool {
	before, w := &e.words[i-1], &e.words[i]
	switch w.Start - before.End {
	case 0:
		return true
	case 1:
		r := e.runes[before.End]
		if before.Script == sound.Han || w.Script == sound.Han {
			return r == '·'
		}
		return r == ' ' || r == '-' || r == '.' || r == '\'' || r == '·'
	}
	return false
}

// mark notes the words that are linked by now.
func (e *ear) mark(linked []candidate) {
	for _, c := range linked {
		i := sort.Search(len(e.words), func(i int) bool { return e.words[i].End > c.span.Start })
		for ; i < len(e.words) && e.words[i].Start < c.span.End; i++ {
			e.linked[i] = true
		}
	}
}

// span is the place of words [from, to).
func (e *ear) span(from, to int) text.Span {
	return text.Span{Start: e.words[from].Start, End: e.words[to-1].End}
}

func (e *ear) quote(from, to int) string { return e.text.Said(e.span(from, to)) }
