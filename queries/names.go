package queries

import (
	"slices"

	"hearsay/extract/schema"
)

// coordinate reports whether and makes one of two phrases: both are named, or
// roles, and something else is asked for.
func (b *clauseBuilder) coordinate(a, p *phrase) bool {
	asks := slices.ContainsFunc(b.tokens, func(t choice) bool { return t.kind.is(askWord) && t.word().name != "whether" })
	return asks && a.types&p.types != 0 && (a.names != nil && p.names != nil || a.roles != nil && p.roles != nil)
}

func (b *clauseBuilder) named(t choice) {
	p := &phrase{span: t.span, names: t.names, required: true}
	for _, it := range t.names {
		p.types |= it.Types
	}
	if b.last != nil && b.last.roles != nil && b.last.span.End <= t.span.Start && p.types&b.schema.Union("Person") != 0 && b.adjacent(b.last.span.End, t.span.Start) && !b.last.own && b.lastAnd < b.last.span.End {
		b.phrases = slices.DeleteFunc(b.phrases, func(o *phrase) bool { return o == b.last }) // the guest X
	}
	if b.last != nil && !b.last.bound() && !b.last.asked && b.last.self == nil && !b.last.own && b.last.types&p.types != 0 && b.adjacent(b.last.span.End, t.span.Start) && b.lastAnd < b.last.span.End {
		b.narrow(p, b.last.types) // the paper X
		b.phrases = slices.DeleteFunc(b.phrases, func(o *phrase) bool { return o == b.last })
	}
	b.push(p)
}

// narrow keeps the names of a phrase that have one of the types.
func (b *clauseBuilder) narrow(p *phrase, types schema.Mask) {
	p.types &= types
	var fitting = p.names[:0:0]
	for _, it := range p.names {
		if it.Types&types != 0 {
			fitting = append(fitting, it)
		}
	}
	if fitting != nil {
		p.names = fitting
	}
}

func (b *clauseBuilder) unknown(t choice) {
	if b.last != nil && b.last.asked && b.last.types == 0 && !t.required {
		b.spare += spareWord / 2 // an adjective: which interesting papers
		return
	}
	b.push(&phrase{span: t.span, unknown: t.quote, required: t.required})
}

func (b *clauseBuilder) role(t choice) {
	person := b.schema.Union("Person")
	if b.last != nil && b.last.names != nil && b.last.types&person != 0 && b.adjacent(b.last.span.End, t.span.Start) && !b.excluding && b.lastAnd < b.last.span.End && !b.last.own {
		return // X, the guest
	}
	b.push(&phrase{span: t.span, roles: []string{t.word().name}, types: person, required: true})
}
