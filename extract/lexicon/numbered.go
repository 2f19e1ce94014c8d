package lexicon

import "hearsay/extract/text"

// collectNumbered appends the names whose number is said in words (K二点五 is
// K2.5): the Latin words before the number are read again with figures in its
// place.
func (l *Lexicon) collectNumbered(found []match, t *text.Text, n Number, top *Lexicon) []match {
	piece, at := n.figures(t.Runes)
	v := squeeze(piece)
	from, end := n.Span.Start-n.name, n.Span.Start-n.name+len(n.Sign)
	for _, h := range l.names.Between(nil, v.runes, v.edge) {
		s := v.span(h.Start, h.End)
		if s.Start >= from || s.End < end || !wholeNumbers(piece, s) {
			continue
		}
		k := l.keys[h.ID]
		if !top.has(l, k.entity) {
			continue
		}
		span := text.Span{Start: at[s.Start], End: at[s.End]}
		name := &l.entities[k.entity].Names[k.name]
		letters := t.Said(text.Span{Start: span.Start, End: n.Span.Start})
		if name.Exact && !beginsInCase(letters, name.Text) {
			continue
		}
		found = append(found, match{Hit{span, int(k.entity), int(k.name), true}, k})
	}
	return found
}

// figures is a name with its number in figures, and where each rune of it, and
// its end, stands in the text. Letters that go on behind the number belong to it
// (GPT四o).
func (n *Number) figures(runes []rune) (piece []rune, at []int) {
	for i := n.name; i < n.Span.Start; i++ {
		piece, at = append(piece, runes[i]), append(at, i)
	}
	for range n.Sign {
		at = append(at, n.Span.Start)
	}
	piece = append(piece, n.Sign...)
	i := n.Span.End
	for ; i < len(runes) && i < n.Span.End+12 && (text.Latin(runes[i]) || runes[i] == ' '); i++ {
		piece, at = append(piece, runes[i]), append(at, i)
	}
	at = append(at, i)
	at[n.Span.Start-n.name+len(n.Sign)] = n.Span.End
	return piece, at
}

// beginsInCase reports whether letters are the first ones of a name, in its
// case; joiners are passed over.
func beginsInCase(letters, name string) bool {
	rest := []rune(name)
	for _, r := range letters {
		for len(rest) > 0 && joiner(rest[0]) && !joiner(r) {
			rest = rest[1:]
		}
		if joiner(r) {
			continue
		}
		if len(rest) == 0 || rest[0] != r {
			return false
		}
		rest = rest[1:]
	}
	return true
}
