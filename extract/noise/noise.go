// Package noise owns the damage that speech and its recognition do to a
// sentence: fillers, stutters, lost punctuation, other ways to write a number,
// and homophones. It damages marked-up sentences, [田渊栋](Person), outside their
// names, and always in the same way. It refuses to judge what the damage does.
package noise

import (
	"regexp"
	"slices"
	"strings"

	"hearsay/extract/text"
)

// Kind is a kind of damage.
type Kind struct {
	Name string
	Doc  string
	// damage returns a sentence once or several times, differently damaged.
	damage func(*sentence) []string
}

// Kinds lists all kinds.
func Kinds() []Kind {
	return []Kind{
		{"fillers", "嗯, 那个 or you know between two words", fillers},
		{"punctuation", "no punctuation", punctuation},
		{"stutter", "a character or a word said twice", stutter},
		{"digits", "numbers written the other way, 2019 or 二零一九", digits},
		{"homophones", "one character for another that sounds the same", homophones},
	}
}

// Segmenter tells where the words of Chinese text are.
type Segmenter interface {
	Words(runes []rune, span text.Span) []text.Span
}

// Damage returns a sentence as damage of a kind leaves it, in up to four ways;
// none where there is nothing to damage.
func (k Kind) Damage(marked string, words Segmenter) []string {
	return k.damage(divide(marked, words))
}

// ways is in how many ways at most a sentence is damaged.
const ways = 4

// sentence is a marked-up sentence in parts: names with their marks, and words.
type sentence struct{ parts []part }

type part struct {
	text string
	name bool
}

// divide takes a sentence apart.
func divide(marked string, words Segmenter) *sentence {
	s := &sentence{}
	say := func(spoken string) {
		runes := []rune(spoken)
		for _, w := range words.Words(runes, text.Span{End: len(runes)}) {
			s.parts = append(s.parts, part{text: string(runes[w.Start:w.End])})
		}
	}
	at := 0
	for _, m := range mark.FindAllStringIndex(marked, -1) {
		say(marked[at:m[0]])
		s.parts = append(s.parts, part{marked[m[0]:m[1]], true})
		at = m[1]
	}
	say(marked[at:])
	return s
}

// mark is a marked-up name: [田渊栋](Person).
var mark = regexp.MustCompile(`\[[^\[\]]+\]\([^)]*\)`)

// at writes the sentence with one part changed.
func (s *sentence) at(i int, changed string) string {
	var b strings.Builder
	for j, p := range s.parts {
		if j == i {
			b.WriteString(changed)
		} else {
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// spread picks at most ways of some places, evenly.
func spread(places []int) []int {
	if len(places) <= ways {
		return places
	}
	var few []int
	for i := range ways {
		few = append(few, places[(2*i+1)*len(places)/(2*ways)])
	}
	return slices.Compact(few)
}

// places lists the parts that will do.
func (s *sentence) places(will func(i int, p part) bool) []int {
	var list []int
	for i, p := range s.parts {
		if will(i, p) {
			list = append(list, i)
		}
	}
	return list
}

// han reports whether a part is written in Chinese.
func (p *part) han() bool { return strings.ContainsFunc(p.text, text.Han) }

// blank reports whether a part is white space or a mark.
func (p *part) blank() bool {
	return !strings.ContainsFunc(p.text, func(r rune) bool { return text.Latin(text.Fold(r)) || text.Han(r) })
}
