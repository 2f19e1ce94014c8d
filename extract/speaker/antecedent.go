package speaker

import (
	"fmt"

	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// How far back words refer, in characters; a Latin letter counts for a quarter.
const (
	personReach = 60
	itReach     = 30
	thisReach   = 200
	beside      = 2 // runes between 这篇 and a name that is the same thing
)

// something resolves 这篇文章 and it to what fits and was named last. A name
// right beside the words is what they mean; in a host's introduction, where
// recognisers write 他 as 它, it may be the guest.
func (r *resolver) something(h hit, q *cue) {
	if q.side == this && r.thing < len(r.things) {
		if m := r.things[r.thing]; m.from <= h.end+beside && m.Types&q.types != 0 {
			r.add(h, This, m.Entity, m.Types, 0.9, "the name right after it")
			return
		}
	}
	reach := thisReach
	if q.side == it {
		reach = itReach
	}
	i, far := r.last(h, q.types, float64(reach))
	if i == none {
		if q.side == it {
			r.introduced(h)
		}
		return
	}
	r.add(h, This, r.things[i].Entity, r.things[i].Types, 0.8*nearer(far, float64(reach)), r.why(i, far))
}

// last is the last thing of one of some types before a hit, if it is within
// reach and was named in the same turn or the one before, and how far it is.
func (r *resolver) last(h hit, types schema.Mask, reach float64) (int, float64) {
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
		if far > reach || m.Span.Start < begin {
			break
		}
		if m.Types&types != 0 {
			return i, far
		}
	}
	return none, 0
}

func breadth(r rune) float64 {
	if text.Han(r) {
		return 1
	}
	return 0.25
}

// nearer falls from 1 beside the words to a half at the end of reach.
func nearer(far, reach float64) float64 { return 1 - far/reach/2 }

// why says what decided that thing i is meant.
func (r *resolver) why(i int, far float64) string {
	m := r.things[i]
	turn := "the same turn"
	if m.Span.Start < r.turns[r.turn].Span.Start {
		turn = "the turn before"
	}
	return fmt.Sprintf("%s, named last before it, %d characters back in %s", r.in.Text.Quote(m.Span), int(far+0.5), turn)
}
