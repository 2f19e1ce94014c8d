package speaker

// A recogniser that has lost the thread says the same words again and again.
const (
	loopTimes = 5  // so often at least
	loopSize  = 20 // runes at least
	loopWords = 40 // runes of what is repeated, at most
)

// loops finds stretches that repeat themselves. It looks only at distances at
// which the next four runes stood before, so it is linear.
func loops(w *words) []block {
	var list []block
	var last [1 << 13]int32 // by hash of four runes: where they stood last, plus one
	for i := 0; i+4 <= len(w.runes); i++ {
		seen := &last[four(w.runes[i:])]
		before := int(*seen) - 1
		*seen = int32(i + 1)
		period := i - before
		if before < 0 || period > loopWords {
			continue
		}
		end := i
		for end < len(w.runes) && w.runes[end] == w.runes[end-period] {
			end++
		}
		if size := end - before; size >= loopSize && size >= loopTimes*period {
			list = append(list, block{before, end, Noise})
			i = end - 1
		}
	}
	return list
}

func four(r []rune) uint32 {
	h := uint64(r[0])<<48 ^ uint64(r[1])<<32 ^ uint64(r[2])<<16 ^ uint64(r[3])
	return uint32(h * 0x9E3779B97F4A7C15 >> 51)
}
