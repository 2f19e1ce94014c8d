package discover

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/text"
)

// accepted is the log odds from which on a candidate is a name, and clear how
// much better than any other type its type must be.
const (
	accepted = 4.0
	clear    = 0.5
	again    = 1.5 // log odds for standing in other company as well, up to twice
)

// A settled candidate is a name of a type.
type settled struct {
	*candidate
	kind string
	why  string
}

// settled decides on all candidates, the surest first: what overlaps a name
// that is decided on does not count for others.
func (s *search) settled() []settled {
	type judged struct {
		*candidate
		kind int
		odds float64
	}
	var all []judged
	for _, c := range s.candidates {
		if kind, odds := s.judge(c); odds >= accepted {
			all = append(all, judged{c, kind, odds})
		}
	}
	slices.SortStableFunc(all, func(a, b judged) int {
		switch {
		case a.odds > b.odds:
			return -1
		case a.odds < b.odds:
			return 1
		}
		return strings.Compare(a.folded, b.folded)
	})
	var list []settled
	for _, j := range all {
		places := len(j.places)
		j.places = slices.DeleteFunc(j.places, func(p text.Span) bool { return !s.free(p) })
		if len(j.places) < places {
			if kind, odds := s.judge(j.candidate); odds < accepted {
				continue
			} else {
				j.kind = kind
			}
		}
		for _, p := range j.places {
			s.mark(p)
		}
		list = append(list, settled{j.candidate, s.cues.types[j.kind], s.why(j.candidate, j.kind, j.odds)})
	}
	return list
}

// judge adds up what speaks for each type of a candidate, and returns the best.
func (s *search) judge(c *candidate) (kind int, odds float64) {
	if len(c.places) == 0 && !c.clean {
		return 0, -1
	}
	totals := slices.Clone(c.bias)
	s.vote(c, totals)
	extra := min(1, 0.5*float64(len(c.places)-1))
	if chinese(c.folded) {
		extra = s.company(c)
	}
	for i := range totals {
		totals[i] += extra
	}
	best, next := 0, -100.0
	for i := 1; i < len(totals); i++ {
		if totals[i] > totals[best] {
			best, next = i, totals[best]
		} else {
			next = max(next, totals[i])
		}
	}
	if totals[best] < next+clear {
		return best, -1
	}
	return best, totals[best]
}

func chinese(folded string) bool { return text.Han([]rune(folded)[0]) }

// vote adds what the words beside the places of a candidate speak for, each
// word once.
func (s *search) vote(c *candidate, totals []float64) {
	var seen []int32
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
	}
}

// back is the end of the words before a place, forth the beginning of those
// behind it: spaces and quotation marks between do not count.
func (s *search) back(at int) int {
	for at > 0 && (s.runes[at-1] == ' ' || quotes(s.runes[at-1])) {
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

func quotes(r rune) bool { return strings.ContainsRune("\"'《》「」", r) }

// company is how much the places of a Chinese candidate speak for a word of its
// own: what the segmenter thinks of the best of them, and whether different
// words stand around it.
func (s *search) company(c *candidate) float64 {
	odds := torn
	before, behind := map[rune]bool{}, map[rune]bool{}
	for _, p := range c.places {
		odds = max(odds, s.whole(p))
		before[s.at(p.Start-1)] = true
		behind[s.at(p.End)] = true
	}
	if len(c.places) > 1 && (len(before) == 1 && text.Han(s.at(c.places[0].Start-1)) || len(behind) == 1 && text.Han(s.at(c.places[0].End))) {
		return odds - 2 // a part of something longer
	}
	return odds + again*float64(min(2, len(before)-1, len(behind)-1))
}

// at is the rune at a position, or a space outside the text.
func (s *search) at(i int) rune {
	if i < 0 || i >= len(s.runes) {
		return ' '
	}
	return s.runes[i]
}

func (s *search) why(c *candidate, kind int, odds float64) string {
	var words []string
	for _, p := range c.places {
		if id := s.beside.ends[s.back(p.Start)]; id != 0 {
			words = append(words, string(s.cues.before.keys[id-1])+" …")
		}
		if id := s.beside.starts[s.forth(p.End)]; id != 0 {
			words = append(words, "… "+string(s.cues.behind.keys[id-1]))
		}
	}
	return fmt.Sprintf("%.1f %.1f %v", odds, c.bias[kind], words)
}
