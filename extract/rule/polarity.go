package rule

import (
	"sort"

	"hearsay/extract/claim"
	"hearsay/extract/text"
)

// How far a cue works, in units. The scopes follow the idea of NegEx (Chapman
// et al. 2001): a cue reaches a few words and stops at a clause mark.
const (
	hypothesisReach = 6 // a hypothesis this far before the match
	hedgeReach      = 3 // a hedge this far before it
	negationReach   = 2 // an English negation this far before it; a Chinese one stands right before what it denies
	askReach        = 3 // a question's coda this far behind it
)

// polarity tells how a match is said: asked beats negated beats hedged. Cue
// words that the pattern itself wrote, or that belong to a name, do not count.
func (m *matcher) polarity(f *found, cues *Cues) string {
	l := m.lattice
	var class cueClass
	first := sort.Search(len(l.cues), func(i int) bool { return int(l.cues[i].Start) >= f.span.Start-4*hypothesisReach })
	for _, h := range l.cues[first:] {
		span := text.Span{Start: int(h.Start), End: int(h.End)}
		if span.Start > f.span.End+4*askReach {
			break
		}
		c := cues.classes[h.ID]
		if c&^(skipCue|joinCue|pseudoCue) == 0 || m.own(f, span) || m.pseudo(span, cues) {
			continue
		}
		switch {
		case span.Start >= f.span.End:
			if c&askAfter != 0 && m.near(f.span.End, span.Start, askReach) {
				class |= question
			}
		case span.End <= f.span.Start:
			if c&hedge != 0 && m.near(span.End, f.span.Start, hedgeReach) || c&hypothesis != 0 && m.near(span.End, f.span.Start, hypothesisReach) {
				class |= hedge
			}
			if c&askBefore != 0 && m.near(span.End, f.span.Start, 0) {
				class |= question
			}
			if c&negation != 0 && m.near(span.End, f.span.Start, negationReach*int(btoi(text.Latin(l.runes[span.Start])))) {
				class |= negation
			}
		case c&negation != 0 && m.contrasted(f, span, cues):
		default:
			class |= c & (question | negation | hedge)
			if c&hypothesis != 0 {
				class |= hedge
			}
		}
	}
	switch {
	case class&question != 0:
		return claim.Asked
	case class&negation != 0:
		return claim.Negated
	case class&hedge != 0:
		return claim.Hedged
	}
	return claim.Asserted
}

// contrasted reports whether what a negation inside a match denies is put right
// further on in it: 不是 A 写的, 是 B 写的; not A but B. Where the match took what
// is denied, it stays denied.
func (m *matcher) contrasted(f *found, negation text.Span, cues *Cues) bool {
	l := m.lattice
	from := sort.Search(len(l.cues), func(i int) bool { return int(l.cues[i].Start) >= negation.End })
	for _, h := range l.cues[from:] {
		if int(h.End) > f.span.End {
			return false
		}
		if cues.classes[h.ID]&contrast != 0 && l.units[h.Start]-l.units[negation.End] >= contrastGap {
			return !m.took(f, text.Span{Start: negation.End, End: int(h.Start)})
		}
	}
	return false
}

// took reports whether a slot of the match took anything in a span.
func (m *matcher) took(f *found, s text.Span) bool {
	for _, b := range f.bindings {
		if b.span.Overlaps(s) {
			return true
		}
		for _, i := range b.items {
			if m.lattice.Items[i].Span.Overlaps(s) {
				return true
			}
		}
	}
	return false
}

// contrastGap is how many units what is denied has at least.
const contrastGap = 2

// own reports whether a cue is part of the pattern's own words or of a name.
func (m *matcher) own(f *found, cue text.Span) bool {
	for _, s := range f.literals {
		if s.Overlaps(cue) && s.Contains(cue) {
			return true
		}
	}
	for _, b := range f.bindings {
		if b.span.Contains(cue) {
			return true
		}
		for _, i := range b.items {
			if m.lattice.Items[i].Span.Contains(cue) {
				return true
			}
		}
	}
	return false
}

// pseudo reports whether a longer word that is no cue covers this one.
func (m *matcher) pseudo(cue text.Span, cues *Cues) bool {
	l := m.lattice
	from := sort.Search(len(l.cues), func(i int) bool { return int(l.cues[i].Start) >= cue.Start-12 })
	for _, h := range l.cues[from:] {
		if int(h.Start) > cue.Start {
			return false
		}
		if cues.classes[h.ID]&pseudoCue != 0 && int(h.End) >= cue.End {
			return true
		}
	}
	return false
}

// near reports whether at most so many units, and no clause mark or change of
// turn, lie between two positions.
func (m *matcher) near(a, b, units int) bool {
	l := m.lattice
	if int(l.units[b]-l.units[a]) > units {
		return false
	}
	for i := a; i < b; i++ {
		if l.mark[i] {
			return false
		}
	}
	return b >= len(l.runes) || a == 0 || l.turn[a-1] == l.turn[b]
}
