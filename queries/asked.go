package queries

import "slices"

// question takes a question word.
func (b *clauseBuilder) question(t choice) {
	w := t.word()
	switch w.name {
	case "whether", "list":
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

// head is the noun before a question word that it asks for, at the end (论文有哪
// 些) or of a part (论文里哪些是…).
func (b *clauseBuilder) head(ask choice) *phrase {
	last := b.last
	if last == nil || last.bound() || last.span.End > ask.span.Start || b.lastUse != nil && last.self == nil {
		return nil
	}
	if last.noun && !last.episode && ask.word().types == 0 && ask.span.Start > last.span.End && b.adjacent(last.span.End, ask.span.Start) {
		return last
	}
	for _, t := range b.tokens[b.at+1:] {
		if !t.kind.is(skipWord) && !(t.kind.is(markWord) && t.mark() != "by") {
			return nil
		}
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

// unasked is what it costs to take no question word for one.
func (b *clauseBuilder) unasked() float64 {
	for _, t := range b.tokens {
		for _, w := range t.words {
			if w.kind == askWord && w.name != "whether" && w.name != "list" {
				return costLimit
			}
		}
	}
	return 0
}
