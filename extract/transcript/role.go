package transcript

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed speakers.txt
var speakers string

// roles are the words of speakers.txt.
var roles = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for l := range strings.Lines(speakers) {
		if !strings.HasPrefix(l, "#") {
			words[strings.TrimSpace(l)] = true
		}
	}
	return words
})

// isRole reports whether a name is one of speakers.txt, with a number or not.
func isRole(name string) bool {
	word := strings.TrimRight(name, "0123456789")
	return roles()[strings.ToLower(strings.TrimRight(word, " _-#"))]
}
