package link

import "hearsay/extract/sound"

// A glance is what the scanner must know of a word, in so few bits that those of
// its neighbours are at hand. The highest bits are in how many ways it may be
// said, one bit more for each way more.
type glance uint16

const (
	begins  glance = 1 << iota // a word of running text begins here
	ends                       // one ends here
	joint                      // it may go on with what stands before it
	linked                     // it is a part of a name that is linked
	odd                        // it is no everyday word
	whole                      // it is a character of a longer everyday word
	tail                       // with the one before it, it ends names of the episode
	han                        // it is Chinese
	latin                      // it is in Latin letters
	twoWays                    // it may be said in another way
	threeWays
)

func (g glance) has(what glance) bool { return g&what != 0 }

// ways is in how many ways one word, or several together, may be said.
func (g glance) ways() int {
	switch {
	case g.has(threeWays):
		return 3
	case g.has(twoWays):
		return 2
	}
	return 1
}

// glanceAt appends what is to be seen of each word.
func (s *search) glanceAt(glances []glance) []glance {
	for i := range s.words {
		w := &s.words[i]
		var g glance
		mark := func(what glance, holds bool) {
			if holds {
				g |= what
			}
		}
		mark(begins, s.opens[w.Start])
		mark(ends, s.opens[w.End])
		mark(joint, s.joint[i])
		mark(linked, s.linked[i])
		mark(odd, s.odd[i])
		mark(whole, w.Script == sound.Han && !(s.opens[w.Start] && s.opens[w.End]))
		mark(tail, w.End > 1 && s.heads[[2]rune(s.text.Runes[w.End-2:w.End])])
		mark(han, w.Script == sound.Han)
		mark(latin, w.Script == sound.Latin)
		mark(twoWays, w.Ways() > 1)
		mark(threeWays, w.Ways() > 2)
		glances = append(glances, g)
	}
	return glances
}
