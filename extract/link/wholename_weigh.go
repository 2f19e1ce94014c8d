package link

import (
	"unicode"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// parted is a name divided in two, one part of which is the key it is found by.
type parted struct {
	name    int32
	rest    string // the other part, as the lexicon writes it
	letters string // of the rest, folded, with digits
	words   int    // of the rest
	before  bool   // the rest comes first
}

// partedNames lists the names of several parts by the letters of the parts that
// they begin and end with.
func (n *Names) partedNames() map[string][]parted {
	by := map[string][]parted{}
	for number, end := n.own(); number < end; number++ {
		s := &n.spoken[number]
		if s.part || s.script != inLatin || len(s.name.Needs) > 0 {
			continue
		}
		written := s.written()
		places := divisions(written)
		for i, at := range places {
			first, last := bare(text.FoldString(written[:at])), bare(text.FoldString(written[at:]))
			if len(first) >= 2 {
				by[first] = append(by[first], parted{number, written[at:], last, len(places) - i, false})
			}
			if len(last) >= 2 {
				by[last] = append(by[last], parted{number, written[:at], first, i + 1, true})
			}
		}
	}
	return by
}

// divisions are the places where another part of a name begins: behind a space or
// joiner, where case changes, and at a number.
func divisions(name string) []int {
	var places []int
	kind := func(b byte) byte {
		switch {
		case 'a' <= b && b <= 'z':
			return 'a'
		case 'A' <= b && b <= 'Z':
			return 'A'
		case '0' <= b && b <= '9':
			return '0'
		}
		return ' '
	}
	for at := 1; at < len(name); at++ {
		before, here := kind(name[at-1]), kind(name[at])
		behind := byte(' ')
		if at+1 < len(name) {
			behind = kind(name[at+1])
		}
		switch {
		case here == ' ', before == here && !(here == 'A' && behind == 'a'), before == 'A' && here == 'a':
		default:
			places = append(places, at)
		}
	}
	return places
}

// A guessedWhole is a name that a part and the rest beside it may be.
type guessedWhole struct {
	span  text.Span
	to    *lexicon.Entity // nil: there is none
	name  *spoken
	apart float64
	active
}

// weigh reports whether what was heard is near enough to a name. A rest that is
// spelled right needs nothing else; another one needs that the episode speaks of
// the name, or that everybody knows it, or sounds exactly so.
func (s *wholeNames) weigh(c *candidate, r rest, said, letters string, n parted) (guessedWhole, bool) {
	name := &s.options.Phonetics.Names.spoken[n.name]
	to := s.lexicon.Entities()[name.entity]
	g := guessedWhole{to: to, name: name}
	if s.active == nil {
		s.active = s.activate()
	}
	g.active = s.active.of(name.entity)
	terms := s.lexicon.Schema().Union("Topic", "Method")
	exact := n.letters == letters
	if exact {
		return g, !r.paused || g.level > unknown || !lexicon.Everyday(letters)
	}
	if terms.Has(to.Type) || r.paused || !s.comparable(c, r, said, to, n) || digits(letters) != digits(n.letters) {
		return g, false
	}
	limit := restLimit
	switch {
	case text.Han(s.text.Runes[r.span.Start]), g.level == unknown && !s.neighbours(to.ID, c.entity.ID):
		limit = sameRestLimit
	case terms.Has(c.entity.Type) && g.level < near:
		return g, false
	case lexicon.Everyday(letters) && s.latin():
		limit = wordRestLimit
	case lexicon.Everyday(letters):
		limit = plainRestLimit
	}
	rest := nearest(n.rest, said)
	if float64(rest)/100 > limit {
		return g, false
	}
	g.apart = float64(rest) / 100 * float64(weightOf(n.rest)) / float64(weightOf(name.written()))
	return g, g.apart <= wholeLimit
}

// comparable reports whether a rest looks like that of a name at all: as many
// words, one more or one less, no single letter, and of somebody who is known
// already no words that are no names.
func (s *wholeNames) comparable(c *candidate, r rest, said string, to *lexicon.Entity, n parted) bool {
	if r.words > n.words+1 || n.words > r.words+1 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(said)
	if text.Han(first) {
		return true
	}
	if r.span.Len() < 2 || len(n.letters) < 2 && c.entity == to || len(n.letters) > 2*r.span.Len() {
		return false
	}
	return c.entity != to || s.isPerson(to) && unicode.IsUpper(first)
}

// nearest is how far apart the sounds of a name and of what was said are, in the
// ways that are nearest.
func nearest(name, said string) sound.Cost {
	best := sound.Cost(100)
	for _, a := range sound.Name(name) {
		for _, b := range sound.Name(said) {
			best = min(best, sound.Distance(a, b, best))
		}
	}
	return best
}

func weightOf(name string) sound.Cost {
	ways := sound.Name(name)
	if len(ways) == 0 {
		return 1
	}
	return max(1, sound.Weight(ways[0]))
}

func (g *guessedWhole) candidate() candidate {
	distance := hundredth(g.apart)
	r := Repair{Name: g.name.written(), Distance: distance, Limit: wholeLimit, Tier: "a longer name of which one part was heard right", Active: g.active.String()}
	return candidate{span: g.span, entity: g.to, via: Sound, score: max(0.5, 0.92-g.apart), why: r.String(), repair: &r}
}
