package speaker

import "hearsay/extract/text"

// Who takes a turn often says the other's last words again before going on:
// what was said twice in a row was said by two.
const (
	repeatWords = 8   // Latin words said again, at most
	repeatSize  = 3   // Chinese characters said again, at least; fewer are a stutter
	repeatAgain = 3.0 // log odds for a turn where the words are said again
	repeatFirst = 1.5 // log odds for a turn where they were said first: such turns are brief
)

// repeat cuts where words are said twice in a row.
func (e *echoes) repeat(edges []edge, w *words) {
	for i := range e.before {
		if j := e.twice(w.runes, i); j != none {
			edges[j].cut, edges[i].cut = true, true
			edges[j].turn(either, repeatFirst)
			edges[i].turn(either, repeatAgain)
		}
	}
}

// twice is where the words right before a place begin that are said again from
// it on, or none. One of them at least has to be rare.
func (e *echoes) twice(runes []rune, place int) int {
	if runes[place] == ' ' || runes[place] == '?' || place > 0 && text.Latin(runes[place]) && text.Latin(runes[place-1]) {
		return none
	}
	rare, size := false, 0
	for j, left := place-1, repeatWords; j >= 0 && left > 0; j-- {
		if runes[j] == ' ' || runes[j] == '?' {
			continue
		}
		rare = rare || !e.common[j]
		latin := text.Latin(runes[j])
		if latin && j > 0 && text.Latin(runes[j-1]) {
			continue
		}
		left--
		if size++; !latin && size < repeatSize || !rare {
			continue
		}
		if again(runes, j, place) {
			return j
		}
	}
	return none
}

// again reports whether the words [from, to) follow once more.
func again(runes []rune, from, to int) bool {
	i := to
	for j := from; j < to; j++ {
		if runes[j] == '?' || runes[j] == ' ' && (j+1 == to || runes[j+1] == '?') {
			continue
		}
		if i == len(runes) || runes[i] != runes[j] {
			return false
		}
		i++
	}
	return i == len(runes) || !text.Latin(runes[i]) || !text.Latin(runes[i-1])
}
