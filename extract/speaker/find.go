package speaker

import (
	"sort"

	"hearsay/extract/scan"
)

// A hit is a cue that stands in the words.
type hit struct {
	start, end int // runes of words
	cue        int
}

// find returns the cues in runes, in order of start: of one cue's words that
// overlap the first and longest, and only where the cue's conditions hold.
func (c *Cues) find(runes []rune) []hit {
	found := c.set.All(make([]scan.Hit, 0, len(runes)/4), runes)
	hits := make([]hit, 0, len(found))
	taken := make([]int32, len(c.cues))    // by cue: the end of its last hit
	excepted := make([]int32, len(c.cues)) // by cue: the farthest end of a longer word
	for _, h := range found {
		k := c.keys[h.ID]
		switch {
		case k.except:
			excepted[k.cue] = max(excepted[k.cue], h.End)
		case h.Start >= taken[k.cue] && h.End > excepted[k.cue]:
			taken[k.cue] = h.End
			hits = append(hits, hit{int(h.Start), int(h.End), k.cue})
		}
	}
	return c.meet(hits)
}

// meet keeps the hits whose companions stand near and whose opponents do not.
func (c *Cues) meet(hits []hit) []hit {
	others := make([][]hit, len(c.cues))
	for _, h := range hits {
		if c.wanted[h.cue] {
			others[h.cue] = append(others[h.cue], h)
		}
	}
	kept := hits[:0]
	for _, h := range hits {
		q := &c.cues[h.cue]
		if q.beside != none && !near(others[q.beside], h, q.within) || q.unless != none && near(others[q.unless], h, q.within) {
			continue
		}
		kept = append(kept, h)
	}
	return kept
}

// near reports whether one of others overlaps h, or would if h were larger by
// within runes on either side. Others are in order and do not overlap.
func near(others []hit, h hit, within int) bool {
	i := sort.Search(len(others), func(i int) bool { return others[i].end > h.start-within })
	return i < len(others) && others[i].start < h.end+within
}
