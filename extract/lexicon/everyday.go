package lexicon

import (
	_ "embed"
	"strings"
)

//go:generate go run generate.go

//go:embed everyday.txt
var everydayWords string // sorted, one a line, "+" behind the very common ones

//go:embed dictionary.txt
var dictionaryWords string // the same

// longestWord is how many bytes an everyday word has at most.
const longestWord = 24

// Everyday reports whether a folded word is one that people use every day, so
// that it names nothing by itself.
func Everyday(word string) bool {
	listed, _ := lookUp(everydayWords, word)
	return listed
}

// Spelled reports whether a folded word is one of English as a dictionary has
// it, an everyday one or a rarer one, or a proper name.
func Spelled(word string) bool {
	rare, _ := lookUp(dictionaryWords, word)
	return rare || Everyday(word)
}

// lookUp finds a word by bisection of the text of a list, so that nothing is
// built at start.
func lookUp(list, word string) (listed, veryCommon bool) {
	if len(word) > longestWord {
		return false, false
	}
	lo, hi := 0, len(list)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(list[:mid], '\n') + 1
		end := start + strings.IndexByte(list[start:], '\n')
		line, plus := strings.CutSuffix(list[start:end], "+")
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
