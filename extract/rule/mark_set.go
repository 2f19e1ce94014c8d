package rule

// markSet is a set of marks that is asked about each rune of a text: a bit for
// each rune of the basic plane, and a map for the few beyond it.
type markSet struct {
	basic  [plane / 64]uint64
	beyond map[rune]bool
}

// plane is how many runes a plane of Unicode has.
const plane = 1 << 16

func (s *markSet) add(r rune) {
	if r < plane {
		s.basic[r/64] |= 1 << (r % 64)
		return
	}
	if s.beyond == nil {
		s.beyond = map[rune]bool{}
	}
	s.beyond[r] = true
}

func (s *markSet) has(r rune) bool {
	if r < plane {
		return s.basic[r/64]&(1<<(r%64)) != 0
	}
	return s.beyond[r]
}
