package lexicon

import (
	_ "embed"
	"strings"
)

//go:generate go run generate.go

//go:embed everyday.txt
var everydayWords string // sorted, one a line, "+" behind the very common ones

// longestWord is how many bytes an everyday word has at most.
const longestWord = 24

// Everyday reports whether a folded word is one that people use every day, so
// that it names nothing by itself.
func Everyday(word string) bool {
	listed, _ := lookUp(word)
	return listed
}

// lookUp finds a word by bisection of the text of the list, so that nothing is
// built at start.
func lookUp(word string) (listed, veryCommon bool) {
	if len(word) > longestWord {
		return false, false
	}
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
