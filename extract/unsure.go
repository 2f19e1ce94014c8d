package extract

import (
	"cmp"
	"slices"

	"hearsay/extract/claim"
	"hearsay/extract/link"
	"hearsay/extract/text"
)

// mostUnsure is how many unsure names are listed of an episode: more than that
// nobody reads, and the likeliest come first.
const mostUnsure = 40

// unsure lists what may be a misheard name, the same words for the same name
// once, the likeliest first.
func (h *hearing) unsure() []claim.Unsure {
	var list []claim.Unsure
	index := map[[2]string]int{} // by words and entity
	for _, n := range h.linked.NearMisses {
		if n.Span.Start < h.talk || h.labels(n.Span) {
			continue
		}
		p := h.place(n.Span)
		place := claim.Place{At: p.at, Line: p.line, Column: p.column, Time: p.time}
		key := [2]string{text.FoldString(h.text.Quote(n.Span)), n.Candidates[0].Entity}
		i, known := index[key]
		if !known {
			i = len(list)
			index[key] = i
			list = append(list, claim.Unsure{Text: h.text.Quote(n.Span), Candidates: h.candidates(n.Candidates)})
		}
		list[i].Places = append(list[i].Places, place)
	}
	for _, u := range list {
		slices.SortFunc(u.Places, func(a, b claim.Place) int { return cmp.Compare(a.At, b.At) })
	}
	slices.SortStableFunc(list, func(a, b claim.Unsure) int {
		return cmp.Or(cmp.Compare(likelihood(b), likelihood(a)), cmp.Compare(a.Places[0].At, b.Places[0].At))
	})
	return list[:min(len(list), mostUnsure)]
}

func (h *hearing) candidates(all []link.Candidate) []claim.Candidate {
	var list []claim.Candidate
	for _, c := range all {
		e := h.entity(c.Entity)
		list = append(list, claim.Candidate{Entity: c.Entity, Type: h.Schema.Types[e.Type].Name, Score: c.Score, Why: c.Reason, Repair: claim.Repair(c.Repair)})
	}
	return list
}

// likelihood is that of the first candidate, and a little more for what is heard
// again and again: chance seldom repeats itself.
func likelihood(u claim.Unsure) float64 {
	return u.Candidates[0].Score + 0.02*float64(min(len(u.Places)-1, 5))
}
