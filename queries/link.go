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
	doer, done := s, o
	if w.form == inverse {
		doer, done = o, s
	}
	cost := 0.0
	if w.form != state && (u.passive && w.participle || u.byHere || c.suffers(u)) {
		cost = c.passiveCost(u, doer, done)
	} else {
		cost = c.activeCost(u, doer, done)
	}
	if doer == nil && w.sense.predicates[0].Name == "mentions" {
		cost -= openEnd - 0.2
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

// nounBefore reports whether a phrase says whose or of what a noun is.
func (c *clause) nounBefore(p *phrase) bool {
	for _, o := range c.phrases {
		if o != p && !o.bound() && o.span.End <= p.span.Start && c.between(o.span.End, p.span.Start, nil) == 0 {
			return true
		}
	}
	return false
}

// suffers reports whether 被 makes a use passive.
func (c *clause) suffers(u *use) bool {
	from := c.before(u)
	for _, m := range c.marks {
		if m.name == "suffer" && m.span.Start >= from && m.span.End <= u.span.Start {
			return true
		}
	}
	return false
}

// before is where the verb before a use ends.
func (c *clause) before(u *use) int {
	end := 0
	for _, o := range c.uses {
		if o != u && !o.implied && o.span.End <= u.span.Start {
			end = max(end, o.span.End)
		}
	}
	return end
}

// activeCost: the one who does it stands before the verb and nearest to it, what
// is done behind it, or before both: which papers did X write.
func (c *clause) activeCost(u *use, doer, done *phrase) float64 {
	cost := 0.0
	switch {
	case doer == nil:
		cost += openEnd
	case doer.span.End <= u.span.Start:
		cost += c.between(doer.span.End, u.span.Start, done)
		if doer.toward {
			cost += 1.5
		}
	case c.has("own", u.span.End, doer.span.Start) || c.has("that", u.span.Start, doer.span.Start):
		cost += 0.3 + c.between(u.span.End, doer.span.Start, done) // 收购了 X 的公司
	default:
		cost += oddOrder
	}
	switch {
	case done == nil && c.wants == "time":
		cost += openEnd + 1 // when was it made, rather than when did it make
	case done == nil:
		cost += openEnd
	case done.span.Start >= u.span.End:
		cost += c.between(u.span.End, done.span.Start, doer)
	case doer == nil:
		cost += 0.8 + c.between(done.span.End, u.span.Start, nil)
	case done.span.Start < doer.span.Start && doer.span.End <= u.span.Start:
		cost += 0.3 + c.between(done.span.End, doer.span.Start, nil)
	case done.toward:
		cost += 0.2 // 在 X 工作, 对 X 投资
	case done.span.End <= u.span.Start:
		cost += 2
	default:
		cost += oddOrder
	}
	return cost
}

// passiveCost: what is done stands first, the one who does it behind by or 被.
func (c *clause) passiveCost(u *use, doer, done *phrase) float64 {
	cost := 0.0
	switch {
	case doer == nil:
		cost += 0.2
	case doer.by:
		cost += 0.1
	case u.stray && doer.asked:
		cost += 0.2
	default:
		cost += oddOrder
	}
	switch {
	case done == nil:
		cost += openEnd
	case done.by:
		cost += oddOrder
	case done.span.End <= u.span.Start:
		cost += c.between(done.span.End, u.span.Start, doer)
	case c.has("own", u.span.End, done.span.Start):
		cost += 0.3 + c.between(u.span.End, done.span.Start, doer) // 被 X 收购的公司
	default:
		cost += oddOrder
	}
	return cost
}

// nounCost: a noun that means one end has the other one behind of or before
// 的. It is the thing asked for, or what is named is it, or something unnamed.
func (c *clause) nounCost(u *use, self, owner *phrase) (float64, bool) {
	if owner != nil && owner.self == u || self == nil {
		return 0, false
	}
	cost := nounForm
	switch {
	case owner == nil:
		cost += openEnd
	case owner.own && owner.span.End <= u.span.Start:
		cost += c.between(owner.span.End, u.span.Start, self)
	case owner.of && owner.span.Start >= u.span.End:
		cost += c.between(u.span.End, owner.span.Start, self)
	default:
		cost += 0.6 + c.between(min(owner.span.End, u.span.End), max(owner.span.Start, u.span.Start), self)
	}
	switch {
	case self.self == u:
	case self.self != nil:
		return 0, false
	case self.asked:
		cost += 0.1 + c.between(min(self.span.End, u.span.End), max(self.span.Start, u.span.Start), owner)
	case self.bound() && c.has("be", min(self.span.End, u.span.End), max(self.span.Start, u.span.Start)):
		cost += 0.4
	default:
		cost += 2
	}
	return cost, true
}

// impliedCost: nothing but of or 的 ties the two.
func (c *clause) impliedCost(u *use, w word, s, o *phrase) (float64, bool) {
	if s == nil || o == nil {
		return 0, false
	}
	noun := func(p *phrase) bool { return p.bound() || p.noun || p.who && p.own }
	if !noun(s) || !noun(o) {
		return 0, false // somewhere, somebody
	}
	if u.loose {
		return 2.2, s.asked || o.asked || c.wants != ""
	}
	first, second := s, o
	if second.span.Start < first.span.Start {
		first, second = second, first
	}
	if first.span.End > u.span.Start || second.span.Start < u.span.End {
		return 0, false
	}
	owner := first
	if second.of && !first.own {
		owner = second
	}
	cost := 1.5
	if (owner == s) == (w.form == inverse) {
		cost++
	}
	return cost + 2*c.between(first.span.End, second.span.Start, nil), true
}

// between counts the phrases and verbs in a stretch, but for one phrase.
func (c *clause) between(from, to int, but *phrase) float64 {
	n := 0.0
	for _, p := range c.phrases {
		if p == but || p.self != nil || p.episode || p.span.Start < from || p.span.End > to {
			continue
		}
		if n += apart; !p.required && !p.asked {
			n -= apart / 2
		}
	}
	for _, u := range c.uses {
		if !u.implied && u.span.Start >= from && u.span.End <= to {
			n += clauseApart
		}
	}
	return n
}
