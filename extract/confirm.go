package extract

import (
	"slices"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/rule"
	"hearsay/extract/text"
)

// longCoda is how many runes may stand between what is asked and its answer:
// the end of the question, and the label of who answers does not count.
const longCoda = 12

// confirm makes of what is asked, and answered with yes right behind, a claim
// that is asserted, and one that is denied of what is answered with no (你是在
// X 读的博士吗? 对). Each spans question and answer.
func (h *hearing) confirm(in rule.Input, found []rule.Claim) {
	for i := range found {
		c := &found[i]
		if c.Polarity != claim.Asked {
			continue
		}
		end, polarity := h.verdict(in, c.Span.End)
		if polarity != "" {
			c.Polarity, c.Confidence = polarity, c.Confidence*joinedTrust
			c.Span.End = end
		}
	}
}

// verdict reads what stands behind a question: where its answer ends and what
// that makes of what was asked, or "".
func (h *hearing) verdict(in rule.Input, at int) (int, string) {
	runes, asked := h.text.Runes, false
	for i, n := at, 0; i < len(runes) && n <= longCoda; n++ {
		if next := past(in.Unsaid, i); next > i {
			i, n = next, n-1
			continue
		}
		if runes[i] == '?' || runes[i] == '吗' {
			asked = true
		}
		if asked && runes[i] > ' ' && runes[i] != '?' && runes[i] != '吗' && runes[i] != ',' && runes[i] != '-' {
			for _, v := range verdicts() {
				if end := v.said(runes, i); end > 0 {
					return end, v.polarity
				}
			}
			return 0, ""
		}
		if strings.ContainsRune(".。!;", runes[i]) {
			return 0, ""
		}
		i++
	}
	return 0, ""
}

// past is where the words go on behind what is not said at a place.
func past(unsaid []text.Span, at int) int {
	i, _ := slices.BinarySearchFunc(unsaid, at, func(s text.Span, at int) int { return s.End - at - 1 })
	if i < len(unsaid) && unsaid[i].Start <= at {
		return unsaid[i].End
	}
	return at
}

// A verdict is words that answer yes or no.
type verdict struct {
	word     []rune
	polarity string
}

// whole is how many Han words have that are a verdict whatever follows them;
// shorter ones are one before a mark, a space or themselves (对对 but not 对于).
const whole = 3

// said is where the verdict ends that begins at a place, or 0.
func (v *verdict) said(runes []rune, at int) int {
	end := at + len(v.word)
	if end > len(runes) || !slices.Equal(runes[at:end], v.word) || !text.Boundary(runes, end) {
		return 0
	}
	if len(v.word) < whole && end < len(runes) && text.Han(runes[end-1]) && text.Han(runes[end]) && runes[end] != runes[at] {
		return 0
	}
	return end
}
