package speaker

// Who takes over takes up: an answer repeats the question's words, a question
// those of the answer before it. Words of three runes or more that stand on
// both sides of a place are such an echo, unless the speakers say them all the
// time.
const (
	echoBefore = 16 // runes looked back
	echoAfter  = 10 // runes looked ahead
	echoCommon = 1500
)

// counts is how often each three runes stand in the text, by their hash.
type counts struct {
	n     [1 << 14]uint16
	limit uint16
}

func trigrams(runes []rune) *counts {
	c := &counts{limit: uint16(min(len(runes)/echoCommon+2, 1<<15))}
	for i := 0; i+3 <= len(runes); i++ {
		if n := &c.n[trigram(runes[i:])]; *n < 1<<15 {
			*n++
		}
	}
	return c
}

func trigram(r []rune) uint32 {
	h := uint64(r[0])<<42 ^ uint64(r[1])<<21 ^ uint64(r[2])
	return uint32(h * 0x9E3779B97F4A7C15 >> 50)
}

// echo is the length of the longest words from at on that take up those
// before, or 0.
func (c *counts) echo(runes []rune, at int) int {
	longest := 0
	for i := at; i+3 <= len(runes) && i < at+echoAfter; i++ {
		three := runes[i : i+3]
		if c.n[trigram(three)] > c.limit || three[0] == ' ' || three[1] == ' ' || three[2] == ' ' {
			continue
		}
		for j := max(0, at-echoBefore); j+3 <= at; j++ {
			n := 0
			for j+n < at && i+n < len(runes) && runes[j+n] == runes[i+n] {
				n++
			}
			longest = max(longest, n)
		}
	}
	if longest < 3 {
		return 0
	}
	return longest
}
