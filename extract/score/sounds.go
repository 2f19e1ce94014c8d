package score

import "hearsay/extract/claim"

// Sounds says how far names are right that were recognised by sound, whatever
// their class. A term where readers marked nothing is neither right nor wrong,
// for they do not mark every one; what touches a longer name and means the same
// is right.
type Sounds struct {
	Precision float64 `json:"precision"`
	Found     int     `json:"found"`
	Wrong     float64 `json:"wrong"` // for 10,000 characters
}

// Distracted is how names are heard with invented ones among those that are
// known, which are never meant.
type Distracted struct {
	Names int `json:"names"` // invented ones
	Sounds
}

// Distract says how far names are right by sound in an extraction that was made
// with invented entities among the known ones, given their ids.
func Distract(g *Gold, x *claim.Extraction, invented map[string]bool) *Distracted {
	return &Distracted{len(invented), listen(newJudge(g, x), x.Mentions).sounds(invented)}
}

// sounds looks at all that was recognised by sound.
func (l *listening) sounds(invented map[string]bool) Sounds {
	right, found := 0, 0
	for _, class := range []string{Named, Terms} {
		for _, h := range l.counted(class) {
			marked, meant := l.touches(h)
			if h.Via != "sound" || class == Terms && !marked && !invented[h.Entity] {
				continue
			}
			found++
			if len(h.right) > 0 || meant {
				right++
			}
		}
	}
	precision := 1.0
	if found > 0 {
		precision = ratio(right, found)
	}
	return Sounds{rounded(precision), found, rounded(10_000 * ratio(found-right, l.gold.To-l.gold.From))}
}

// touches reports whether anything is marked where something was found, and
// whether it is the same thing.
func (l *listening) touches(h hearing) (marked, meant bool) {
	span := extent(h.At, h.Text)
	for _, q := range l.gold.Mentions {
		if span.Overlaps(extent(q.At, q.Text)) {
			marked, meant = true, meant || l.same(h.Entity, q.Entity)
		}
	}
	return marked, meant
}
