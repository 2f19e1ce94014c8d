package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"hearsay/extract/text"
)

//go:embed numbers.txt
var numberList string

// numberWords are the numbers that people say behind a name: K二点五, GPT Two.
type numberWords struct {
	han     map[rune]rune     // 二: 2, 点: .
	english map[string]string // two: 2, point: .
	hundred rune              // 百, behind a digit
	counted map[rune]bool     // characters that are counted: a number before them is no name's
}

var theNumberWords = sync.OnceValue(func() numberWords {
	n := numberWords{han: map[rune]rune{}, english: map[string]string{}, counted: map[rune]bool{}}
	for line := range strings.Lines(numberList) {
		kind, words, _ := strings.Cut(strings.TrimSpace(line), ":")
		for pair := range strings.FieldsSeq(words) {
			said, sign, _ := strings.Cut(pair, "=")
			switch kind {
			case "chinese":
				n.han[[]rune(said)[0]] = rune(sign[0])
			case "english":
				n.english[said] = sign
			case "hundred":
				n.hundred = []rune(said)[0]
			case "counted":
				for _, r := range said {
					n.counted[r] = true
				}
			}
		}
	}
	return n
})

// Number is a number that is said in words right behind Latin letters.
type Number struct {
	Span text.Span // folded positions of the words
	Sign []rune    // the number in figures, 2.5
	Sure bool      // nothing behind it is counted by it
	name int       // where the Latin words before it begin
}

// Numbers lists the numbers of folded runes that are said in words behind Latin
// letters, in order. One character stands for one sign in Chinese ones, but for a
// round hundred.
func Numbers(runes []rune) []Number {
	var found []Number
	for at := 1; at < len(runes); at++ {
		if !text.Latin(runes[at-1]) {
			continue
		}
		if n, ok := numberAt(runes, at); ok {
			n.name = nameStart(runes, at)
			found = append(found, n)
			at = n.Span.End
		}
	}
	return found
}

// numberAt reads the number at a position behind a letter.
func numberAt(runes []rune, at int) (Number, bool) {
	if text.Han(runes[at]) {
		return hanNumber(runes, at)
	}
	if runes[at] != ' ' && runes[at] != '-' {
		return Number{}, false
	}
	return englishNumber(runes, at+1)
}

func hanNumber(runes []rune, at int) (Number, bool) {
	words := theNumberWords()
	n := Number{Span: text.Span{Start: at, End: at}}
	for end := at; end < len(runes); end++ {
		sign, ok := words.han[runes[end]]
		if !ok || sign == '.' && (end == at || slices.Contains(n.Sign, '.') || end+1 == len(runes) || words.han[runes[end+1]] < '0') {
			break
		}
		n.Sign = append(n.Sign, sign)
		n.Span.End = end + 1
	}
	if len(n.Sign) == 1 && n.Span.End < len(runes) && runes[n.Span.End] == words.hundred {
		n.Sign, n.Span.End = append(n.Sign, '0', '0'), n.Span.End+1
	}
	n.Sure = n.Span.End == len(runes) || !words.counted[runes[n.Span.End]]
	return n, len(n.Sign) > 0
}

func englishNumber(runes []rune, at int) (Number, bool) {
	words := theNumberWords()
	n := Number{Span: text.Span{Start: at, End: at}, Sure: true}
	for start := at; start < len(runes); {
		end := start
		for end < len(runes) && 'a' <= runes[end] && runes[end] <= 'z' {
			end++
		}
		sign, ok := words.english[string(runes[start:end])]
		if !ok || end < len(runes) && text.Latin(runes[end]) || sign == "." && (start == at || slices.Contains(n.Sign, '.')) {
			break
		}
		n.Sign = append(n.Sign, []rune(sign)...)
		n.Span.End = end
		if sign != "." && !slices.Contains(n.Sign, '.') && !strings.HasPrefix(string(runes[end:min(len(runes), end+6)]), " point") {
			break
		}
		if start = end + 1; end >= len(runes) || runes[end] != ' ' {
			break
		}
	}
	if k := len(n.Sign); k > 0 && n.Sign[k-1] == '.' {
		return Number{}, false
	}
	if len(n.Sign) == 1 && n.Sign[0] == '1' { // one of them
		n.Sure = n.Span.End+1 >= len(runes) || !text.Latin(runes[n.Span.End+1]) || runes[n.Span.End] != ' '
	}
	return n, len(n.Sign) > 0
}

// nameStart is where up to three Latin words begin that end at a position.
func nameStart(runes []rune, end int) int {
	start, words := end, 1
	for start > 0 {
		r := runes[start-1]
		if !text.Latin(r) {
			if r != ' ' && r != '-' || start < 2 || !text.Latin(runes[start-2]) || words == 3 {
				break
			}
			words++
		}
		start--
	}
	return start
}
