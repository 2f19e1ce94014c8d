package speaker

import (
	"fmt"

	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// beside is how many runes may stand between 这篇 and a name that is the same
// thing.
const beside = 2

// this resolves 这篇文章 to what fits and was named last; a name right after
// the words is what they mean.
func (r *resolver) this(h hit, q *cue) {
	if r.thing < len(r.things) {
		if m := r.things[r.thing]; m.from <= h.end+beside && m.Types&q.types != 0 {
			r.add(h, This, m.Entity, m.Types, 0.9, "the name right after it")
			return
		}
	}
	if i, far := r.last(h, q.types, q.within); i != none {
		r.add(h, This, r.things[i].Entity, r.things[i].Types, nearer(far, q.within), r.why(i, far))
	}
}

// it resolves 它 to what fits and was named last. Recognisers cannot tell 它
// from 他, so after a person's name it is that person, and in a host's
// introduction the guest.
func (r *resolver) it(h hit, q *cue) {
	i, far := r.last(h, q.types|r.cues.person, q.within)
	switch {
	case i == none:
		r.introduced(h)
	case r.things[i].Types&q.types != 0:
		r.add(h, This, r.things[i].Entity, r.things[i].Types, nearer(far, q.within), r.why(i, far))
	case far <= beside:
		r.add(h, They, r.things[i].Entity, r.things[i].Types, nearer(far, q.within), r.why(i, far))
	}
}

// last is the last thing of one of some types before a hit, if it is within
// reach and was named in the same turn or the one before, and how far it is in
// characters.
func (r *resolver) last(h hit, types schema.Mask, reach int) (int, float64) {
	begin := r.turns[max(0, r.turn-1)].Span.Start
	far, at := 0.0, h.start
	for i := r.thing - 1; i >= 0; i-- {
		m := r.things[i]
		if m.to > h.start {
			continue
		}
		for ; at > m.to; at-- {
			far += breadth(r.words.runes[at-1])
		}
		if far > float64(reach) || m.Span.Start < begin {
			break
		}
		if m.Types&types != 0 {
			return i, far
		}
	}
	return none, 0
}

// breadth is how many characters a rune counts for.
func breadth(r rune) float64 {
	if text.Han(r) {
		return 1
	}
	return 0.25
}

// nearer is how sure an antecedent is: less the farther it is, by a half at the
// end of reach.
func nearer(far float64, reach int) float64 { return 0.8 * (1 - far/float64(reach)/2) }

// why says what decided that thing i is meant.
func (r *resolver) why(i int, far float64) string {
	m := r.things[i]
	turn := "the same turn"
	if m.Span.Start < r.turns[r.turn].Span.Start {
		turn = "the turn before"
	}
	return fmt.Sprintf("%s, named last before it, %d characters back in %s", r.in.Text.Said(m.Span), int(far+0.5), turn)
}
