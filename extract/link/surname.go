package link

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/extract/text"
)

//go:embed surnames.txt
var surnameList string // single ones in the first line, double ones in the second

var surnames = sync.OnceValue(func() map[string]bool {
	single, double, _ := strings.Cut(surnameList, "\n")
	set := map[string]bool{}
	for _, r := range single {
		set[string(r)] = true
	}
	for _, s := range strings.Fields(double) {
		set[s] = true
	}
	return set
})

// chineseName divides a name of two to four Chinese characters, folded, into
// surname and given name; ok is false for what is no such name.
func chineseName(name []rune) (surname, given string, ok bool) {
	if len(name) < 2 || len(name) > 4 {
		return "", "", false
	}
	for _, r := range name {
		if !text.Han(r) {
			return "", "", false
		}
	}
	if len(name) > 2 && surnames()[string(name[:2])] {
		return string(name[:2]), string(name[2:]), true
	}
	return string(name[:1]), string(name[1:]), surnames()[string(name[:1])] && len(name) < 4
}
