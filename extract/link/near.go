package link

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/scan"
	"hearsay/extract/text"
)

// How many runes may lie between a name and what supports it: a Chinese clause,
// or an English one, which takes three times as many.
const (
	reachHan   = 24
	reachLatin = 72
)

func reachOf(word string) int {
	if strings.ContainsFunc(word, text.Han) {
		return reachHan
	}
	return reachLatin
}

// surroundings are the places of the words that names need or refuse.
type surroundings struct {
	keys    [][]rune
	means   []int32          // by key: the number of the word that it is a form of
	number  map[string]int32 // of each word
	longest int              // key, or name that says the same
	found   []scan.Hit       // by number of the word
	told    map[int32]bool   // the numbers of the words that stand anywhere
}

// observe fills in, for each reading whose name has conditions, the words that
// stand near it.
func (d *draft) observe(readings []reading) {
	s := surroundings{number: map[string]int32{}}
	for _, r := range readings {
		for _, word := range slices.Concat(r.name.Needs, r.name.Refuses) {
			s.add(word)
		}
	}
	if len(s.keys) == 0 {
		return
	}
	s.found = scan.Compile(s.keys).All(nil, d.text.Runes)
	for i := range s.found {
		s.found[i].ID = s.means[s.found[i].ID]
	}
	s.addNames(d, readings)
	s.told = make(map[int32]bool, len(s.number))
	for _, h := range s.found {
		s.told[h.ID] = true
	}
	for i := range readings {
		r := &readings[i]
		for _, word := range r.name.Needs {
			if s.near(word, r.span, false) {
				r.near = append(r.near, word)
			}
			if s.anywhere(word) {
				r.far = append(r.far, word)
			}
		}
		for _, word := range r.name.Refuses {
			if s.against(word, r) {
				r.against = word
			}
		}
	}
}

// add looks for a word in all its forms.
func (s *surroundings) add(word string) {
	if _, known := s.number[word]; known {
		return
	}
	number := int32(len(s.number))
	s.number[word] = number
	folded := text.FoldString(word)
	for _, form := range append([]string{folded}, inflected(folded)...) {
		key := []rune(form)
		s.keys, s.means = append(s.keys, key), append(s.means, number)
		s.longest = max(s.longest, len(key))
	}
}

// addNames adds the places where what a word names goes by another name: a
// convolutional neural network is a CNN.
func (s *surroundings) addNames(d *draft, readings []reading) {
	named := map[*lexicon.Entity][]int32{}
	for word, number := range s.number {
		for _, e := range d.lexicon.Lookup(word) {
			named[e] = append(named[e], number)
		}
	}
	for i := range readings {
		r := &readings[i]
		if r.conditional() || r.small {
			continue
		}
		for _, number := range named[r.entity] {
			s.found = append(s.found, scan.Hit{Start: int32(r.span.Start), End: int32(r.span.End), ID: number})
			s.longest = max(s.longest, r.span.Len())
		}
	}
	slices.SortFunc(s.found, func(a, b scan.Hit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.ID, b.ID))
	})
}

// anywhere reports whether a word stands in the text at all.
func (s *surroundings) anywhere(word string) bool { return s.told[s.number[word]] }

// against reports whether a word that a name refuses stands near it. One that has
// the name in itself speaks of the place where it stands alone: Meta is meant
// beside meta-learning, and not in it.
func (s *surroundings) against(word string, r *reading) bool {
	if !strings.Contains(text.FoldString(word), text.FoldString(r.name.Text)) {
		return s.near(word, r.span, true)
	}
	id := s.number[word]
	return slices.ContainsFunc(s.found, func(h scan.Hit) bool {
		return h.ID == id && apart(r.span, text.Span{Start: int(h.Start), End: int(h.End)}) < 0
	})
}

// near reports whether a word stands within reach of a span, or also over it: a
// name does not support itself, but may be a part of what it refuses.
func (s *surroundings) near(word string, span text.Span, over bool) bool {
	id, reach := s.number[word], reachOf(word)
	from := int32(span.Start - reach - s.longest)
	first := sort.Search(len(s.found), func(i int) bool { return s.found[i].Start >= from })
	for _, h := range s.found[first:] {
		if int(h.Start) > span.End+reach {
			break
		}
		gap := apart(span, text.Span{Start: int(h.Start), End: int(h.End)})
		if h.ID == id && gap <= reach && (gap >= 0 || over) {
			return true
		}
	}
	return false
}

// apart is how many runes lie between two spans; negative where they overlap.
func apart(a, b text.Span) int { return max(b.Start-a.End, a.Start-b.End) }
