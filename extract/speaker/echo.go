package speaker

// Who takes over takes up: an answer repeats the question's words, a question
// those of the answer before it. Three runes that stand on both sides of a place
// are such an echo, unless the speakers say them all the time.
const (
	echoBefore = 16   // runes looked back
	echoAfter  = 10   // runes looked ahead
	echoRare   = 1500 // said more often than once in so many runes is all the time
	echoBits   = 14
)

// echoes tells where three runes stood before.
type echoes struct {
	before []int32 // by place: where the same three runes stood last, or none
	common []bool  // by place: the three runes are said all the time
}

func listen(runes []rune) *echoes {
	n := max(0, len(runes)-2)
	e := &echoes{make([]int32, n), make([]bool, n)}
	var last [1 << echoBits]int32 // by hash: where such runes stood last, plus one
	var count [1 << echoBits]uint32
	limit := uint32(len(runes)/echoRare + 2)
	for i := range n {
		h := trigram(runes[i:])
		count[h]++
		e.before[i] = none
		if j := last[h] - 1; j >= 0 && runes[j] == runes[i] && runes[j+1] == runes[i+1] && runes[j+2] == runes[i+2] {
			e.before[i] = j
		}
		last[h] = int32(i + 1)
	}
	for i := range n {
		e.common[i] = count[trigram(runes[i:])] > limit || runes[i] == ' ' || runes[i+1] == ' ' || runes[i+2] == ' '
	}
	return e
}

func trigram(r []rune) uint32 {
	h := uint64(r[0])<<42 ^ uint64(r[1])<<21 ^ uint64(r[2])
	return uint32(h * 0x9E3779B97F4A7C15 >> (64 - echoBits))
}

// at reports whether the words from a place on take up those before it.
func (e *echoes) at(place int) bool {
	for i := place; i < len(e.before) && i < place+echoAfter; i++ {
		if e.common[i] {
			continue
		}
		j := int(e.before[i])
		for j >= 0 && j+2 >= place {
			j = int(e.before[j])
		}
		if j >= 0 && j >= place-echoBefore {
			return true
		}
	}
	return false
}
