package main

import (
	"hearsay/extract/claim"
	"hearsay/extract/text"
)

// around returns the words from one code point of an episode to another with so
// many characters before and behind them, or the words alone where the source is
// not at hand.
func (s *sources) around(e claim.Episode, at, last int, words string, reach int) string {
	before, behind := s.context(e, at, last, reach)
	return before + words + behind
}

// context returns what is said before and behind a stretch, within its
// paragraph.
func (s *sources) context(e claim.Episode, at, last, reach int) (before, behind string) {
	f := s.find(e)
	if f.err != nil || f.edited || at < 0 || last > f.text.Len() {
		return "", ""
	}
	runes := f.text.Runes
	start, end := f.text.Folded(at), f.text.Folded(last)
	from, to := start, end
	for from > 0 && start-from < reach && runes[from-1] != '\n' {
		from--
	}
	for to < len(runes) && to-end < reach && runes[to] != '\n' {
		to++
	}
	return f.text.Said(text.Span{Start: from, End: start}), f.text.Said(text.Span{Start: end, End: to})
}

// said is what is said from one code point of an episode to another, where the
// source is at hand.
func (s *sources) said(e claim.Episode, at, last int) (string, bool) {
	f := s.find(e)
	if f.err != nil || f.edited || at < 0 || last > f.text.Len() {
		return "", false
	}
	return f.text.Said(text.Span{Start: f.text.Folded(at), End: f.text.Folded(last)}), true
}
