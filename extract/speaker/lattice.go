package speaker

import "math"

// A lattice holds, for every clause and side, how likely all the ways are that
// lead up to it and on from it (forward–backward, Baum et al. 1970), in logs.
// Staying with a side weighs 1, so only changes have a weight of their own.
type lattice struct {
	list   []clause
	ahead  [][2]float64 // all ways up to the clause, its own words included
	behind [][2]float64 // all ways on from it
}

// start is the log odds of the host at the very beginning: somebody has to open
// the show.
const start = 1.0

func newLattice(list []clause) *lattice {
	n := len(list)
	l := &lattice{list, make([][2]float64, n), make([][2]float64, n)}
	sum := [2]float64{asHost: start}
	for i, q := range list {
		if i > 0 {
			sum = [2]float64{logAdd(sum[0], sum[1]+q.turns[0]), logAdd(sum[1], sum[0]+q.turns[1])}
		}
		sum[asHost] += q.says
		l.ahead[i] = sum
	}
	for i := n - 1; i > 0; i-- {
		q, b := list[i], l.behind[i]
		b[asHost] += q.says
		l.behind[i-1] = [2]float64{logAdd(b[0], b[1]+q.turns[1]), logAdd(b[1], b[0]+q.turns[0])}
	}
	return l
}

// odds are the log odds that the host says clause i.
func (l *lattice) odds(i int) float64 {
	return l.ahead[i][asHost] + l.behind[i][asHost] - l.ahead[i][asGuest] - l.behind[i][asGuest]
}

// host is how likely the host says each clause.
func (l *lattice) host() []float64 {
	p := make([]float64, len(l.list))
	for i := range p {
		p[i] = 1 / (1 + math.Exp(-l.odds(i)))
	}
	return p
}

// change is the log of how likely a turn of a side begins with clause i, but
// for a term that all clauses share.
func (l *lattice) change(i int, s uint8) float64 {
	c := l.ahead[i-1][1-s] + l.list[i].turns[s] + l.behind[i][s]
	if s == asHost {
		c += l.list[i].says
	}
	return c
}

// decode gives every clause to its likelier speaker, which gets more words
// right than the single likeliest way through, and moves every change to where
// nearby it is likeliest.
func (l *lattice) decode() []uint8 {
	sides := make([]uint8, len(l.list))
	for i := range sides {
		if l.odds(i) < 0 {
			sides[i] = asGuest
		}
	}
	last := 0 // where the turn began that ends with the next change
	for i := 1; i < len(sides); i++ {
		if sides[i] == sides[i-1] {
			continue
		}
		at := l.sharpen(sides, i, last+1)
		for j := min(at, i); j < max(at, i); j++ {
			sides[j] = 1 - sides[j]
		}
		i = max(at, i)
		last = at
	}
	return sides
}

// blur is how many clauses off a change may seem.
const blur = 8

// sharpen is the likeliest place of the change at clause i: not before floor,
// and so that the next change stays behind it.
func (l *lattice) sharpen(sides []uint8, i, floor int) int {
	s := sides[i]
	best := i
	for j := max(floor, i-blur); j < i+blur && j < len(sides); j++ {
		if j > i && sides[j] != s {
			break
		}
		if l.change(j, s) > l.change(best, s) {
			best = j
		}
	}
	return best
}

// logAdd is log(exp(a) + exp(b)).
func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	return a + math.Log1p(math.Exp(b-a))
}
