package speaker

import "math"

// A lattice holds, for every clause and side, how likely all the ways are that
// lead up to it and on from it (forward–backward, Baum et al. 1970). Staying
// with a side weighs 1, so only changes and words have a weight of their own.
// At every clause the two sides add up to 1.
type lattice struct {
	turns  [][2]float64 // how many times likelier a change to a side is than none
	says   []float64    // how many times likelier the host says the words
	ahead  [][2]float64 // all ways up to the clause, its own words included
	behind [][2]float64 // all ways on from it
}

// opener is how many times likelier the host is to say the very first words:
// somebody has to open the show.
const opener = 3.0

func newLattice(list []clause) *lattice {
	n := len(list)
	l := &lattice{make([][2]float64, n), make([]float64, n), make([][2]float64, n), make([][2]float64, n)}
	for i, q := range list {
		l.turns[i] = [2]float64{times(q.turns[0]), times(q.turns[1])}
	}
	for i, q := range list {
		l.says[i] = times(q.says)
	}
	l.walk()
	return l
}

// hear adds log odds for the host to what the clauses say.
func (l *lattice) hear(told []float64) {
	for i, odds := range told {
		l.says[i] *= times(odds)
	}
	l.walk()
}

// walk goes through the lattice both ways.
func (l *lattice) walk() {
	way := [2]float64{opener, 1}
	for i := range l.says {
		if i > 0 {
			way = [2]float64{way[0] + way[1]*l.turns[i][0], way[1] + way[0]*l.turns[i][1]}
		}
		way[asHost] *= l.says[i]
		way = even(way)
		l.ahead[i] = way
	}
	way = [2]float64{0.5, 0.5}
	for i := len(l.says) - 1; i >= 0; i-- {
		l.behind[i] = way
		way[asHost] *= l.says[i]
		way = even([2]float64{way[0] + way[1]*l.turns[i][1], way[1] + way[0]*l.turns[i][0]})
	}
}

// times is how many times likelier log odds make something, within what cannot
// overflow.
func times(odds float64) float64 { return math.Exp(max(-certain, min(certain, odds))) }

// even makes the two sides add up to 1.
func even(way [2]float64) [2]float64 {
	sum := way[0] + way[1]
	return [2]float64{way[0] / sum, way[1] / sum}
}

// host is how likely the host says each clause.
func (l *lattice) host() []float64 {
	p := make([]float64, len(l.says))
	for i := range p {
		p[i] = even([2]float64{l.ahead[i][0] * l.behind[i][0], l.ahead[i][1] * l.behind[i][1]})[asHost]
	}
	return p
}

// change is how likely a turn of a side begins with clause i.
func (l *lattice) change(i int, s uint8) float64 {
	to := l.behind[i]
	to[asHost] *= l.says[i]
	from := l.ahead[i-1]
	ways := from[0]*to[0] + from[1]*to[1] + from[0]*l.turns[i][1]*to[1] + from[1]*l.turns[i][0]*to[0]
	return from[1-s] * l.turns[i][s] * to[s] / ways
}

// decode gives every clause to its likelier speaker, which gets more words
// right than the single likeliest way through, and moves every change to where
// nearby it is likeliest.
func (l *lattice) decode() []uint8 {
	sides := make([]uint8, len(l.says))
	for i, p := range l.host() {
		if p < 0.5 {
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
