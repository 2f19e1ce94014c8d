package queries

import "slices"

// copula moves the question from a bare question word to the noun that it asks
// for: what is the guest's company, which of the guest's papers.
func (b *clauseBuilder) copula() {
	a := b.asked
	if a == nil || a.noun || a.self != nil || a.types != 0 && !a.who {
		return
	}
	next := slices.IndexFunc(b.tokens, func(t choice) bool { return t.span.Start >= a.span.End && !t.kind.is(skipWord) })
	if next < 0 || b.tokens[next].mark() != "be" && b.tokens[next].mark() != "of" {
		return
	}
	for _, p := range b.phrases {
		if p == a || p.bound() || p.self != nil || p.episode || p.span.Start < a.span.End {
			continue
		}
		if b.tokens[next].mark() == "be" && len(b.uses) > 0 && b.uses[0].span.End <= p.span.Start {
			return // who is invited to the company
		}
		p.asked, b.asked = true, p
		b.phrases = slices.DeleteFunc(b.phrases, func(o *phrase) bool { return o == a })
		return
	}
}

// predicative puts a name in the place of the noun that it is said to be: X is
// whose paper.
func (b *clauseBuilder) predicative() {
	last := len(b.phrases) - 1
	if last < 2 || b.asked == nil || !b.asked.own || b.asked != b.phrases[last-1] {
		return
	}
	first, noun := b.phrases[0], b.phrases[last]
	if first.names == nil || noun.bound() || noun.self != nil || !first.fits(noun.types) || !b.has("be", first.span.End, b.asked.span.Start) || last != 2 {
		return
	}
	b.narrow(first, noun.types)
	noun.names, noun.types, noun.required = first.names, first.types, true
	b.phrases = b.phrases[1:]
}
