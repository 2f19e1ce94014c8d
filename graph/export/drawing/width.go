package drawing

import "strings"

// Width estimates how wide a text is, as a multiple of the font's size. Fonts
// differ, so it is rather too much than too little.
func Width(text string) float64 {
	w := 0.0
	for _, r := range text {
		w += advance(r)
	}
	return w
}

func advance(r rune) float64 {
	switch {
	case r >= 0x1100 && r < 0x1200 || r >= 0x2e80:
		return 1
	case strings.ContainsRune("iljtfrI.,:;'|!()[]-· ", r):
		return 0.34
	case strings.ContainsRune("mwMW@%—…", r):
		return 0.92
	case r >= 'A' && r <= 'Z':
		return 0.7
	}
	return 0.58
}

// Wrap breaks a text into at most so many lines, none wider than width times the
// font's size; what finds no room is cut off with an ellipsis. It breaks at
// spaces, between Han, and in a word where nothing else helps.
func Wrap(text string, width float64, lines int) []string {
	rest := []rune(strings.Join(strings.Fields(text), " "))
	var out []string
	for len(rest) > 0 {
		end := fit(rest, width)
		if end < len(rest) && len(out) == lines-1 {
			end = fit(rest, width-advance('…'))
			return append(out, strings.TrimSpace(string(rest[:end]))+"…")
		}
		end = breakAt(rest, end)
		out = append(out, strings.TrimSpace(string(rest[:end])))
		rest = []rune(strings.TrimSpace(string(rest[end:])))
	}
	return out
}

// fit is how many code points of a text have room, at least one.
func fit(text []rune, width float64) int {
	w := 0.0
	for i, r := range text {
		if w += advance(r); w > width && i > 0 {
			return i
		}
	}
	return len(text)
}

// breakAt is the last place up to end where a line may end; end where there is none.
func breakAt(text []rune, end int) int {
	if end == len(text) {
		return end
	}
	for i := end; i > end/2; i-- {
		if text[i] == ' ' || advance(text[i]) == 1 || advance(text[i-1]) == 1 {
			return i
		}
	}
	return end
}
