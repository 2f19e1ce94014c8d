package discover

import (
	_ "embed"
	"strings"
)

//go:embed forenames.txt
var forenameList string // sorted, one a line, behind remarks

// forename reports whether a folded Latin word is somebody's first name in one
// of many countries. It bisects the text of the list, so that nothing is built
// at start.
func forename(word string) bool {
	if word < "a" {
		return false // the remarks
	}
	lo, hi := 0, len(forenameList)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(forenameList[:mid], '\n') + 1
		end := start + strings.IndexByte(forenameList[start:], '\n')
		switch strings.Compare(forenameList[start:end], word) {
		case 0:
			return true
		case -1:
			lo = end + 1
		default:
			hi = start
		}
	}
	return false
}
