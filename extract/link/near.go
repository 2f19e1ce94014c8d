package link

import (
	"slices"
	"sort"
	"strings"

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
	number  map[string]int32 // of each word: its place among keys
	longest int              // key
	found   []scan.Hit
	told    map[int32]bool // the numbers of the words that stand anywhere
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
	s.told = make(map[int32]bool, len(s.keys))
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
			if s.near(word, r.span, true) {
				r.against = word
			}
		}
	}
}

func (s *surroundings) add(word string) {
	if _, known := s.number[word]; known {
		return
	}
	key := []rune(text.FoldString(word))
	s.number[word] = int32(len(s.keys))
	s.keys = append(s.keys, key)
	s.longest = max(s.longest, len(key))
}

// anywhere reports whether a word stands in the text at all.
func (s *surroundings) anywhere(word string) bool { return s.told[s.number[word]] }

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
