package speaker

import "hearsay/extract/text"

// Who takes over takes up: an answer repeats the question's words, a question
// those of the answer before it. Three Chinese characters or one Latin word
// that stand on both sides of a place are such an echo, unless the speakers say
// them all the time.
const (
	echoBefore = 16   // Chinese characters looked back
	echoAfter  = 10   // Chinese characters looked ahead
	echoRare   = 1500 // said more often than once in so many runes is all the time
	echoWord   = 4    // letters of a Latin word that tells something, at least
	echoBits   = 14
)

// echoes tells where the same words stood before.
type echoes struct {
	before []int32 // by place: where the words there stood last, or none
	common []bool  // by place: no word begins there, or one that is said all the time
	back   int     // runes looked back
	ahead  int     // runes looked ahead
}

func listen(w *words) *echoes {
	n := max(0, len(w.runes)-2)
	e := &echoes{make([]int32, n), make([]bool, n), int(echoBefore * w.scale()), int(echoAfter * w.scale())}
	var last [1 << echoBits]int32 // by hash: where such words stood last, plus one
	var count [1 << echoBits]uint32
	limit := uint32(len(w.runes)/echoRare + 2)
	for i := range n {
		e.before[i] = none
		size := heard(w.runes, i)
		if size == 0 {
			continue
		}
		h := echoHash(w.runes[i : i+size])
		count[h]++
		if j := last[h] - 1; j >= 0 && same(w.runes, int(j), i, size) {
			e.before[i] = j
		}
		last[h] = int32(i + 1)
	}
	for i := range n {
		size := heard(w.runes, i)
		e.common[i] = size == 0 || count[echoHash(w.runes[i:i+size])] > limit
	}
	return e
}

// heard is how many runes from a place on make an echo: a long Latin word, or
// three characters; 0 where none begins.
func heard(runes []rune, i int) int {
	if !text.Latin(runes[i]) {
		if runes[i] == ' ' || runes[i+1] == ' ' || runes[i+2] == ' ' {
			return 0
		}
		return 3
	}
	if i > 0 && text.Latin(runes[i-1]) {
		return 0
	}
	size := 0
	for i+size < len(runes) && text.Latin(runes[i+size]) {
		size++
	}
	if size < echoWord {
		return 0
	}
	return size
}

func same(runes []rune, a, b, size int) bool {
	for k := range size {
		if runes[a+k] != runes[b+k] {
			return false
		}
	}
	return true
}

func echoHash(r []rune) uint32 {
	h := uint64(0)
	for _, r := range r {
		h = h<<21 ^ h>>43 ^ uint64(r)
	}
	return uint32(h * 0x9E3779B97F4A7C15 >> (64 - echoBits))
}

// at reports whether the words from a place on take up those before it.
func (e *echoes) at(place int) bool {
	for i := place; i < len(e.before) && i < place+e.ahead; i++ {
		if e.common[i] {
			continue
		}
		j := int(e.before[i])
		for j >= 0 && j+2 >= place {
			j = int(e.before[j])
		}
		if j >= 0 && j >= place-e.back {
			return true
		}
	}
	return false
}
