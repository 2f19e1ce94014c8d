package speaker

import (
	"sort"

	"hearsay/extract/text"
)

// What a name tells of whoever says it.
const (
	namesOther = 2.0 // log odds: one speaks of the other by name, not of oneself
	namesSelf  = 2.0 // log odds: 我是 and one's own name
	ownHouse   = 1.5 // log odds: 我们 and the guest's employer
	selfReach  = 5   // runes between 我是 and the name, at most
)

// recognise adds to the clauses what the names in them tell: a host introduces
// and thanks the guest by name, people say 我是 before their own, and 我们 before
// their employer's.
func (c *Cues) recognise(in Input, w *words, hits []hit, list []clause) {
	employers := map[string]bool{}
	for _, g := range in.Guests {
		if in.Employer != nil {
			employers[in.Employer(g).Organization] = true
		}
	}
	for _, m := range in.Mentions {
		at, ok := w.find(m.Span.Start)
		if !ok {
			continue
		}
		i := sort.Search(len(list), func(i int) bool { return list[i].start > at }) - 1
		self := c.stands(hits, at, func(q *cue) bool { return q.side == self })
		switch {
		case contains(in.Guests, m.Entity):
			list[i].says += toward(!self)
		case contains(in.Hosts, m.Entity):
			list[i].says += toward(self)
		case m.Entity != "" && employers[m.Entity] && c.stands(hits, at, func(q *cue) bool { return q.side == me || q.side == we }):
			list[i].says -= ownHouse
		}
	}
}

func toward(host bool) float64 {
	if host {
		return namesOther
	}
	return -namesSelf
}

// stands reports whether a cue of some kind stands right before a word.
func (c *Cues) stands(hits []hit, at int, kind func(*cue) bool) bool {
	i := sort.Search(len(hits), func(i int) bool { return hits[i].start >= at })
	for i--; i >= 0 && hits[i].start >= at-2*selfReach; i-- {
		if h := hits[i]; h.end <= at && at-h.end <= selfReach && kind(&c.cues[h.cue]) {
			return true
		}
	}
	return false
}

// find is the word at a folded position, if it is one.
func (w *words) find(at int) (int, bool) {
	i := sort.Search(len(w.runes), func(i int) bool { return int(w.at[i]) >= at })
	return i, i < len(w.runes) && int(w.at[i]) == at
}

// inside is the words that a folded span covers.
func (w *words) inside(s text.Span) (from, to int) {
	from = sort.Search(len(w.runes), func(i int) bool { return int(w.at[i]) >= s.Start })
	to = sort.Search(len(w.runes), func(i int) bool { return int(w.at[i]) >= s.End })
	return from, to
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
