package link

import (
	"unicode"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// How far apart the surnames of two people may be who have the same first name,
// so that one is the other misheard: one that is no word of English, a short one,
// and one that is a word, or may be somebody else's.
const (
	surnameApart      = 0.30
	shortSurnameApart = 0.20
	plainSurnameApart = 0.15
)

// byFullName is the tier before people: a first name that was heard right, and a
// surname beside it that sounds nearly like that of somebody of that first name
// whom everybody in the field knows, or with whom the episode has to do.
func byFullName(d *draft) {
	if d.options.Phonetics == nil || !d.hasCapitals() {
		return
	}
	s := wholeNames{draft: d}
	var found []candidate
	for first := s.nextName(0); first.End > 0; first = s.nextName(first.End) {
		last := s.nextName(first.End)
		if last.Start != first.End+1 || d.text.Runes[first.End] != ' ' || d.taken(text.Span{Start: first.Start, End: last.End}) {
			continue
		}
		if c, ok := s.somebody(first, last); ok {
			found = append(found, c)
		}
	}
	d.accept(found)
}

// nextName is the first word in Latin letters with a capital that begins at a
// position or behind it; empty where there is none.
func (s *wholeNames) nextName(at int) text.Span {
	runes := s.text.Runes
	for at < len(runes) {
		if !asciiLetter(runes[at]) {
			at++
			continue
		}
		w := text.Span{Start: at, End: s.wordEnd(at)}
		if r := s.text.Said(text.Span{Start: at, End: at + 1}); r != "" && unicode.IsUpper(rune(r[0])) && w.Len() >= 3 {
			return w
		}
		at = w.End
	}
	return text.Span{}
}

// somebody is who may be meant by a first name and what stands behind it.
func (s *wholeNames) somebody(first, last text.Span) (candidate, bool) {
	runes := s.text.Runes
	names := s.options.Phonetics.Names.partsOf(string(runes[first.Start:first.End]))
	if len(names) == 0 {
		return candidate{}, false
	}
	said, letters := s.text.Said(last), string(runes[last.Start:last.End])
	limit := surnameApart
	switch {
	case everydayWord(letters) && s.latin():
		return candidate{}, false
	case everydayWord(letters) || lexicon.Spelled(letters):
		limit = plainSurnameApart
	}
	best, tie := guessedWhole{apart: 1}, false
	for _, n := range names {
		g, ok := s.sameFirst(n, said, limit)
		switch {
		case !ok:
		case best.to == nil || g.apart < best.apart:
			tie = best.to != nil && best.to != g.to && best.apart-g.apart < clear
			best = g
		case g.to != best.to && g.apart-best.apart < clear:
			tie = true
		}
	}
	if best.to == nil || tie {
		return candidate{}, false
	}
	best.span = text.Span{Start: first.Start, End: last.End}
	return best.candidate(), true
}

// sameFirst weighs somebody of the same first name.
func (s *wholeNames) sameFirst(n parted, said string, limit float64) (guessedWhole, bool) {
	name := &s.options.Phonetics.Names.spoken[n.name]
	g := guessedWhole{to: s.lexicon.Entities()[name.entity], name: name}
	if n.before || n.words != 1 || !s.isPerson(g.to) || hasChineseName(g.to) {
		return g, false
	}
	if s.active == nil {
		s.active = s.activate()
	}
	if g.active = s.active.of(name.entity); g.level < familiar {
		return g, false
	}
	apart, weight := float64(nearest(n.rest, said))/100, weightOf(n.rest)
	if weight < 450 {
		limit = min(limit, shortSurnameApart)
	}
	g.apart = apart * float64(weight) / float64(weightOf(name.written()))
	return g, apart <= limit && g.apart <= wholeLimit
}
