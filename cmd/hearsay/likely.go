package main

import (
	"fmt"

	"hearsay/extract"
	"hearsay/extract/link"
	"hearsay/extract/rule"
	"hearsay/extract/text"
)

// likely advises to add another name where a slot found none and words stand
// that sound like a known name.
func likely(x *extract.Extractor, s *scene, r *rule.Rule, pattern int, p rule.Piece) string {
	if !p.Unnamed || s.partial || x.Sounds == nil {
		return ""
	}
	types := r.SlotTypes(pattern, p)
	var best link.Alike
	var heard string
	for _, window := range windows(s.input.Text, p.Span) {
		words := s.input.Text.Quote(window)
		if a, ok := x.Sounds.Like(x.Lexicon, words, types); ok && (best.Entity == nil || a.Distance < best.Distance) {
			best, heard = a, words
		}
	}
	if best.Entity == nil {
		return ""
	}
	return fmt.Sprintf("«%s» sounds like %s (%s): add it there as another name (also:), unless only this transcript writes it so", heard, best.Name.Text, best.Entity.ID)
}

// windows lists the parts of some words that may be one name, the longest
// first: Latin words are taken whole, Chinese by two to six characters.
func windows(t *text.Text, in text.Span) []text.Span {
	if in.Len() == 0 || !text.Han(t.Runes[in.Start]) {
		return []text.Span{in}
	}
	var list []text.Span
	for length := min(6, in.Len()); length >= 2; length-- {
		for start := in.Start; start+length <= in.End; start++ {
			list = append(list, text.Span{Start: start, End: start + length})
		}
	}
	return list
}
