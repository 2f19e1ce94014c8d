package queries

import "hearsay/extract/schema"

// typed takes a noun: it says of which type the thing asked for or named beside
// it is, or stands for some thing of the type.
func (b *clauseBuilder) typed(t choice) {
	types := t.word().types
	last := b.last
	switch {
	case last != nil && last.asked && b.asksFor(last, t):
		if last.noun {
			last.types |= types // which books and films
		} else {
			last.types, last.noun, last.who = types, true, false
		}
		last.span.End = t.span.End
		return
	case last != nil && last.bound() && !last.own && b.adjacent(last.span.End, t.span.Start) && last.fits(types) && last.roles == nil && b.lastAnd < last.span.End:
		b.narrowPhrase(last, types) // the X paper
		return
	}
	p := &phrase{span: t.span, types: types, noun: true}
	p.episode = types&b.schema.Union("Episode", "Podcast") == types
	b.push(p)
}

func (b *clauseBuilder) narrowPhrase(p *phrase, types schema.Mask) {
	if p.names == nil {
		p.types = types
	} else {
		b.narrow(p, types)
	}
	p.span.End = max(p.span.End, b.tokens[b.at].span.End)
}

// asksFor reports whether a noun belongs to the question word before it: which
// (of the) papers, 哪些重要的论文, 哪些学校和实验室.
func (b *clauseBuilder) asksFor(asked *phrase, noun choice) bool {
	if b.ask == "where" || b.ask == "when" || asked.noun && b.lastAnd < asked.span.End {
		return false
	}
	for _, t := range b.tokens {
		if t.span.Start < asked.span.End || t.span.End > noun.span.Start {
			continue
		}
		switch {
		case t.kind.is(skipWord), t.kind == asUnknown && !t.required:
		case t.mark() == "own" && !asked.who, t.mark() == "of", t.mark() == "most":
		case t.mark() == "and" && asked.noun:
		default:
			return false
		}
	}
	return true
}
