package link

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

var (
	//go:embed particles.txt
	particleList string
	//go:embed heads.txt
	headList string
	//go:embed initialisms.txt
	initialismList string
	//go:embed pairs.txt
	pairList string
)

// particles are characters of grammar: inner ones stand at no place of most
// names, the others not at their ends.
type particles struct{ inner, edge map[rune]bool }

var theParticles = sync.OnceValue(func() particles {
	p := particles{map[rune]bool{}, map[rune]bool{}}
	set := p.inner
	for _, line := range content(particleList) {
		for _, r := range line {
			set[r], p.edge[r] = true, true
		}
		set = p.edge
	}
	return p
})

var theHeads = sync.OnceValue(func() []string { return strings.Fields(strings.Join(content(headList), " ")) })

// theInitialisms are in small letters.
var theInitialisms = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, line := range content(initialismList) {
		for _, word := range strings.Fields(strings.ToLower(line)) {
			set[word] = true
		}
	}
	return set
})

//go:generate go run generate.go

// thePairs are the words of two characters: by the first one, what may follow.
var thePairs = sync.OnceValue(func() map[rune]string {
	behind := map[rune]string{}
	for _, line := range content(pairList) {
		first, size := utf8.DecodeRuneInString(line)
		behind[first] = line[size:]
	}
	return behind
})

// pair reports whether two characters are a word.
func pair(first, second rune) bool { return strings.ContainsRune(thePairs()[first], second) }

// content lists the lines of a data file that are no remarks.
func content(file string) []string {
	var lines []string
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

// head returns what a name ends in if many names end in that, or "".
func head(name string) string {
	longest := ""
	for _, h := range theHeads() {
		if len(h) > len(longest) && len(h) < len(name) && strings.HasSuffix(name, h) {
			longest = h
		}
	}
	return longest
}
