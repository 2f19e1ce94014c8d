package score

import (
	"cmp"
	"slices"

	"hearsay/extract/claim"
)

// near is how many code points a change of speaker may be off.
const near = 6

// wholeFrom is the number of marked turns from which a gold is taken to mark
// them up to its end, and not just to its last one.
const wholeFrom = 60

// scoreTurns compares who speaks, code point by code point, and where it
// changes.
func scoreTurns(g *Gold, found []claim.Turn) Turns {
	if len(g.Turns) == 0 {
		return Turns{}
	}
	gold := slices.Clone(g.Turns)
	slices.SortStableFunc(gold, func(a, b Turn) int { return cmp.Compare(a.At, b.At) })
	found = slices.Clone(found)
	slices.SortStableFunc(found, func(a, b claim.Turn) int { return cmp.Compare(a.At, b.At) })
	from, to := gold[0].At, gold[len(gold)-1].At
	if len(gold) > wholeFrom {
		to = g.To
	}
	t := compareSpeakers(gold, found, from, to)
	t.Boundaries = compareBoundaries(gold, found, from, to)
	return t
}

// compareSpeakers counts code points in [from, to), stretch by stretch between
// the turns of either; gold begins at from.
func compareSpeakers(gold []Turn, found []claim.Turn, from, to int) Turns {
	counts := map[string]tally{}
	whole := tally{}
	g, f := 0, 0 // how many turns begin at or before this stretch
	for at, end := from, to; at < to; at, end = end, to {
		for g < len(gold) && gold[g].At <= at {
			g++
		}
		for f < len(found) && found[f].At <= at {
			f++
		}
		if g < len(gold) {
			end = min(end, gold[g].At)
		}
		if f < len(found) {
			end = min(end, found[f].At)
		}
		side := gold[g-1].Speaker
		if side == "other" {
			continue
		}
		stretch := tally{gold: end - at}
		if f > 0 && found[f-1].Speaker == side {
			stretch.hit = stretch.gold
		}
		whole.add(stretch)
		t := counts[side]
		t.add(stretch)
		counts[side] = t
	}
	turns := Turns{Share: rounded(ratio(whole.hit, whole.gold)), Of: whole.gold}
	for side, t := range counts {
		turns.PerSide = append(turns.PerSide, Side{side, rounded(ratio(t.hit, t.gold))})
	}
	slices.SortFunc(turns.PerSide, func(a, b Side) int { return cmp.Compare(a.Speaker, b.Speaker) })
	return turns
}

// compareBoundaries counts the places where a turn begins.
func compareBoundaries(gold []Turn, found []claim.Turn, from, to int) PRF {
	t := tally{gold: len(gold)}
	for _, g := range gold {
		if slices.ContainsFunc(found, func(f claim.Turn) bool { return beside(f.At, g.At) }) {
			t.hit++
		}
	}
	for _, f := range found {
		if f.At < from || f.At > to {
			continue
		}
		t.found++
		if slices.ContainsFunc(gold, func(g Turn) bool { return beside(f.At, g.At) }) {
			t.right++
		}
	}
	return t.figures()
}

func beside(a, b int) bool { return max(a, b)-min(a, b) <= near }
