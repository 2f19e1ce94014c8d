package extract

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"hearsay/extract/claim"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

//go:embed answers.txt
var questionWordList string

// A questionWord stands where the answer would.
type questionWord struct {
	words  []rune
	types  []string
	before string // said before the answer in its place
	atEnd  bool   // the answer belongs to the end of the question
}

// A denial is what makes a short answer none.
type denial []string

// verdicts are the words that answer yes and no, the longest first.
var verdicts = sync.OnceValue(func() []verdict {
	var list []verdict
	for line := range strings.Lines(questionWordList) {
		sign, words, _ := strings.Cut(strings.TrimSpace(line), ": ")
		polarity := map[string]string{"yes": claim.Asserted, "no": claim.Negated}[sign]
		for word := range strings.SplitSeq(words, ", ") {
			if polarity != "" {
				list = append(list, verdict{[]rune(word), polarity})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b verdict) int { return len(b.word) - len(a.word) })
	return list
})

// answerWords are the words that ask, and those that deny.
var answerWords = sync.OnceValues(func() ([]questionWord, denial) {
	var list []questionWord
	var denies denial
	for line := range strings.Lines(questionWordList) {
		line = strings.TrimSpace(line)
		if rest, ok := strings.CutPrefix(line, "!"); ok {
			denies = append(denies, strings.Fields(rest)...)
		}
		words, rest, ok := strings.Cut(line, " : ")
		if !ok || strings.HasPrefix(words, "#") {
			continue
		}
		fields := append(strings.Split(rest, "|"), "", "")
		before := strings.TrimSpace(fields[1])
		list = append(list, questionWord{[]rune(words), strings.Fields(fields[0]), before, strings.TrimSpace(fields[2]) == "end"})
	}
	return list, denies
})

func questionWords() []questionWord {
	list, _ := answerWords()
	return list
}

// within reports whether an answer denies. Latin words are told from parts of
// others, but for the end of a contraction.
func (d denial) within(answer []rune) bool {
	return slices.ContainsFunc(d, func(word string) bool {
		if strings.HasPrefix(word, "n'") {
			return strings.Contains(string(answer), word)
		}
		return find(answer, []rune(word)) >= 0
	})
}

func (q questionWord) mask(s *schema.Schema) schema.Mask { return s.Union(q.types...) }

// find is where words stand in runes, Latin ones as whole words, or -1.
func find(runes, words []rune) int {
	for i := 0; i+len(words) <= len(runes); i++ {
		if slices.Equal(runes[i:i+len(words)], words) && text.Boundary(runes, i) && text.Boundary(runes, i+len(words)) {
			return i
		}
	}
	return -1
}
