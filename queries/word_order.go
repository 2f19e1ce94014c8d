package queries

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
func (c *clause) activeCost(u *use, w word, doer, done *phrase) float64 {
	cost := 0.0
	switch {
	case doer == nil:
		cost += c.open()
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
	case done == nil && c.wants == "time" && w.form != state:
		cost += c.open() + 1 // when was it made, rather than when did it make
	case done == nil:
		cost += c.open()
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
		cost += c.open()
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

// open is what it costs that an end stays open: little where neither end is
// asked for.
func (c *clause) open() float64 {
	if c.wants != "" {
		return openEnd / 3
	}
	return openEnd
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
