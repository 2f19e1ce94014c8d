package rule

import (
	_ "embed"
	"math"
	"strings"
	"sync"

	"hearsay/extract/text"
)

// alternative is a flat pattern with the element that a search for it starts
// at: the one that stands in a text most rarely, by an estimate.
type alternative struct {
	rule, pattern int
	elements      []element
	anchor        int
	words         [][]rune // what the anchor is found by; none where it is a slot
	where         []Condition
}

// alternatives prepares one expanded pattern for matching. A phrase of several
// words at the anchor becomes an alternative of its own, anchored at its rarest
// word.
func alternatives(rule, pattern int, elements []element) []alternative {
	elements = tidy(elements)
	countTurns(elements)
	best, cost := -1, math.Inf(1)
	for i, e := range elements {
		if c := commonness(e); c < cost {
			best, cost = i, c
		}
	}
	if best < 0 {
		return nil
	}
	base := alternative{rule: rule, pattern: pattern, elements: elements, anchor: best}
	if elements[best].kind != literalNode {
		return []alternative{base}
	}
	var out []alternative
	single := base
	var kept []phrase
	for _, p := range elements[best].phrases {
		if len(p) == 1 {
			single.words = append(single.words, p[0])
			kept = append(kept, p)
		} else {
			out = append(out, unfold(base, p))
		}
	}
	if len(kept) == len(elements[best].phrases) {
		return []alternative{single}
	}
	if len(kept) > 0 {
		single.elements = append([]element(nil), elements...)
		single.elements[best].phrases = kept
		single.elements[best].noteEdges()
		out = append(out, single)
	}
	return out
}

// unfold writes a phrase at the anchor as single words with breaks between.
func unfold(base alternative, p phrase) alternative {
	e := base.elements[base.anchor]
	var words []element
	rarest, least := 0, math.Inf(1)
	for i, w := range p {
		if i > 0 {
			words = append(words, element{kind: breakNode, turn: e.turn, from: e.from, to: e.to})
		}
		if c := wordCommonness(w); c < least {
			rarest, least = len(words), c
		}
		word := e
		word.phrases = []phrase{{w}}
		words = append(words, word)
	}
	alt := base
	alt.elements = appendElement(base.elements[:base.anchor], words...)
	alt.elements = tidy(append(alt.elements, base.elements[base.anchor+1:]...))
	alt.anchor = base.anchor + rarest
	alt.words = [][]rune{alt.elements[alt.anchor].phrases[0][0]}
	return alt
}

func countTurns(elements []element) {
	turn := 0
	for i := range elements {
		elements[i].turn = turn
		if elements[i].edge == turnEdge {
			turn++
		}
	}
}

// commonness estimates how often an element is met per rune of text; an element
// that cannot be an anchor is infinitely common.
func commonness(e element) float64 {
	switch {
	case e.optional, e.sound: // a word that is met by its sound is not found by its letters
		return math.Inf(1)
	case e.kind == slotNode:
		switch e.slot.kind {
		case textSlot:
			return math.Inf(1)
		case entitySlot:
			if e.slot.list {
				return 0.05 // an anchor takes one name; a list should take all
			}
			return 0.012 // there are some 12 names in 1,000 runes of talk
		}
		return 0.006
	case e.kind != literalNode:
		return math.Inf(1)
	}
	sum := 0.0
	for _, p := range e.phrases {
		least := math.Inf(1)
		for _, w := range p {
			least = min(least, wordCommonness(w))
		}
		sum += least
	}
	return sum
}

//go:embed frequent.txt
var frequentWords string

// frequent are the words that fill more than a hundredth of talk each: worse
// anchors than any name.
var frequent = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(frequentWords) {
		words[w] = true
	}
	return words
})

// wordCommonness estimates by length: a Chinese character fills some 1 % of a
// text, each further one makes the word about 30 times rarer; of Latin words the
// short ones are met often.
func wordCommonness(w []rune) float64 {
	switch {
	case frequent()[string(w)]:
		return 0.03
	case text.Latin(w[0]) && len(w) <= 3:
		return 0.002
	case text.Latin(w[0]):
		return 0.0005
	}
	c := 0.3
	for range w {
		c *= 0.03
	}
	return c
}
