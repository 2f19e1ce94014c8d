package queries

// What passing over something costs, in the reading of a question.
const (
	spareWord = 0.8 // a word that nobody knows
	spareRun  = 0.5 // Chinese characters that nobody knows, each
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

// buildClause takes a question apart, or not, where it asks for what no claim
// says (why, how).
func (s *Set) buildClause(tokens []choice, chinese bool) (*clause, bool) {
	b := &clauseBuilder{clause: &clause{schema: s.schema, implied: s.words.implied, chinese: chinese}, tokens: tokens, pending: map[string]bool{}, lastAnd: -1}
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

// adjacent reports whether nothing but skipped words stand between two places.
func (b *clauseBuilder) adjacent(from, to int) bool {
	for _, t := range b.tokens {
		if t.span.Start >= from && t.span.End <= to && !t.kind.is(skipWord) {
			return false
		}
	}
	return from <= to
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
		if p := b.listed(); p != nil {
			p.asked = true
			b.asked, b.ask = p, "which"
		}
	}
}

// listed is the noun that is asked for where no question word is: the first one
// in English, in Chinese the last.
func (b *clauseBuilder) listed() *phrase {
	var found *phrase
	for _, p := range b.phrases {
		if !p.bound() && !p.episode && !p.of && !p.toward && (found == nil || b.chinese) {
			found = p
		}
	}
	return found
}
