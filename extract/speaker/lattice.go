package speaker

import "math"

// decode finds the likelier speaker of every clause, and its log odds for the
// host: summed over all ways that the turns could go (forward–backward, Baum et
// al. 1970), which gets more words right than the single likeliest way does.
func decode(list []clause) (sides []uint8, host []float64) {
	odds := odds(list)
	sides = make([]uint8, len(list))
	for i, o := range odds {
		if o < 0 {
			sides[i] = asGuest
		}
	}
	return sides, odds
}

// start is the log odds of the host at the very beginning: somebody has to open
// the show.
const start = 1.0

// odds are the log odds of the host for each clause, summed over all ways.
func odds(list []clause) []float64 {
	ahead := make([]float64, len(list))
	h := start // log odds of the host after the clauses so far
	for i, q := range list {
		if i > 0 {
			// staying weighs 1 in each state, so both sums share that scale
			h = logAdd(h, q.turns[asHost]) - logAdd(0, h+q.turns[asGuest])
		}
		h += q.says
		ahead[i] = h
	}
	back := 0.0
	for i := len(list) - 1; i > 0; i-- {
		ahead[i] += back
		q := list[i]
		b := back + q.says
		back = logAdd(b, q.turns[asGuest]) - logAdd(0, b+q.turns[asHost])
	}
	if len(list) > 0 {
		ahead[0] += back
	}
	return ahead
}

// logAdd is log(exp(a) + exp(b)).
func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	return a + math.Log1p(math.Exp(b-a))
}
