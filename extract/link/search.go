package link

import (
	"cmp"
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// A target is a name that a window may be.
type target struct {
	*spoken
	active
	to *lexicon.Entity
}

// A sounding is a stretch of words that sounds like a name.
type sounding struct {
	from, to int // words
	name     int32
	distance sound.Cost // of the sounds alone
}

// A search looks for names in a text.
type search struct {
	*ear
	active     *activation
	names      *Names
	newcomers  []spoken     // names of entities that only this episode's lexicon has
	field      ears         // the familiar names
	episode    ears         // the names that the episode has to do with
	strangers  *sound.Index // the names that it has nothing to do with, in Latin letters
	spellings  map[string]int
	heads      map[[2]rune]bool // what Chinese names of the episode end in
	soundings  []sounding
	homophones []sounding // of names that the episode need not have to do with
	glances    []glance
	scanners   []scanner // for the parts of the text
}

// search finds what sounds like a name that the episode has to do with or that
// is familiar, and what sounds exactly like any other.
func (e *ear) search(a *activation) *search {
	s := &search{ear: e, active: &activation{}, names: e.options.Phonetics.Names, heads: map[[2]rune]bool{}}
	s.field, s.strangers = s.names.field, s.names.others().latin
	s.listenFor(a)
	return s
}

// again looks for the names that the episode has more to do with than it seemed
// to, in what is not linked by now.
func (s *search) again(a *activation) {
	gone := func(n sounding) bool { return slices.Contains(s.linked[n.from:n.to], true) }
	s.soundings = slices.DeleteFunc(s.soundings, gone)
	s.homophones = slices.DeleteFunc(s.homophones, gone)
	s.field, s.strangers = ears{}, nil
	s.listenFor(a)
}

// listenFor looks for the names that are raised over what they were.
func (s *search) listenFor(a *activation) {
	before := s.active.by
	s.active, s.spellings = a, s.misheard()
	people, terms := s.lexicon.Schema().Union("Person"), s.lexicon.Schema().Union("Topic", "Method")
	collected := &hearers{}
	for _, place := range a.raised {
		to, level := s.lexicon.Entities()[place], a.by[place].level
		if before != nil && before[place].level >= level {
			continue
		}
		from, end := s.namesOf(place, to, people)
		for number := from; number < end; number++ {
			name := s.name(number)
			if name.part && level < named && !(level == near && s.latin()) {
				continue
			}
			collected.add(number, name, to, level, terms)
			if runes := []rune(name.text); len(runes) >= 4 && level >= named && text.Han(runes[len(runes)-1]) {
				s.heads[[2]rune(runes[len(runes)-2:])] = true
			}
		}
	}
	s.episode = collected.ears()
	s.scan()
}

// namesOf returns the numbers of an entity's names, from and up to.
func (s *search) namesOf(place int, e *lexicon.Entity, people schema.Mask) (from, end int32) {
	if place < len(s.names.bounds) {
		return s.names.bounds[place].from, s.names.bounds[place].end
	}
	from = int32(len(s.names.spoken) + len(s.newcomers))
	s.newcomers = say(s.newcomers, int32(place), e, people)
	return from, int32(len(s.names.spoken) + len(s.newcomers))
}

// name returns a name by its number.
func (s *search) name(number int32) *spoken {
	if known := int32(len(s.names.spoken)); number >= known {
		return &s.newcomers[number-known]
	}
	return &s.names.spoken[number]
}

// target returns what a name stands for, with what speaks for it.
func (s *search) target(number int32) target {
	name := s.name(number)
	return target{name, s.active.of(name.entity), s.lexicon.Entities()[name.entity]}
}

// windows groups the soundings by their place.
func (s *search) windows() [][]sounding {
	slices.SortStableFunc(s.soundings, func(a, b sounding) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
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
