package queries

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
