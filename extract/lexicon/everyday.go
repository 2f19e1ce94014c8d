package lexicon

import (
	_ "embed"
	"strings"
)

//go:generate go run ./everyday

//go:embed everyday.txt
var everydayWords string // sorted, one a line, "+" behind the very common ones

// Everyday reports whether a folded word is one that people use every day, so
// that it names nothing by itself.
func Everyday(word string) bool {
	listed, _ := lookUp(word)
	return listed
}

// lookUp finds a word by bisection of the text of the list, so that nothing is
// built at start.
func lookUp(word string) (listed, veryCommon bool) {
	lo, hi := 0, len(everydayWords)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(everydayWords[:mid], '\n') + 1
		end := start + strings.IndexByte(everydayWords[start:], '\n')
		line, plus := strings.CutSuffix(everydayWords[start:end], "+")
		switch strings.Compare(line, word) {
		case 0:
			return true, plus
		case -1:
			lo = end + 1
		default:
			hi = start
		}
	}
	return false, false
}
