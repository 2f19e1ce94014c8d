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
	from, to int     // where it stands in the pattern's text, in runes
	first    runeSet // runes that the phrases begin with
	last     runeSet // and end with
	begins   []rune  // the same by phrase
	closes   []rune
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
		e.noteEdges()
		out = append(out, e)
	}
	return out
}

// noteEdges notes how the phrases begin and end.
func (e *element) noteEdges() {
	e.first, e.last = 0, 0
	e.begins, e.closes = make([]rune, len(e.phrases)), make([]rune, len(e.phrases))
	for i, p := range e.phrases {
		last := p[len(p)-1]
		e.begins[i], e.closes[i] = p[0][0], last[len(last)-1]
		e.first |= 1 << (uint(e.begins[i]) & 63)
		e.last |= 1 << (uint(e.closes[i]) & 63)
	}
}

// expand turns a parsed pattern into alternatives. It stops with ok false when
// there would be more than maxAlts of them.
func expand(nodes []node) (alts [][]element, ok bool) {
	alts = [][]element{nil}
	for len(nodes) > 0 {
		if run, n := literalRun(nodes); n > 0 {
			run.from, run.to = nodes[0].column, nodes[n-1].end
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
		if n.source != "" { // a word list stands where its name does
			n.place(choices)
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
		n.place(choices)
	case regexpNode:
		choices = [][]element{{{kind: regexpNode, regexp: compileRegexp(n.source)}}}
		n.place(choices)
	default:
		choices = [][]element{{{kind: n.kind, min: n.min, max: n.max, edge: n.edge}}}
		n.place(choices)
	}
	if n.optional {
		choices = append(choices, nil)
	}
	return choices, true
}

// place says of elements that they stand where the node does.
func (n *node) place(choices [][]element) {
	for _, elements := range choices {
		for i := range elements {
			elements[i].from, elements[i].to = n.column, n.end
		}
	}
}

// compileRegexp anchors an expression, which the parser has checked, and makes it
// take all that it can: to the left of a place only the whole way to it counts.
func compileRegexp(source string) *regexp.Regexp {
	re := regexp.MustCompile("^(?:" + source + ")")
	re.Longest()
	return re
}
