package rule

import "unicode/utf8"

// regexpWindow is how many runes a regular expression may look at.
const regexpWindow = 64

// regexp applies an expression to a bounded window of the turn; to the left, to
// each of its tails.
func (m *matcher) regexp(e *element, index int16, from, side, turn int32) {
	s := m.states[from]
	if turn < 0 || int(turn) >= len(m.lattice.Turns) {
		return
	}
	runes, in := m.lattice.runes, m.lattice.Turns[turn].Span
	if side > 0 {
		end := min(int(s.at)+regexpWindow, in.End)
		if int(s.at) < in.Start || int(s.at) > end {
			return
		}
		window := string(runes[s.at:end])
		if loc := e.regexp.FindStringIndex(window); loc != nil {
			at := s.at + int32(utf8.RuneCountInString(window[:loc[1]]))
			m.reached(at, from, state{item: -1, element: index, cost: s.cost, literal: true})
		}
		return
	}
	if int(s.at) > in.End {
		return
	}
	for start := s.at; int(start) >= in.Start && s.at-start <= regexpWindow; start-- {
		window := string(runes[start:s.at])
		if loc := e.regexp.FindStringIndex(window); loc != nil && loc[1] == len(window) {
			m.reached(start, from, state{item: -1, element: index, cost: s.cost, literal: true})
		}
	}
}
