package transcript

// spoken is a line that is said, once, with the times it is said at.
type spoken struct {
	caption
	cue   *cue
	at    int  // where the label before it begins
	opens bool // it is the first line of its cue
}

// unroll lists the lines of all cues. Captions that roll (YouTube's own, and
// what is made of them) show each line two or three times: at the bottom while
// it is said, then above the next one. Of these it keeps one, with the time of
// the first, and where there is one without tags inside, that.
func unroll(cues []cue) []spoken {
	rolls := rolling(cues)
	var list []spoken
	var shown []int // which of list the cue before shows
	for i := range cues {
		c := &cues[i]
		lines := c.words()
		if len(lines) == 0 {
			continue
		}
		again := 0
		if rolls {
			again = repeated(list, shown, lines)
		}
		shown = shown[len(shown)-again:]
		for k := again - 1; k >= 0; k-- {
			if !list[shown[k]].swap(lines[k], shown[k] == len(list)-again+k) {
				break
			}
		}
		for k, l := range lines[again:] {
			s := spoken{caption: l, cue: c, at: l.pieces[0].Start, opens: k == 0}
			if k == 0 {
				s.at = max(c.at, end(list))
			}
			shown = append(shown, len(list))
			list = append(list, s)
		}
	}
	return list
}

// end is where what has been said so far ends.
func end(list []spoken) int {
	if len(list) == 0 {
		return 0
	}
	pieces := list[len(list)-1].pieces
	return pieces[len(pieces)-1].End
}

// words are the lines of a cue that say something.
func (c *cue) words() []caption {
	var lines []caption
	for _, l := range c.lines {
		if len(l.pieces) > 0 {
			lines = append(lines, l)
		}
	}
	return lines
}

// rolling reports whether a third of the cues begins with what the one before
// ends with. Where people speak, the same words come again far more rarely.
func rolling(cues []cue) bool {
	var before []caption
	n, again := 0, 0
	for i := range cues {
		lines := cues[i].words()
		if len(lines) == 0 {
			continue
		}
		n++
		if overlap(len(before), lines, func(k int) string { return before[k].says }) > 0 {
			again++
		}
		before = lines
	}
	return again >= 2 && again*3 >= n-1
}

func repeated(list []spoken, shown []int, lines []caption) int {
	return overlap(len(shown), lines, func(k int) string { return list[shown[k]].says })
}

// overlap is how many lines end one cue, of n lines, and begin the next.
func overlap(n int, next []caption, before func(int) string) int {
	for k := min(n, len(next)); k > 0; k-- {
		same := true
		for i := 0; i < k && same; i++ {
			same = before(n-k+i) == next[i].says
		}
		if same {
			return k
		}
	}
	return 0
}

// swap takes the words where they stand again, if they are written there with
// fewer tags. A line can only give way while none behind it stays.
func (s *spoken) swap(again caption, last bool) bool {
	if !last || len(again.pieces) >= len(s.pieces) {
		return false
	}
	s.pieces = again.pieces
	s.at = again.pieces[0].Start
	return true
}
