package queries

import "hearsay/extract/schema"

// link is one way to take a use: one of its meanings, and who stands at the
// ends of the claim. An end is nil where the question leaves it open.
type link struct {
	use             *use
	word            word
	subject, object *phrase
	cost            float64
}

// What it costs to take words otherwise than they usually stand.
const (
	openEnd     = 1.2 // an end of a claim stays open
	apart       = 0.5 // something stands between
	clauseApart = 0.8 // another verb stands between
	oddOrder    = 3.0
	preference  = 0.02 // a later sense of a word
	nounForm    = 0.3
	dropped     = 2.5 // a verb that is not used
	unusedNoun  = 0.6
)

// links lists the ways to take a use, the cheapest first.
func (c *clause) links(u *use) []link {
	var list []link
	ends := append([]*phrase{nil}, c.phrases...)
	for i, w := range u.words {
		for _, s := range ends {
			if s != nil && !s.fits(w.sense.can(s, true, u.implied)) {
				continue
			}
			for _, o := range ends {
				if o != nil && (o == s || !o.fits(w.sense.can(o, false, u.implied))) || s == nil && o == nil {
					continue
				}
				cost, ok := c.cost(u, w, s, o)
				if !ok {
					continue
				}
				if w.sense.alike && s != nil && o != nil && s.types != 0 && o.types != 0 && s.types&o.types == 0 {
					cost++
				}
				list = append(list, link{u, w, s, o, cost + preference*float64(i) + c.typeCost(w, s, o)})
			}
		}
	}
	sortLinks(list)
	return list[:min(len(list), 14)]
}

// can is what may stand at an end: what is named as the predicate allows it,
// what is not named as the words want it; without words nothing is allowed for.
func (s *sense) can(p *phrase, subject, strict bool) schema.Mask {
	if strict || !p.bound() {
		if subject {
			return s.from
		}
		return s.to
	}
	var all schema.Mask
	for _, predicate := range s.predicates {
		if subject {
			all |= predicate.From
		} else {
			all |= predicate.To
		}
	}
	return all
}

// typeCost prefers meanings that say what is asked for.
func (c *clause) typeCost(w word, s, o *phrase) float64 {
	cost := 0.0
	for _, end := range []struct {
		p    *phrase
		mask schema.Mask
	}{{s, w.sense.from}, {o, w.sense.to}} {
		if end.p != nil && end.p.unknown != "" && !end.p.required {
			cost += 0.4
		}
		if end.p != nil && end.p.self != nil && !end.p.asked {
			cost += 0.3
		}
		if end.p != nil && end.p.asked && end.p.types == 0 && end.mask&^c.schema.Union("Actor", "Place") == 0 {
			cost += 0.3 // one asks who or where for that
		}
		if end.p != nil && end.p.who && end.p.types&end.mask == 0 {
			cost += 0.4
		}
	}
	return cost
}

// cost is how unusual it is to take a use with these ends.
func (c *clause) cost(u *use, w word, s, o *phrase) (float64, bool) {
	switch w.form {
	case agent:
		return c.nounCost(u, s, o)
	case object:
		return c.nounCost(u, o, s)
	}
	if s != nil && s.self == u || o != nil && o.self == u {
		return 0, false
	}
	if u.implied {
		return c.impliedCost(u, w, s, o)
	}
	if o != nil && o.episode && !o.asked && w.sense.predicates[0].Name == "mentions" {
		return 0, false // it is where something is mentioned
	}
	doer, done := s, o
	if w.form == inverse {
		doer, done = o, s
	}
	cost := 0.0
	if w.form != state && (u.passive && w.participle || u.byHere || c.suffers(u)) {
		cost = c.passiveCost(u, doer, done)
	} else {
		cost = c.activeCost(u, w, doer, done)
	}
	if doer == nil && w.sense.predicates[0].Name == "mentions" {
		cost -= c.open() - 0.2
	}
	if doer != nil && doer.asked && c.ask == "where" {
		cost++ // where is seldom who
	}
	if doer != nil && doer.of && c.nounBefore(doer) {
		cost++ // the friend of X wrote: the friend did, not X
	}
	if s != nil && o != nil && !(s.fits(w.sense.to) && o.fits(w.sense.from)) {
		cost *= 0.5 // the types tell who is who
	}
	return cost, true
}
