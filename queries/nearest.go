package queries

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"hearsay/extract/text"
)

// nearest lists what could have been asked instead: of each query the sentence
// that shares most words with the question, in the question's language, those
// that share most first.
func (s *Set) nearest(question string) []string {
	asked := shingles(question)
	chinese := hasHan(question)
	type example struct {
		text   string
		shared float64
	}
	var list []example
	for _, q := range s.queries {
		best := example{}
		for _, sentence := range q.Ask {
			shown := s.spellOut(sentence)
			if hasHan(shown) != chinese || shown == "" {
				continue
			}
			words := shingles(shown)
			shared := 0.0
			for w := range words {
				if asked[w] {
					shared++
				}
			}
			if shared /= float64(len(words) + 1); best.text == "" || shared > best.shared {
				best = example{shown, shared}
			}
		}
		if best.text != "" {
			list = append(list, best)
		}
	}
	slices.SortStableFunc(list, func(a, b example) int { return cmp.Compare(b.shared, a.shared) })
	var out []string
	for _, e := range list[:min(len(list), 4)] {
		out = append(out, e.text)
	}
	return out
}

func hasHan(s string) bool { return strings.ContainsFunc(s, text.Han) }

// shingles are the Latin words and the pairs of Chinese characters of a text.
func shingles(s string) map[string]bool {
	set := map[string]bool{}
	runes := []rune(text.FoldString(s))
	for i := range runes {
		switch {
		case text.Han(runes[i]) && i+1 < len(runes) && text.Han(runes[i+1]):
			set[string(runes[i:i+2])] = true
		case text.Latin(runes[i]) && text.Boundary(runes, i):
			end := i
			for end < len(runes) && text.Latin(runes[end]) {
				end++
			}
			set[string(runes[i:end])] = true
		}
	}
	return set
}

var (
	optionalPart = regexp.MustCompile(`\([^()]*\)\?|[^\s()|]+\?|\.\.\.(\{[^}]*\})?`)
	choicePart   = regexp.MustCompile(`\(([^()|]*)[^()]*\)`)
	slotPart     = regexp.MustCompile(`\$([A-Z]+)(_\d+)?(:(<\w+>|\([^()]*\)|[A-Z|]+))?`)
	listPart     = regexp.MustCompile(`<[\w-]+>`)
)

// spellOut writes a sentence of the pattern language as a person would: the
// first of each choice, and something fitting for each slot.
func (s *Set) spellOut(sentence string) string {
	chinese := hasHan(sentence)
	out := slotPart.ReplaceAllStringFunc(sentence, func(slot string) string {
		m := slotPart.FindStringSubmatch(slot)
		return stand(m[1]+m[2], chinese)
	})
	out = listPart.ReplaceAllStringFunc(out, func(string) string {
		if chinese {
			return "提到"
		}
		return "mention"
	})
	for range 4 { // groups in groups
		out = optionalPart.ReplaceAllString(out, " ")
		out = choicePart.ReplaceAllString(out, "$1")
	}
	out = strings.Join(strings.Fields(out), " ")
	if chinese {
		out = closeUp(out)
	}
	return strings.ReplaceAll(out, "\\", "")
}

// closeUp takes the blanks out from between Chinese characters.
func closeUp(s string) string {
	runes := []rune(s)
	var b strings.Builder
	for i, r := range runes {
		if r == ' ' && i > 0 && i+1 < len(runes) && (text.Han(runes[i-1]) || text.Han(runes[i+1])) && !(text.Latin(runes[i-1]) || text.Latin(runes[i+1])) {
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// stand is what examples have in the place of a slot.
func stand(slot string, chinese bool) string {
	names := map[string][2]string{
		"ROLE": {"guest", "嘉宾"}, "KIND": {"papers", "论文"}, "TIME": {"2023", "2023年"},
		"PERSON": {"Ilya Sutskever", "李飞飞"}, "PERSON_2": {"Yann LeCun", "吴恩达"}, "ORGANIZATION": {"OpenAI", "OpenAI"},
		"ANY": {"OpenAI", "OpenAI"}, "ANY_2": {"Google", "谷歌"}, "PAPER": {"GaLore", "GaLore"}, "TOPIC": {"AGI", "通用人工智能"},
	}
	pair, ok := names[slot]
	switch {
	case !ok:
		return "GPT-4"
	case chinese:
		return pair[1]
	}
	return pair[0]
}
