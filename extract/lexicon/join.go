package lexicon

import (
	"strings"
	"unicode"

	"hearsay/extract/scan"
	"hearsay/extract/text"
)

// joined reports whether the parts of a hit may be one name although the text
// sets them apart: `Search Former` is Searchformer, `in form` is no Inform.
func joined(t *text.Text, v *view, h scan.Hit, name *Name) bool {
	if v.at[h.End-1]-v.at[h.Start] == h.End-h.Start-1 {
		return true // nothing between
	}
	w := written(name.Text)
	piece := h.Start
	for i := h.Start + 1; i < h.End; i++ {
		if v.at[i] == v.at[i-1]+1 {
			continue
		}
		if !w.apart(int(i-h.Start)) && !mayJoin(t, v, h, w, piece, i) {
			return false
		}
		piece = i
	}
	return true
}

// mayJoin decides one gap of the text that the name does not have. The piece
// before the gap is [piece, gap), the one after it [gap, …), squeezed.
func mayJoin(t *text.Text, v *view, h scan.Hit, w spread, piece, gap int32) bool {
	between := t.Runes[v.at[gap-1]+1]
	left, right := v.runes[gap-1], v.runes[gap]
	length := int(h.End - h.Start)
	switch {
	case between == '.':
		return initials(t, v, h, w)
	case between == ':' || between == '/' || between == '\'':
		return false
	case text.Han(left) != text.Han(right):
		return true
	case text.Han(left):
		return length >= 4
	case w.border(int(gap - h.Start)):
		return length >= 3 && sameLetter(t, v, h, w, piece, gap)
	case !space(between):
		return length >= 4
	}
	return length >= 5 && !functionWord(v.runes[piece:gap]) && !functionWord(nextPiece(v, h, gap))
}

// initials reports whether a hit is a short form that the text writes with a
// dot after each letter (A.I., in capitals).
func initials(t *text.Text, v *view, h scan.Hit, w spread) bool {
	for i := h.Start; i < h.End; i++ {
		if i > h.Start && t.Runes[v.at[i]-1] != '.' || !unicode.IsUpper(w.runes[i-h.Start]) || !sameLetter(t, v, h, w, i, i+1) {
			return false
		}
	}
	return true
}

// nextPiece is what follows a gap up to the next one or the end of the hit.
func nextPiece(v *view, h scan.Hit, gap int32) []rune {
	end := gap + 1
	for end < h.End && v.at[end] == v.at[end-1]+1 {
		end++
	}
	return v.runes[gap:end]
}

// functionWord reports whether a word is a short everyday one, which rather
// stands for itself than for a part of a name.
func functionWord(word []rune) bool {
	return len(word) <= 3 && Everyday(string(word)) || len(word) == 1
}

// sameLetter reports whether a piece of one letter has the name's case: `A 100`
// is A100, `a 100` is not.
func sameLetter(t *text.Text, v *view, h scan.Hit, w spread, piece, gap int32) bool {
	if gap-piece != 1 {
		return true
	}
	return t.Said(v.span(piece, gap)) == string(w.runes[piece-h.Start])
}

// spread is a name as it is written, letter by letter: squeezed, but in its own
// case, with the places where it has a gap.
type spread struct {
	runes []rune
	gaps  []bool
}

func written(name string) spread {
	v := squeeze(spoken(name))
	raw := []rune(name)
	w := spread{make([]rune, len(v.runes)), make([]bool, len(v.runes))}
	for i, at := range v.at {
		w.runes[i] = v.runes[i]
		if int(at) < len(raw) {
			w.runes[i] = raw[at]
		}
		w.gaps[i] = i > 0 && at != v.at[i-1]+1
	}
	return w
}

// apart reports whether the name has a gap before its i-th letter.
func (w spread) apart(i int) bool { return i < len(w.gaps) && w.gaps[i] }

// border reports whether the name changes before its i-th letter from lower to
// upper case, from the capitals of one word to another word (ELFOpen), or
// between letters and digits.
func (w spread) border(i int) bool {
	if i >= len(w.runes) {
		return false
	}
	return caseBorder(w.runes, i) || digit(w.runes[i-1]) != digit(w.runes[i])
}

// caseBorder reports whether one word ends and another begins before runes[i],
// by their case alone.
func caseBorder(runes []rune, i int) bool {
	before, after := runes[i-1], runes[i]
	if !unicode.IsUpper(after) {
		return false
	}
	return unicode.IsLower(before) || unicode.IsUpper(before) && i+1 < len(runes) && unicode.IsLower(runes[i+1])
}

// sameCase reports whether a name stands in the text in its own case. Spaces
// and hyphens don't count.
func sameCase(quote, name string) bool {
	bare := func(r rune) rune {
		if joiner(text.Fold(r)) {
			return -1
		}
		return r
	}
	return strings.Map(bare, quote) == strings.Map(bare, name)
}
