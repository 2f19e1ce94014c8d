package queries

import (
	"slices"

	"hearsay/extract/schema"
)

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

// question takes a question word.
func (b *clauseBuilder) question(t choice) {
	w := t.word()
	switch w.name {
	case "whether":
		return
	case "when":
		b.wantsQualifier("time")
		return
	case "amount":
		b.wantsQualifier("amount")
		return
	}
	if b.asked != nil || b.wants != "" { // a second question word is some thing
		if b.wants == "" {
			b.push(&phrase{span: t.span, types: w.types})
		}
		return
	}
	if head := b.head(t); head != nil { // the papers are which
		head.asked = true
		b.asked, b.ask = head, w.name
		if head.types == 0 {
			head.types = w.types
			head.who = w.name == "who"
		} else if w.types != 0 && head.types&w.types != 0 {
			head.types &= w.types
		}
		return
	}
	p := &phrase{span: t.span, types: w.types, asked: true, who: w.name == "who" || w.name == "whose"}
	if w.name == "where" {
		p.types = b.schema.Union("Organization", "Place", "Venue", "Episode")
	}
	b.asked, b.ask = p, w.name
	b.excluding = false
	b.push(p)
	if w.name == "whose" {
		p.own = true
	}
}

func (b *clauseBuilder) wantsQualifier(key string) {
	if b.wants == "" && b.asked == nil {
		b.wants = key
	}
}

// head is the noun that a question word at the end asks for: 论文有哪些.
func (b *clauseBuilder) head(ask choice) *phrase {
	for _, t := range b.tokens[b.at+1:] {
		if !t.kind.is(skipWord) && !(t.kind.is(markWord) && t.mark() != "by") {
			return nil
		}
	}
	last := b.last
	if last == nil || last.bound() || last.span.End > ask.span.Start || b.lastUse != nil && last.self == nil {
		return nil
	}
	for _, t := range b.tokens {
		if t.span.Start >= last.span.End && t.span.End <= ask.span.Start && !t.kind.is(skipWord) && t.mark() != "be" && t.mark() != "and" {
			return nil
		}
	}
	return last
}

// qualifier takes a noun for a qualifier, which is asked for where a question
// word stands beside it.
func (b *clauseBuilder) qualifier(t choice) {
	key := t.word().name
	beside := func(step int) bool {
		for i := b.at + step; i >= 0 && i < len(b.tokens); i += step {
			n := b.tokens[i]
			switch {
			case n.kind.is(askWord):
				return n.word().types == 0
			case n.kind.is(skipWord), n.mark() == "be", n.mark() == "own":
			case step < 0 && (n.kind == asName || n.kind.is(roleWord)) && b.last != nil && b.last.own:
			default:
				return false
			}
		}
		return false
	}
	switch {
	case beside(-1) && b.asked != nil && b.asked.types == 0:
		b.phrases = slices.DeleteFunc(b.phrases, func(p *phrase) bool { return p == b.asked })
		b.asked, b.ask = nil, ""
		b.wants = key
	case beside(1):
		b.wants = key
	}
}

// mark takes a small word.
func (b *clauseBuilder) mark(t choice) {
	switch name := t.mark(); name {
	case "own":
		if b.last != nil && b.adjacent(b.last.span.End, t.span.Start) {
			b.last.own = true
		}
	case "and":
		b.lastAnd = t.span.End
	case "except":
		b.excluding = true
	case "beyond":
		b.excluding = false
	case "now":
		b.now = true
	case "not":
		b.not = true
	case "most":
		b.most = true
	case "both":
		b.both = true
	case "by", "suffer":
		if b.lastUse != nil && b.adjacent(b.lastUse.span.End, t.span.Start) {
			b.lastUse.byHere = true
		}
		b.pending["by"] = true
	case "of", "toward":
		b.pending[name] = true
	case "pronoun":
		b.pronoun(t)
	}
}

// pronoun takes he and she for the guest, where nobody else is named.
func (b *clauseBuilder) pronoun(t choice) {
	person := b.schema.Union("Person")
	for _, o := range b.tokens {
		if o.kind == asName && o.names[0].Types&person != 0 || o.kind.is(roleWord) {
			return
		}
	}
	b.push(&phrase{span: t.span, roles: []string{"guest"}, types: person, required: true})
}

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
	case b.last != nil && b.last.asked && b.last.types == 0 && b.last.self == nil && b.adjacent(b.last.span.End, t.span.Start):
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

// finish decides what only the whole question tells.
func (b *clauseBuilder) finish() {
	b.copula()
	b.predicative()
	if b.pending["by"] && len(b.uses) > 0 {
		b.uses[len(b.uses)-1].stray = true
	}
	if b.asked == nil && b.wants == "" {
		b.spare += b.unasked()
		for _, p := range b.phrases {
			if !p.bound() && !p.episode && !p.of && !p.toward {
				p.asked = true
				b.asked, b.ask = p, "which"
				break
			}
		}
	}
}

// unasked is what it costs to take no question word for one.
func (b *clauseBuilder) unasked() float64 {
	for _, t := range b.tokens {
		for _, w := range t.words {
			if w.kind == askWord && w.name != "whether" {
				return oddOrder
			}
		}
	}
	return 0
}
