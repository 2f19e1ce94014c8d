package link

import "hearsay/extract/text"

// divideAwards leaves to a venue what is its own in the name of its award: who
// says ICML杰出论文奖 speaks of ICML, too.
func (d *draft) divideAwards(candidates []candidate) {
	awards, _ := d.lexicon.Schema().Mask("Award")
	venues, _ := d.lexicon.Schema().Mask("Venue")
	ends := map[int]int{} // of venues, by start
	for _, c := range candidates {
		if venues.Has(c.entity.Type) {
			ends[c.span.Start] = c.span.End
		}
	}
	for i, c := range candidates {
		end, ok := ends[c.span.Start]
		if ok && awards.Has(c.entity.Type) && end < c.span.End && text.Han(d.text.Runes[end]) {
			candidates[i].span.Start = end
		}
	}
}
