package link

import (
	"unicode"

	"hearsay/extract/text"
)

// A rest is what stands beside a linked name and may belong to it.
type rest struct {
	span   text.Span
	words  int
	before bool
	paused bool // a comma is between them
}

// most words that are the rest of a name.
const mostRest = 3

// beside lists the rests before or behind a name, the shortest first.
func (s *wholeNames) beside(name text.Span, before bool) []rest {
	var all []rest
	at, paused := name.End, false
	step := func(i int) int { return s.wordEnd(i) }
	if before {
		at = name.Start
		step = func(i int) int { return s.wordStart(i) }
	}
	for n := range mostRest {
		from, comma := s.skipJoiner(at, before)
		paused = paused || comma
		to := step(from)
		if to == from || comma && n > 0 {
			break
		}
		r := rest{text.Span{Start: min(from, to), End: max(from, to)}, n + 1, before, paused}
		if n > 0 {
			r.span = text.Span{Start: min(r.span.Start, all[n-1].span.Start), End: max(r.span.End, all[n-1].span.End)}
		}
		if s.taken(r.span) || text.Han(s.text.Runes[r.span.Start]) && (n > 0 || !s.lone(r.span.Start)) {
			break
		}
		all = append(all, r)
		at = to
	}
	return all
}

// skipJoiner goes over what may stand between the parts of a name.
func (s *wholeNames) skipJoiner(at int, back bool) (int, bool) {
	runes := s.text.Runes
	next := func(i int) rune {
		if back {
			i--
		}
		if i < 0 || i >= len(runes) {
			return 0
		}
		return runes[i]
	}
	step := 1
	if back {
		step = -1
	}
	switch first, second := next(at), next(at+step); {
	case !back && first == ',' && second == ' ', back && first == ' ' && second == ',':
		return at + 2*step, true
	case first == ' ' || first == '-' || first == '.':
		if text.Han(second) {
			return at, false
		}
		return at + step, false
	}
	return at, false
}

// wordEnd is where the Latin word, the digits or the Chinese character ends that
// begins at a position.
func (s *wholeNames) wordEnd(at int) int {
	runes := s.text.Runes
	if at < len(runes) && text.Han(runes[at]) {
		return at + 1
	}
	for at < len(runes) && wordRune(runes[at]) {
		at++
	}
	return at
}

func (s *wholeNames) wordStart(at int) int {
	runes := s.text.Runes
	if at > 0 && text.Han(runes[at-1]) {
		return at - 1
	}
	for at > 0 && wordRune(runes[at-1]) {
		at--
	}
	return at
}

func wordRune(r rune) bool { return r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// lone reports whether a Chinese character is a word by itself, and seldom is.
func (s *wholeNames) lone(at int) bool {
	words := s.speech()
	return words.opens[at] && words.opens[at+1] && words.often[at] < frequent
}
