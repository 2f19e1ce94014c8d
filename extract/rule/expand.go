package rule

import "regexp"

// element is one step of an alternative: a flat sequence without groups, so
// that matching is a walk to the right and a walk to the left of an anchor.
type element struct {
	kind     nodeKind
	phrases  []phrase // of a literal: any one of them
	sound    bool     // of a literal: characters that sound the same will do
	optional bool
	slot     slot
	capture  bool // a literal whose text a slot takes
	min, max int
	edge     edge
	regexp   *regexp.Regexp
	turn     int     // turns passed since the first element
	first    runeSet // runes that the phrases begin with
	last     runeSet // and end with
}

// runeSet is a set of runes by their lowest six bits: what it lacks is surely
// not in it.
type runeSet uint64

func (s runeSet) mayHave(r rune) bool { return s&(1<<(uint(r)&63)) != 0 }

// tidy takes out the breaks beside gaps, for what a break passes over does not
// count in a gap, and notes how phrases begin and end.
func tidy(elements []element) []element {
	var out []element
	for i, e := range elements {
		beside := i > 0 && elements[i-1].kind == gapNode || i+1 < len(elements) && elements[i+1].kind == gapNode
		if e.kind == breakNode && beside {
			continue
		}
		e.first, e.last = 0, 0
		for _, p := range e.phrases {
			first, last := p[0], p[len(p)-1]
			e.first |= 1 << (uint(first[0]) & 63)
			e.last |= 1 << (uint(last[len(last)-1]) & 63)
		}
		out = append(out, e)
	}
	return out
}

// phrase is words with breaks between them.
type phrase [][]rune

// expand turns a parsed pattern into alternatives. It stops with ok false when
// there would be more than maxAlts of them.
func expand(nodes []node) (alts [][]element, ok bool) {
	alts = [][]element{nil}
	for len(nodes) > 0 {
		if run, n := literalRun(nodes); n > 0 {
			for i := range alts {
				alts[i] = appendElement(alts[i], run)
			}
			nodes = nodes[n:]
			continue
		}
		choices, fine := choicesOf(nodes[0])
		if !fine || len(choices)*len(alts) > maxAlts {
			return nil, false
		}
		var next [][]element
		for _, alt := range alts {
			for _, choice := range choices {
				next = append(next, appendElement(alt, choice...))
			}
		}
		alts = next
		nodes = nodes[1:]
	}
	return alts, true
}

// appendElement copies, so that alternatives never share a tail.
func appendElement(alt []element, more ...element) []element {
	return append(alt[:len(alt):len(alt)], more...)
}

// choicesOf lists what one node that is no literal may stand for.
func choicesOf(n node) (choices [][]element, ok bool) {
	switch n.kind {
	case groupNode:
		for _, branch := range n.branches {
			inner, fine := expand(branch)
			if !fine {
				return nil, false
			}
			choices = append(choices, inner...)
		}
	case slotNode:
		e := element{kind: slotNode, slot: n.slot, min: n.min, max: n.max}
		if n.slot.kind == choiceSlot {
			phrases, fine := phrasesOf([]node{{kind: groupNode, branches: n.branches}})
			if !fine {
				return nil, false
			}
			e = element{kind: literalNode, slot: n.slot, capture: true, phrases: phrases, sound: bySound([]node{{branches: n.branches}})}
		}
		choices = [][]element{{e}}
	case regexpNode:
		choices = [][]element{{{kind: regexpNode, regexp: compileRegexp(n.source)}}}
	default:
		choices = [][]element{{{kind: n.kind, min: n.min, max: n.max, edge: n.edge}}}
	}
	if n.optional {
		choices = append(choices, nil)
	}
	return choices, true
}

// compileRegexp anchors an expression, which the parser has checked, and makes it
// take all that it can: to the left of a place only the whole way to it counts.
func compileRegexp(source string) *regexp.Regexp {
	re := regexp.MustCompile("^(?:" + source + ")")
	re.Longest()
	return re
}

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
