package link

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/extract/text"
)

//go:embed cuewords.txt
var cueWordList string

// cueWords are the words that stand near names of a type.
type cueWords struct{ before, behind []string }

// theCueWords is by the name of the type.
var theCueWords = sync.OnceValue(func() map[string]cueWords {
	all := map[string]cueWords{}
	for _, line := range content(cueWordList) {
		types, words, _ := strings.Cut(line, ":")
		before, behind, _ := strings.Cut(words, "|")
		for _, t := range strings.Fields(types) {
			all[t] = cueWords{strings.Fields(before), strings.Fields(behind)}
		}
	}
	return all
})

// cueReach is how many runes before or behind a name are looked at for a word
// that goes with its type.
const cueReach = 8

// cued reports whether a word stands beside a place that goes with a type of an
// entity's.
func (d *draft) cued(s text.Span, types []string) bool {
	runes := d.text.Runes
	before := string(runes[max(0, s.Start-cueReach):s.Start])
	behind := string(runes[s.End:min(len(runes), s.End+cueReach)])
	for _, t := range types {
		words := theCueWords()[t]
		if containsAny(before, words.before) || containsAny(behind, words.behind) {
			return true
		}
	}
	return false
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
