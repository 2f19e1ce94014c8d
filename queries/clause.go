package queries

import (
	"slices"

	"hearsay/extract/schema"
)

// What passing over something costs, in the reading of a question.
const (
	spareWord  = 0.8 // a word that nobody knows
	spareRun   = 0.5 // Chinese characters that nobody knows, each
	modifyName = 1.0 // a name that only describes what is asked for
)

// clauseBuilder goes over the tokens of a question, each with one meaning, from
// left to right.
type clauseBuilder struct {
	*clause
	tokens    []choice
	at        int
	excluding bool
	pending   map[string]bool // marks that wait for a phrase
	last      *phrase         // nothing but small words stand behind it
	lastUse   *use
	lastAnd   int // end of the last and
}

// choice is a token with the kind of meaning that is tried.
type choice struct {
	token
	kind tokenKind
}

// tokenKind is what a token is taken for.
type tokenKind uint8

const (
	asName tokenKind = iota
	asTime
	asUnknown
	asWord // and more: asWord + wordKind
)

func (k tokenKind) is(w wordKind) bool { return k == asWord+tokenKind(w) }

// word is the first meaning of the chosen kind.
func (c choice) word() word {
	for _, w := range c.words {
		if c.kind.is(w.kind) {
			return w
		}
	}
	return word{}
}

func (c choice) mark() string {
	if c.kind.is(markWord) {
		return c.word().name
	}
	return ""
}

// buildClause takes a question apart, or not, where it asks for what no claim
// says (why, how).
func (s *Set) buildClause(tokens []choice) (*clause, bool) {
	b := &clauseBuilder{clause: &clause{schema: s.schema, implied: s.words.implied}, tokens: tokens, pending: map[string]bool{}, lastAnd: -1}
	for _, t := range tokens {
		if name := t.mark(); name != "" {
			b.marks = append(b.marks, mark{name, t.span})
		}
		if t.kind.is(askWord) && t.word().name == "reason" {
			return nil, false
		}
	}
	for b.at = 0; b.at < len(tokens); b.at++ {
		b.take(tokens[b.at])
	}
	b.finish()
	return b.clause, true
}

func (b *clauseBuilder) take(t choice) {
	switch {
	case t.kind == asName:
		b.named(t)
	case t.kind == asTime:
		b.year = t.year
	case t.kind == asUnknown:
		b.unknown(t)
	case t.kind.is(roleWord):
		b.role(t)
	case t.kind.is(typeWord):
		b.typed(t)
	case t.kind.is(askWord):
		b.question(t)
	case t.kind.is(qualifierWord):
		b.qualifier(t)
	case t.kind.is(markWord):
		b.mark(t)
	case t.kind.is(predicateWord):
		b.predicate(t)
	}
}

// push adds a phrase, with the marks before it; among exceptions it is one.
func (b *clauseBuilder) push(p *phrase) {
	if b.excluding && p.bound() {
		b.except = append(b.except, p)
		return
	}
	p.by, p.toward, p.of = b.pending["by"], b.pending["toward"], b.pending["of"]
	p.joined = b.last != nil && b.lastAnd >= b.last.span.End
	clear(b.pending)
	if p.joined && b.coordinate(b.last, p) {
		b.last.joint = append(b.last.joint, p)
		b.last.span.End, b.last.own = p.span.End, false
		return
	}
	b.phrases = append(b.phrases, p)
	b.last = p
	b.lastUse = nil
}

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

// adjacent reports whether nothing but skipped words stand between two places.
func (b *clauseBuilder) adjacent(from, to int) bool {
	for _, t := range b.tokens {
		if t.span.Start >= from && t.span.End <= to && !t.kind.is(skipWord) {
			return false
		}
	}
	return from <= to
}
