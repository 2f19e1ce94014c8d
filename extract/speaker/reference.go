package speaker

import (
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
}

// References says whom or what the words of the turns stand for, in order.
// What is not clear stands for nothing. The same words may stand for two: 我们
// is the speaker and the speaker's organization.
func References(in Input, turns []Turn, c *Cues) []Reference {
	w := hear(in)
	r := resolver{cues: c, in: in, words: w, turns: turns, things: w.things(in)}
	for _, h := range c.find(w.runes) {
		if c.cues[h.cue].effect == refers {
			r.resolve(h)
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
	turn   int // the turn that the hit stands in
	thing  int // the first thing that begins after the hit
	met    bool
	found  []Reference
}

// A thing is a mention at its words.
type thing struct {
	from, to int
	Mention
}

// things are the mentions in the words, in order.
func (w *words) things(in Input) []thing {
	var list []thing
	for _, m := range in.Mentions {
		if from, to := w.inside(m.Span); from < to {
			list = append(list, thing{from, to, m})
		}
	}
	return list
}

// known is how long a guest must have talked before nobody introduces them any
// more, in runes.
const known = 40

// resolve decides what one hit stands for.
func (r *resolver) resolve(h hit) {
	at := int(r.words.at[h.start])
	for r.turn < len(r.turns) && r.turns[r.turn].Span.End <= at {
		r.met = r.met || r.turns[r.turn].Speaker == Guest && r.turns[r.turn].Span.Len() > known
		r.turn++
	}
	for r.thing < len(r.things) && r.things[r.thing].from < h.end {
		r.thing++
	}
	if r.turn == len(r.turns) || r.turns[r.turn].Span.Start > at || r.turns[r.turn].Kind != Talk {
		return
	}
	switch q := &r.cues.cues[h.cue]; q.side {
	case me, we:
		r.speaker(h, q.side == we)
	case you:
		r.addressee(h)
	case they, them:
		r.somebody(h, q.side == them)
	case it, this:
		r.something(h, q)
	}
}

// add records a reference.
func (r *resolver) add(h hit, kind ReferenceKind, entity string, types schema.Mask, confidence float64, why string) {
	if entity == "" {
		return
	}
	span := text.Span{Start: int(r.words.at[h.start]), End: int(r.words.at[h.end-1]) + 1}
	r.found = append(r.found, Reference{span, kind, entity, types, why, confidence})
}
