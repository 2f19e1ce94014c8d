package rule

// phrase is words with breaks between them.
type phrase [][]rune

// literalRun joins the literals, and groups of literals, that stand at the
// beginning of nodes with no space between them, into one element; n is how
// many nodes it took. Joined, transformer(s)? is a word with a boundary at its
// end and not in its middle.
func literalRun(nodes []node) (e element, n int) {
	phrases := []phrase{nil}
	sound := false
	for n < len(nodes) && (nodes[n].kind == literalNode || nodes[n].kind == groupNode) {
		more, ok := phrasesOf(nodes[n : n+1])
		if !ok || n > 0 && len(phrases)*len(more) > maxPhrases {
			break
		}
		phrases = product(phrases, more, true)
		sound = sound || bySound(nodes[n:n+1])
		n++
	}
	if n == 0 {
		return element{}, 0
	}
	e = element{kind: literalNode, sound: sound}
	for _, p := range phrases {
		if len(p) == 0 {
			e.optional = true
		} else {
			e.phrases = append(e.phrases, p)
		}
	}
	return e, n
}

// bySound reports whether any literal among nodes may be met by its sound.
func bySound(nodes []node) bool {
	for _, n := range nodes {
		if n.sound {
			return true
		}
		for _, branch := range n.branches {
			if bySound(branch) {
				return true
			}
		}
	}
	return false
}

// phrasesOf lists the phrases that nodes may stand for; ok is false when they
// hold anything but literals, breaks and groups of such.
func phrasesOf(nodes []node) (phrases []phrase, ok bool) {
	phrases = []phrase{nil}
	tight := true
	for _, n := range nodes {
		var more []phrase
		switch n.kind {
		case breakNode:
			tight = false
			continue
		case literalNode:
			more = []phrase{{n.text}}
		case groupNode:
			for _, branch := range n.branches {
				inner, fine := phrasesOf(branch)
				if !fine {
					return nil, false
				}
				more = append(more, inner...)
			}
		default:
			return nil, false
		}
		if n.optional {
			more = append(more, nil)
		}
		if len(phrases)*len(more) > maxPhrases {
			return nil, false
		}
		phrases = product(phrases, more, tight)
		tight = true
	}
	return phrases, true
}

// product concatenates every phrase of a with every phrase of b; tight joins
// the last word of one to the first word of the other.
func product(a, b []phrase, tight bool) []phrase {
	var out []phrase
	for _, x := range a {
		for _, y := range b {
			z := append(phrase(nil), x...)
			if tight && len(x) > 0 && len(y) > 0 {
				z[len(z)-1] = append(append([]rune(nil), x[len(x)-1]...), y[0]...)
				z = append(z, y[1:]...)
			} else {
				z = append(z, y...)
			}
			out = append(out, z)
		}
	}
	return out
}
