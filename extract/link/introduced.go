package link

import (
	_ "embed"
	"strings"
	"sync"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

//go:embed introducing.txt
var introducingList string

var theIntroducing = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, line := range content(introducingList) {
		for _, word := range strings.Fields(line) {
			set[word] = true
		}
	}
	return set
})

// introduced reports whether a name stands where an English text without
// capitals has names: right behind a word that goes with them, or while the
// episode speaks of two things that go with it, and it is no everyday word
// itself.
func (d *draft) introduced(r reading) bool {
	word := string(d.text.Runes[r.span.Start:r.span.End])
	if d.hasCapitals() || !d.latin() || lexicon.Everyday(word) || r.span.Len() < 4 {
		return false
	}
	return len(r.far) >= 2 || theIntroducing()[d.wordBefore(r.span.Start)]
}

// wordBefore is the Latin word that ends a space before a position, or "".
func (d *draft) wordBefore(at int) string {
	runes := d.text.Runes
	end := at - 1
	start := end
	for start > 0 && text.Latin(runes[start-1]) {
		start--
	}
	if start >= end || runes[end] != ' ' {
		return ""
	}
	return string(runes[start:end])
}
