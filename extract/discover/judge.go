package discover

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/extract/text"
)

// accepted is the log odds from which on a candidate is a name, and clear how
// much better than any other type its type must be.
const (
	accepted = 4.0
	clear    = 0.5
	listed   = 4.0 // for standing in a list with somebody
	rounds   = 4   // a list is followed so many names far
)

// A verdict is a candidate with its likeliest type.
type verdict struct {
	*candidate
	kind int
	odds float64
}

// settle decides on all candidates, the surest first: where a name stands that
// is decided on, no other can. Who is decided on to be a person speaks for those
// who stand in a list with him, so it takes some rounds.
func (s *search) settle() []verdict {
	var names []verdict
	open := s.candidates
	for range rounds {
		var sure []verdict
		for _, c := range open {
			if v := s.judge(c); v.odds >= accepted {
				sure = append(sure, v)
			}
		}
		slices.SortStableFunc(sure, func(a, b verdict) int {
			return cmp.Or(s.full(a)-s.full(b), cmp.Compare(b.odds, a.odds), cmp.Compare(a.folded, b.folded))
		})
		before := len(names)
		for _, v := range sure {
			if v, ok := s.stillSure(v); ok {
				names = append(names, v)
			}
		}
		if len(names) == before {
			break
		}
		open = slices.DeleteFunc(slices.Clone(open), func(c *candidate) bool { return c.settled })
	}
	return names
}

// full is 0 for a full name, and 1 for a single word that names somebody: it may
// be a part of a full one.
func (s *search) full(v verdict) int {
	if v.kind == s.cues.person && !chinese(v.folded) && !strings.Contains(v.folded, " ") {
		return 1
	}
	return 0
}

// stillSure decides on a candidate again without the places that are taken by
// now, and takes those that are left.
func (s *search) stillSure(v verdict) (verdict, bool) {
	v.settled = true
	if s.partOfPerson(v.candidate) {
		return v, false
	}
	if !v.over {
		places := len(v.places)
		v.places = slices.DeleteFunc(v.places, func(p text.Span) bool { return !s.free(p) })
		if len(v.places) < places {
			v = s.judge(v.candidate)
		}
	}
	if v.odds < accepted {
		return v, false
	}
	for _, p := range v.places {
		s.mark(p)
		if v.kind == s.cues.person {
			s.person(p)
		}
	}
	return v, true
}

// judge adds up what speaks for each type of a candidate.
func (s *search) judge(c *candidate) verdict {
	if len(c.places) == 0 && !c.clean {
		return verdict{c, 0, -1}
	}
	totals := slices.Clone(c.bias)
	s.vote(c, totals)
	extra := min(1, 0.5*float64(len(c.places)-1))
	if chinese(c.folded) {
		extra = s.company(c)
	}
	best, next := 0, -100.0
	for i := 1; i < len(totals); i++ {
		if totals[i] > totals[best] {
			best, next = i, totals[best]
		} else {
			next = max(next, totals[i])
		}
	}
	if totals[best] < next+clear && !c.told {
		return verdict{c, best, -1}
	}
	return verdict{c, best, totals[best] + extra}
}

func chinese(folded string) bool { return text.Han([]rune(folded)[0]) }

// vote adds what the words beside the places of a candidate speak for, each
// word once.
func (s *search) vote(c *candidate, totals []float64) {
	var seen []int32
	list := c.bias[s.cues.person] > bareWord // a single word is no full name
	inList := false
	count := func(side *side, id int32) {
		if id == 0 || slices.Contains(seen, id) {
			return
		}
		seen = append(seen, id)
		for _, v := range side.votes[max(id, -id)-1] {
			totals[v.kind] += v.odds
		}
	}
	for _, p := range c.places {
		count(&s.cues.before, s.beside.ends[s.back(p.Start)])
		count(&s.cues.behind, -s.beside.starts[s.forth(p.End)])
		inList = inList || list && s.inList(p)
	}
	if inList {
		totals[s.cues.person] += listed
	}
}

// back is the end of the words before a place, forth the beginning of those
// behind it: spaces and quotation marks between do not count.
func (s *search) back(at int) int {
	for at > 0 && (s.runes[at-1] == ' ' || s.runes[at-1] == '[' || quotes(s.runes[at-1])) {
		at--
	}
	return at
}

func (s *search) forth(at int) int {
	for at < len(s.runes)-1 && (s.runes[at] == ' ' || s.runes[at] == ',' || quotes(s.runes[at])) {
		at++
	}
	return at
}

func quotes(r rune) bool {
	switch r {
	case '"', '\'', '《', '》', '「', '」':
		return true
	}
	return false
}
