package queries

import (
	"cmp"
	"slices"

	"hearsay/extract/text"
)

// reading is one way to take a whole question: a link for each use that is not
// dropped.
type reading struct {
	clause *clause
	links  []link
	cost   float64
}

func sortLinks(list []link) {
	slices.SortStableFunc(list, func(a, b link) int { return cmp.Compare(a.cost, b.cost) })
}

// nearly is how much more than the cheapest reading another one may cost and
// still be what was meant, where the first has no answer.
const nearly = 0.5

// read finds the ways to take a clause that cost nearly as little as the
// cheapest: branch and bound over its uses.
func (c *clause) read(limit float64) []reading {
	if len(c.uses) > 5 || len(c.phrases) > 10 {
		return nil
	}
	c.imply()
	s := search{clause: c, least: limit, links: make([][]link, len(c.uses)), left: mostSteps}
	for i, u := range c.uses {
		s.links[i] = c.links(u)
	}
	s.try(0, nil, c.spare)
	return s.found
}

// imply adds uses for what stands between two nouns without a verb.
func (c *clause) imply() {
	for i := 0; i+1 < len(c.phrases); i++ {
		a, b := c.phrases[i], c.phrases[i+1]
		if c.between(a.span.End, b.span.Start, nil) > 0 {
			continue // a verb does
		}
		if a.own || b.of || b.by || a.bound() && b.noun && !c.marked(a.span.End, b.span.Start) {
			gap := text.Span{Start: min(a.span.End, b.span.Start), End: b.span.Start}
			c.uses = append(c.uses, &use{span: gap, implied: true, words: c.implied})
		}
	}
	verb := len(c.uses) == 1 && !c.uses[0].implied
	if verb && c.asked != nil && c.asked.noun || c.wants != "" && len(c.phrases) <= 2 || c.whose() {
		c.uses = append(c.uses, &use{implied: true, loose: true, words: c.implied})
	}
}

// whose reports whether a question is of the form 是哪家的, without a noun.
func (c *clause) whose() bool {
	return len(c.phrases) == 2 && c.asked != nil && c.asked.own && c.asked == c.phrases[1]
}

// mostSteps bounds the search; real questions need a few hundred.
const mostSteps = 5000

// search is the state of the branch and bound.
type search struct {
	*clause
	links [][]link
	found []reading
	least float64 // what the cheapest costs
	left  int     // steps that may still be taken
}

// try takes every link of the use at i, and to drop it.
func (s *search) try(i int, taken []link, cost float64) {
	if s.left--; cost >= s.least+nearly || s.left < 0 {
		return
	}
	if i == len(s.uses) {
		if more, ok := s.leftOver(taken); ok && cost+more < s.least+nearly {
			s.found = append(s.found, reading{s.clause, slices.Clone(taken), cost + more})
			s.least = min(s.least, cost+more)
		}
		return
	}
	for _, l := range s.links[i] {
		l = l.share(taken)
		s.try(i+1, append(taken, l), cost+l.cost)
	}
	s.try(i+1, taken, cost)
}

// share makes it cheap that a verb has the ends of the one that and joins it to:
// studied or worked at.
func (l link) share(taken []link) link {
	if last := len(taken) - 1; l.use.joined && last >= 0 && l.subject == taken[last].subject && l.object == taken[last].object {
		l.cost = min(l.cost, 0.2)
	}
	return l
}
