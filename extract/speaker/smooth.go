package speaker

// What is so short and so doubtful is no turn of its own.
const (
	briefTurn    = 4 // runes
	doubtfulTurn = 0.6
)

// smooth gives brief and doubtful turns to those who speak around them.
func smooth(sides []uint8, host []float64, list []clause) {
	for i := 1; i < len(sides); {
		j, sure := i, 0.0
		for ; j < len(sides) && sides[j] == sides[i]; j++ {
			p := host[j]
			if sides[j] == asGuest {
				p = 1 - p
			}
			sure = max(sure, p)
		}
		if j < len(sides) && sides[i] != sides[i-1] && sure < doubtfulTurn && list[j].start-list[i].start <= briefTurn {
			for k := i; k < j; k++ {
				sides[k] = sides[i-1]
			}
		}
		i = j
	}
}
