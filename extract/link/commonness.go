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
	//go:embed chinese.txt
	chineseList string
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

// theChinese are Chinese words that stand in names or beside them, by kind.
var theChinese = sync.OnceValue(func() map[string][]string { return byKind(chineseList) })

// theInitialisms are in small letters.
var theInitialisms = sync.OnceValue(func() map[string]bool { return wordSet(initialismList) })

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

// byKind lists the words of a data file whose lines are a kind, a colon and the
// words; @ stands for a space in one.
func byKind(file string) map[string][]string {
	words := map[string][]string{}
	for _, line := range content(file) {
		kind, list, _ := strings.Cut(line, ":")
		for word := range strings.FieldsSeq(list) {
			words[kind] = append(words[kind], strings.ReplaceAll(word, "@", " "))
		}
	}
	return words
}

// wordSet is the set of the words of a data file, in small letters.
func wordSet(file string) map[string]bool {
	set := map[string]bool{}
	for _, line := range content(file) {
		for _, word := range strings.Fields(strings.ToLower(line)) {
			set[word] = true
		}
	}
	return set
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
