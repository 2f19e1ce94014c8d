package link

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// How far apart what was heard and a whole name may be of which one part is
// known: the whole, and what stands for the rest of it.
const (
	wholeLimit     = 0.20
	restLimit      = 0.36 // a word that is no everyday one
	plainRestLimit = 0.22 // an everyday one, among Chinese
	wordRestLimit  = 0.15 // an everyday one, among English
	sameRestLimit  = 0.03 // of a name that nothing speaks for
)

// byWholeName is the tier after sounds: where a part of a longer name was
// recognised and the rest misheard (Chad GPT), the longer name is meant.
func byWholeName(d *draft) {
	if d.options.Phonetics == nil {
		return
	}
	s := wholeNames{draft: d, parted: d.options.Phonetics.Names.parted(), heard: map[string]guessedWhole{}}
	for i := range d.accepted {
		if c, ok := s.around(&d.accepted[i]); ok {
			d.present[d.accepted[i].entity.ID]--
			d.present[c.entity.ID]++
			d.accepted[i] = c
		}
	}
	slices.SortFunc(d.accepted, inOrder)
}

// wholeNames looks for longer names around those that are linked.
type wholeNames struct {
	*draft
	parted map[string][]parted
	active *activation             // nil until asked
	heard  map[string]guessedWhole // by what was said, the part and its place; of no entity where it is no name
}

// around finds the longer name that a candidate is a part of.
func (s *wholeNames) around(c *candidate) (candidate, bool) {
	runes := s.text.Runes
	if !text.Latin(runes[c.span.Start]) || c.span.Len() < 2 || c.span.Start < s.options.Phonetics.Body {
		return candidate{}, false
	}
	part := bare(string(runes[c.span.Start:c.span.End]))
	if c.repair != nil {
		part = bare(text.FoldString(c.repair.Name))
	}
	names := s.parted[part]
	if len(names) == 0 {
		return candidate{}, false
	}
	var best guessedWhole
	for _, before := range []bool{true, false} {
		for _, r := range s.beside(c.span, before) {
			if g, ok := s.remembered(c, part, r, names); ok && (best.to == nil || g.apart < best.apart) {
				best = g
				best.span = text.Span{Start: min(c.span.Start, r.span.Start), End: max(c.span.End, r.span.End)}
			}
		}
	}
	if best.to == nil {
		return candidate{}, false
	}
	return best.candidate(), true
}

// remembered is best, found out once for all places that say the same.
func (s *wholeNames) remembered(c *candidate, part string, r rest, names []parted) (guessedWhole, bool) {
	key := part + "\n" + s.text.Said(r.span)
	if r.before {
		key += "\n"
	}
	g, known := s.heard[key]
	if !known {
		g = s.best(c, r, names)
		s.heard[key] = g
	}
	return g, g.to != nil
}

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
		if s.taken(r.span) {
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

// best is the name of which a candidate is one part and a rest the other.
func (s *wholeNames) best(c *candidate, r rest, names []parted) guessedWhole {
	said := s.text.Said(r.span)
	letters := bare(text.FoldString(said))
	if letters == "" || s.plainWords(said, r) {
		names = exactly(names, letters, r.before)
	} else if exact := exactly(names, letters, r.before); len(exact) > 0 {
		names = exact
	}
	var found []guessedWhole
	for _, n := range names {
		if n.before == r.before {
			if g, ok := s.weigh(c, r, said, letters, n); ok {
				found = append(found, g)
			}
		}
	}
	if len(found) == 0 {
		return guessedWhole{}
	}
	slices.SortStableFunc(found, func(a, b guessedWhole) int { return cmp.Compare(a.apart, b.apart) })
	if len(found) > 1 && found[1].to != found[0].to && found[1].apart-found[0].apart < clear {
		return guessedWhole{}
	}
	return found[0]
}

// exactly keeps the names whose rest has these letters.
func exactly(names []parted, letters string, before bool) []parted {
	var kept []parted
	for _, n := range names {
		if n.before == before && bare(text.FoldString(n.rest)) == letters {
			kept = append(kept, n)
		}
	}
	return kept
}

// plainWords reports whether a rest is what stands beside any name: a pause, several
// English words among others, or everyday Chinese.
func (s *wholeNames) plainWords(said string, r rest) bool {
	folded := text.FoldString(said)
	if strings.ContainsFunc(folded, text.Han) {
		return r.paused || scriptOf(folded)&inLatin != 0 || len([]rune(folded)) > 1 && lexicon.Everyday(folded) || strings.ContainsFunc(folded, func(r rune) bool { return theParticles().edge[r] })
	}
	return r.paused || scriptOf(folded) != inLatin || s.latin() && r.words > 1 && everydayWords(folded)
}
