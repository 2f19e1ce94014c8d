package speaker

import "math"

// pauseTurns is in how many turns' worth of words around a pause others of its
// kind are counted.
const pauseTurns = 3

// A window counts the pauses around a clause, by kind.
type window struct {
	list     []clause
	reach    int // runes on either side
	from, to int // clauses in the window
	count    [pauses]float64
}

// move puts clause i into the middle, and returns what the pause before it is
// worth: the log of how many times likelier it makes it that a turn begins.
//
// Speakers change where the transcript breaks off longest. So the turns that
// are expected in the window go to the longest pauses first: where there are
// few of a kind, most of them are changes; where every clause has one, a change
// without a pause is unlikely.
func (w *window) move(i int) float64 {
	middle := w.list[i].start
	for ; w.to < len(w.list) && w.list[w.to].start <= middle+w.reach; w.to++ {
		w.count[w.list[w.to].pause]++
	}
	for ; w.list[w.from].start < middle-w.reach; w.from++ {
		w.count[w.list[w.from].pause]--
	}
	return w.worth(w.list[i].pause)
}

func (w *window) worth(of pause) float64 {
	const turns = pauseTurns
	left, places := float64(turns), float64(w.to-w.from)
	for p := blank; ; p-- {
		changes := left
		if p != joined {
			changes = left * w.count[p] / (w.count[p] + left)
		}
		left -= changes
		if p == of {
			among := (changes + 0.1) / (turns + 0.2)
			besides := (math.Max(0, w.count[p]-changes) + 0.1) / (math.Max(0, places-turns) + 0.2)
			return math.Log(among / besides)
		}
	}
}
