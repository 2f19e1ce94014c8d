package queries

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
		return 2.2, u.loose && c.wants != ""
	}
	noun := func(p *phrase) bool { return p.bound() || p.noun || p.asked && p.own }
	if !noun(s) || !noun(o) {
		return 0, false // somewhere, somebody
	}
	if u.loose {
		return 2, s.asked || o.asked || c.wants != ""
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
