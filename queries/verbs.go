package queries

import (
	"slices"

	"hearsay/extract/schema"
)

// predicate takes a verb or noun of a predicate.
func (b *clauseBuilder) predicate(t choice) {
	u := &use{span: t.span, light: t.light}
	for _, w := range t.words {
		if w.kind == predicateWord {
			u.words = append(u.words, w)
		}
	}
	if b.onlyLeads(u) {
		return
	}
	from := 0
	if len(b.uses) > 0 {
		before := b.uses[len(b.uses)-1]
		from = before.span.End
		u.joined = b.lastAnd >= from && b.last != nil && b.last.span.End <= from || b.lastAnd >= from && b.onlySmall(from, t.span.Start)
	}
	u.passive = b.has("be", from, t.span.Start)
	b.excluding = b.excluding && t.span.Start < b.lastAnd
	b.uses = append(b.uses, u)
	switch self := b.selfTypes(u); {
	case self == 0:
	case b.last != nil && b.last.asked && b.last.types == 0 && b.last.self == nil && b.adjacent(b.last.span.End, t.span.Start) && (b.chinese || t.span.Start <= b.last.span.End+1):
		b.last.types, b.last.self = self, u // which professor
		b.last.span.End = t.span.End
	default:
		b.push(&phrase{span: t.span, types: self, self: u})
	}
	b.lastUse = u
}

// onlyLeads reports whether a verb of joining only says where somebody was
// invited to.
func (b *clauseBuilder) onlyLeads(u *use) bool {
	if len(b.uses) == 0 || u.words[0].form != verb || !u.words[0].sense.allows("from") {
		return false
	}
	before := b.uses[len(b.uses)-1]
	return slices.ContainsFunc(before.words, func(w word) bool { return w.sense.leads() })
}

// selfTypes is what the nouns of a use can mean themselves.
func (b *clauseBuilder) selfTypes(u *use) schema.Mask {
	var types schema.Mask
	for _, w := range u.words {
		switch w.form {
		case agent:
			types |= w.sense.from
		case object:
			types |= w.sense.to
		}
	}
	return types
}

// onlySmall reports whether only small and skipped words stand in a stretch.
func (b *clauseBuilder) onlySmall(from, to int) bool {
	for _, t := range b.tokens {
		if t.span.Start >= from && t.span.End <= to && !t.kind.is(skipWord) && !t.kind.is(markWord) {
			return false
		}
	}
	return true
}
