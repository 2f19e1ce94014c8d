package link

import (
	"cmp"
	"slices"
	"strings"

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
	s := wholeNames{draft: d, heard: map[string]guessedWhole{}}
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
	names := s.options.Phonetics.Names.partsOf(part)
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

// everyday reports whether words are none of a name: among English one of them
// an everyday word, among Chinese all.
func (s *wholeNames) everyday(words []string) bool {
	if s.latin() {
		return slices.ContainsFunc(words, everydayWord)
	}
	return !slices.ContainsFunc(words, func(w string) bool { return !everydayWord(w) })
}

// exactly keeps the names whose rest has these letters.
func exactly(names []parted, letters string, before bool) []parted {
	var kept []parted
	for _, n := range names {
		if n.before == before && n.letters == letters {
			kept = append(kept, n)
		}
	}
	return kept
}

// plainWords reports whether a rest is what stands beside any name: a pause, an
// English word together with others, or everyday Chinese.
func (s *wholeNames) plainWords(said string, r rest) bool {
	folded := text.FoldString(said)
	if strings.ContainsFunc(folded, text.Han) {
		return r.paused || scriptOf(folded)&inLatin != 0 || len([]rune(folded)) > 1 && lexicon.Everyday(folded) || strings.ContainsFunc(folded, func(r rune) bool { return theParticles().edge[r] })
	}
	return r.paused || scriptOf(folded) != inLatin || r.words > 1 && s.everyday(strings.Fields(folded))
}
