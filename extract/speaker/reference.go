package speaker

import (
	"slices"

	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// A ReferenceKind is how words refer.
type ReferenceKind uint8

// Kinds of references.
const (
	Me   ReferenceKind = iota + 1 // 我, we: the speaker, or the organization that the speaker speaks for
	You                           // 你, you: who is spoken to
	They                          // 他, they: somebody who was just named
	This                          // 这篇论文, it: something that was just named
)

// A Reference is words that stand for an entity without naming it.
type Reference struct {
	Span       text.Span
	Kind       ReferenceKind
	Entity     string
	Types      schema.Mask // of the entity, as far as they are meant
	Why        string      // what decided, for people
	Confidence float64
	Except     schema.Mask // of what is claimed to be tied to it: somebody else is meant then
}

// References says whom or what the words of the turns stand for, in order.
// What is not clear stands for nothing. The same words may stand for two: 我们
// is the speaker and the speaker's organization.
func References(in Input, turns []Turn, c *Cues) []Reference {
	w := hear(in)
	hits := c.find(w.runes)
	r := resolver{cues: c, in: in, words: w, turns: turns, things: c.things(in, w, hits)}
	for _, h := range hits {
		switch q := &c.cues[h.cue]; {
		case q.effect == refers:
			r.resolve(h)
		case q.effect == presents && q.side == self:
			r.hearName(h)
		}
	}
	return r.found
}

// A resolver goes through the words once; turn and thing only ever move on.
type resolver struct {
	cues   *Cues
	in     Input
	words  *words
	turns  []Turn
	things []thing
	turn   int    // the turn that the hit stands in
	thing  int    // the first thing that begins after the hit
	met    bool   // the guest has talked
	self   string // who said last that they are it, where the turn's speaker is not known
	selfIn int    // the turn in which they did
	found  []Reference
}

// A thing is what was brought up at some words: a mention, or without an entity
// something that has no name.
type thing struct {
	from, to int
	Mention
}

// things are all that is brought up in the words, in order.
func (c *Cues) things(in Input, w *words, hits []hit) []thing {
	var list []thing
	for _, m := range in.Mentions {
		if from, to := w.inside(m.Span); from < to {
			list = append(list, thing{from, to, m})
		}
	}
	for _, h := range hits {
		if q := &c.cues[h.cue]; q.effect == brings {
			list = append(list, thing{h.start, h.end, Mention{Span: w.span(h.start, h.end), Types: q.types}})
		}
	}
	slices.SortStableFunc(list, func(a, b thing) int { return a.from - b.from })
	return list
}

// known is how long a guest must have talked before nobody introduces them any
// more, in runes.
const known = 40

// reach moves turn and thing on to a hit and reports whether it stands in talk.
func (r *resolver) reach(h hit) bool {
	at := int(r.words.at[h.start])
	for r.turn < len(r.turns) && r.turns[r.turn].Span.End <= at {
		r.met = r.met || r.turns[r.turn].Speaker == Guest && r.turns[r.turn].Span.Len() > known
		r.turn++
	}
	for r.thing < len(r.things) && r.things[r.thing].from < h.end {
		r.thing++
	}
	return r.turn < len(r.turns) && r.turns[r.turn].Span.Start <= at && r.turns[r.turn].Kind == Talk
}

// hearName takes down who says that they are somebody, in a turn whose speaker
// is not known: from there on 我 is they.
func (r *resolver) hearName(h hit) {
	if !r.reach(h) || r.turns[r.turn].Person != "" || r.thing == len(r.things) {
		return
	}
	if m := r.things[r.thing]; m.from <= h.end+beside && m.Types&r.cues.person != 0 && m.Entity != "" {
		r.self, r.selfIn = m.Entity, r.turn
	}
}

// resolve decides what one hit stands for.
func (r *resolver) resolve(h hit) {
	if !r.reach(h) {
		return
	}
	switch q := &r.cues.cues[h.cue]; q.side {
	case me, we:
		r.speaker(h, q.side == we)
	case you:
		r.addressee(h)
	case they:
		r.somebody(h, q)
	case them:
		r.someone(h, q)
	case it:
		r.it(h, q)
	case this:
		r.this(h, q)
	}
}

// add records a reference.
func (r *resolver) add(h hit, kind ReferenceKind, entity string, types schema.Mask, confidence float64, why string) {
	if entity == "" {
		return
	}
	r.found = append(r.found, Reference{r.words.span(h.start, h.end), kind, entity, types, why, confidence, 0})
}

// except says of the last reference with what else it does not stand.
func (r *resolver) except(types schema.Mask) { r.found[len(r.found)-1].Except = types }
