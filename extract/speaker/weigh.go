package speaker

import (
	"math"

	"hearsay/extract/text"
)

// What is expected of a conversation before a word of it is read: measured on
// interviews in Chinese, checked on English ones, and rounded.
const (
	turnSize   = 140    // Chinese characters, or half as many words, of a turn
	hostShare  = 0.25   // of the words
	takesUp    = 1.0    // log odds for a turn that begins with words it takes up
	longWinded = 0.0075 // log odds for the guest, a character: who speaks long is asked, not asking
	caution    = 0.8    // log odds against a turn, for the cues that stand at a place by chance
)

// weigh adds to every clause what the transcript as a whole says of its place:
// how often a turn begins anywhere, after such a pause, and whether the clause
// takes up the words before it.
func weigh(list []clause, w *words) {
	turns := math.Max(1, size(w.runes)/turnSize)
	places := float64(len(list))
	prior := [2]float64{
		asHost:  logit(turns / 2 / ((1 - hostShare) * places)),
		asGuest: logit(turns / 2 / (hostShare * places)),
	}
	near := window{list: list, reach: len(w.runes) / int(turns+1) * pauseTurns / 2}
	for i := range list {
		q := &list[i]
		around := near.move(i)
		q.says -= longWinded * size(w.runes[q.start:end(list, i, w)])
		if w.echoes.at(q.start) {
			around += takesUp
		}
		for s := range q.turns {
			q.turns[s] += prior[s] + around - caution
		}
	}
}

// end is where clause i ends.
func end(list []clause, i int, w *words) int {
	if i+1 < len(list) {
		return list[i+1].start
	}
	return len(w.runes)
}

// size counts characters, a Latin word for two.
func size(runes []rune) float64 {
	n := 0
	for i, r := range runes {
		switch {
		case text.Han(r):
			n++
		case text.Latin(r) && (i == 0 || !text.Latin(runes[i-1])):
			n += 2
		}
	}
	return float64(n)
}

// scale is how many runes the text takes for what one Chinese character says.
func (w *words) scale() float64 { return float64(len(w.runes)) / math.Max(1, size(w.runes)) }

func logit(p float64) float64 {
	p = math.Min(p, 0.5)
	return math.Log(p / (1 - p))
}
