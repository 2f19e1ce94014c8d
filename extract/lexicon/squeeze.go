package lexicon

import "hearsay/extract/text"

// A view is folded text with everything left out that people may or may not
// write between the parts of a name: `GPT-4`, `GPT 4` and `GPT4` read the same
// in it, and `AI 游戏` as `AI游戏`.
type view struct {
	runes []rune
	at    []int32 // where each rune stands in the text
	edge  []bool  // whether a word may begin or end before each rune, and at the end
}

// squeeze makes the view of folded runes. Nothing is left out between two
// digits (4.5 is not 45) nor where a sentence ends.
func squeeze(runes []rune) view {
	v := view{
		runes: make([]rune, 0, len(runes)),
		at:    make([]int32, 0, len(runes)),
		edge:  make([]bool, 0, len(runes)+1),
	}
	inWord := false
	for i := 0; i < len(runes); i++ {
		gap := 0
		if maybeGap(runes[i]) {
			gap = gapAt(runes, i)
			i += gap
		}
		latin := text.Latin(runes[i])
		v.runes = append(v.runes, runes[i])
		v.at = append(v.at, int32(i))
		v.edge = append(v.edge, gap > 0 || !inWord || !latin)
		inWord = latin
	}
	v.edge = append(v.edge, true)
	return v
}

// span is the place in the text of squeezed runes [start, end).
func (v *view) span(start, end int32) text.Span {
	return text.Span{Start: int(v.at[start]), End: int(v.at[end-1]) + 1}
}

// maybeGap is a quick look at a rune before gapAt's long one.
func maybeGap(r rune) bool {
	return r < '0' || r == ':' || r == '_' || 0xB7 <= r && r <= 0x30FB && middleDot(r)
}

// gapAt returns how many runes are left out from i on: one joiner, spaces, or a
// colon with spaces, if they stand between two letters. Behind anything but a
// letter it looks no further, so that a long row of spaces is gone through once.
func gapAt(runes []rune, i int) int {
	r := runes[i]
	if i == 0 || !letter(runes[i-1]) || !joiner(r) && r != ':' {
		return 0
	}
	end := i + 1
	if space(r) || r == ':' {
		for end < len(runes) && space(runes[end]) {
			end++
		}
	}
	if end == len(runes) || r == ':' && end == i+1 || paragraph(runes[i:end]) {
		return 0
	}
	left, right := runes[i-1], runes[end]
	switch {
	case digit(left) && digit(right):
		return 0
	case text.Latin(left) && text.Latin(right):
		return end - i
	case letter(left) && letter(right) && (space(r) || middleDot(r) || r == '-'):
		return end - i
	}
	return 0
}

// joiner reports whether a folded rune may stand between the parts of a name.
func joiner(r rune) bool {
	switch r {
	case '-', '.', '\'', '_', '/':
		return true
	}
	return space(r) || middleDot(r)
}

func middleDot(r rune) bool { return r == '·' || r == '•' || r == '‧' || r == '・' }

func space(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }

func digit(r rune) bool { return '0' <= r && r <= '9' }

func letter(r rune) bool { return text.Latin(r) || text.Han(r) }

// paragraph reports whether a gap holds an empty line.
func paragraph(gap []rune) bool {
	lines := 0
	for _, r := range gap {
		if r == '\n' {
			lines++
		}
	}
	return lines > 1
}
