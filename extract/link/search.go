package link

import (
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// A target is an active name that is looked for.
type target struct {
	*spoken
	*active
	to *lexicon.Entity
}

// A sounding is a stretch of words that sounds like a name.
type sounding struct {
	from, to int // words
	target   int32
	distance sound.Cost // of the sounds alone
}

// A search looks for the active names in a text.
type search struct {
	*ear
	targets    []target
	index      *sound.Index
	spellings  map[string]int  // by id: how many spellings of a name are heard so far
	heads      map[string]bool // what active Chinese names end in: their last two characters
	soundings  []sounding
	homophones []sounding // whose target is a name among all names
}

// farthest is how far, in hundredths, the sounds of a name may be from what was
// heard so that it is looked at: by its activity, for names with Latin letters
// and for others.
var farthest = map[bool][central + 1]sound.Cost{
	true:  {0, 26, 34, 34, 45},
	false: {0, 18, 22, 26, 26},
}

// search finds what sounds like an active name, and what sounds exactly like
// any other.
func (e *ear) search(a *activation) *search {
	s := &search{ear: e, spellings: e.misheard(), heads: map[string]bool{}}
	var entries []sound.Entry
	for i := range a.all {
		act := &a.all[i]
		to := e.lexicon.Entities()[act.place]
		names := e.options.Phonetics.Names.of(act.place, to)
		for n := range names {
			if names[n].part && act.level < named {
				continue
			}
			number := int32(len(s.targets))
			s.targets = append(s.targets, target{&names[n], act, to})
			limit := farthest[names[n].script&inLatin != 0][act.level]
			for _, way := range names[n].ways {
				entries = append(entries, sound.Entry{Name: number, Said: way, Limit: limit})
			}
			if runes := []rune(names[n].text); len(runes) >= 4 && text.Han(runes[len(runes)-1]) {
				s.heads[string(runes[len(runes)-2:])] = true
			}
		}
	}
	s.index = sound.NewIndex(entries)
	s.scan()
	return s
}

// widest is how many words a window has at most: characters, parts of words.
const widest = 8

// scan goes over all windows: stretches of words that begin and end where words
// do, with nothing in them that is linked.
func (s *search) scan() {
	phones := make([]sound.Phone, 0, 128)
	matches := make([]sound.Match, 0, 64)
	for from := range s.words {
		if !s.opens[s.words[from].Start] {
			continue
		}
		for way := range 3 {
			phones = phones[:0]
			odd, ways := false, 1
			for to := from; to < len(s.words) && to < from+widest; to++ {
				w := &s.words[to]
				if to > from && !s.joint[to] || s.taken(text.Span{Start: w.Start, End: w.End}) {
					break
				}
				phones = w.Said(phones, way)
				ways = max(ways, w.Ways())
				odd = odd || s.odd[to]
				if len(phones) > 60 {
					break
				}
				if !s.opens[w.End] || ways <= way {
					continue
				}
				matches = s.at(matches[:0], from, to+1, phones, odd, way)
			}
			if ways == 1 {
				break
			}
		}
	}
}

// at looks at one window.
func (s *search) at(matches []sound.Match, from, to int, phones []sound.Phone, odd bool, way int) []sound.Match {
	if way == 0 {
		matches = s.options.Phonetics.Names.homophones.Find(matches, phones)
		for _, m := range matches {
			s.homophones = append(s.homophones, sounding{from, to, m.Name, 0})
		}
	}
	if to == from+1 && s.words[from].Script == sound.Han {
		return matches // one syllable sounds like too much
	}
	if !odd && s.words[from].Script != sound.Latin && !s.heads[s.lastTwo(to)] {
		return matches
	}
	others := 1
	if s.words[from].Script == sound.Latin {
		others = 2 // there are few Latin words, and English has clusters of consonants
	}
	matches = s.index.Find(matches[:0], phones, others)
	for _, m := range matches {
		s.add(sounding{from, to, m.Name, m.Distance})
	}
	return matches
}

// add keeps the nearer of two soundings of one window and name.
func (s *search) add(n sounding) {
	for i := len(s.soundings) - 1; i >= 0 && s.soundings[i].from == n.from; i-- {
		if o := &s.soundings[i]; o.to == n.to && o.target == n.target {
			o.distance = min(o.distance, n.distance)
			return
		}
	}
	s.soundings = append(s.soundings, n)
}

// lastTwo is the two characters before the end of a window.
func (s *search) lastTwo(to int) string {
	end := s.words[to-1].End
	return string(s.text.Runes[max(0, end-2):end])
}

// windows groups the soundings by their place.
func (s *search) windows() [][]sounding {
	slices.SortStableFunc(s.soundings, func(a, b sounding) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return a.to - b.to
	})
	var groups [][]sounding
	for rest := s.soundings; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].from == rest[0].from && rest[n].to == rest[0].to {
			n++
		}
		groups = append(groups, rest[:n])
		rest = rest[n:]
	}
	return groups
}

// misheard counts by id how many spellings of each entity's names were linked by
// sound.
func (d *draft) misheard() map[string]int {
	seen := map[[2]string]bool{}
	count := map[string]int{}
	for _, c := range d.accepted {
		spelling := [2]string{c.entity.ID, string(d.text.Runes[c.span.Start:c.span.End])}
		if c.via == Sound && !seen[spelling] {
			seen[spelling] = true
			count[c.entity.ID]++
		}
	}
	return count
}
