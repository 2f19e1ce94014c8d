package link

import (
	"strings"

	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// judgeHan judges Chinese characters that may be a Chinese name.
func (g *guess) judgeHan() (string, float64) {
	level := g.target.level
	length := g.length()
	shared := head(g.target.text)
	if shared != "" && !strings.HasSuffix(g.folded, shared) {
		shared = ""
	}
	same := length == len([]rune(g.target.text))
	switch {
	case level < familiar:
		return inactive, never
	case !g.restAlike(shared):
		return otherRest, never
	case !same && (shared == "" || level < named || length > len([]rune(g.target.text)) || leftOut(g.folded, g.target.text)):
		return otherLength, never // syllables are swallowed in long words, whose ends stay
	case length <= 3 && level < central && g.besideOdd():
		return looseWord, never
	case length <= 2 && level < near && g.distance <= 2 && g.odds() > 0 && !g.everyday() && g.recurs(2) && g.cue():
		return "two characters that make no word, again and again", pairLimit
	case length <= 2:
		switch {
		case g.odds() == 0 || g.everyday():
			return commonWords, never
		case level < near:
			return inactive, never
		case level < named && !g.cue():
			return uncued, never
		case g.isPerson(g.target.to) && g.odds() == length && strings.HasPrefix(g.target.text, string([]rune(g.folded)[0])):
			return "two characters, of which the surname is heard right", surnameLimit
		}
		return "two characters", pairLimit
	case g.odds() > 0 && !g.otherWords():
		limit := hanLimits[level]
		if g.termOf() {
			limit = hanTermLimit
		}
		if shared != "" && level >= named {
			limit = swallowedLimit
		}
		return "no everyday words", limit
	case shared != "" && same && g.present[g.target.to.ID] >= 3 && g.recurs(3):
		return "everyday words before " + shared, swallowedLimit
	}
	if !same && g.present[g.target.to.ID] >= 3 {
		return "everyday words before " + shared, 0.08
	}
	if level < near && g.odds() == 0 {
		return commonWords, never
	}
	return "everyday words", wordsLimit
}

// leftOut reports whether a window is a name of which something is left out:
// nothing in it was misheard.
func leftOut(window, name string) bool {
	rest := []rune(window)
	for _, r := range name {
		if len(rest) > 0 && rest[0] == r {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}

// besideOdd reports whether a Chinese character that made no word adjoins a
// window, so that the name may be longer.
func (g *guess) besideOdd() bool {
	odd := func(i, of int) bool { return i >= 0 && i < len(g.words) && g.joint[max(i, of)] && g.odd[i] }
	return odd(g.from-1, g.from) || odd(g.to, g.to-1)
}

// recurs reports whether a window's words stand in the text so often.
func (g *guess) recurs(times int) bool {
	return g.page.recurs(times, g.folded)
}

// otherWords reports whether a word of two characters stands in a
// window that the name does not have.
func (g *guess) otherWords() bool {
	runes := []rune(g.folded)
	for i := range len(runes) - 1 {
		if word := string(runes[i : i+2]); pair(runes[i], runes[i+1]) && !strings.Contains(g.target.text, word) {
			return true
		}
	}
	return false
}

// restAlike reports whether name and window are alike without what they share:
// the end that many names have, else the characters at both ends.
func (g *guess) restAlike(shared string) bool {
	a, b := []rune(strings.TrimSuffix(g.folded, shared)), []rune(strings.TrimSuffix(g.target.text, shared))
	if shared == "" {
		for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
			a, b = a[1:], b[1:]
		}
		for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
			a, b = a[:len(a)-1], b[:len(b)-1]
		}
	}
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	limit := sound.Cost(33)
	if len(a) == 1 && len(b) == 1 {
		limit = 20
	}
	for _, p := range sound.Name(string(a)) {
		for _, q := range sound.Name(string(b)) {
			if sound.Distance(p, q, limit) <= limit {
				return true
			}
		}
	}
	return false
}

// judgeForeign judges Chinese characters that may be how a foreign name was
// heard.
func (g *guess) judgeForeign() (string, float64) {
	if hasChineseName(g.target.to) {
		return otherScript, never // heard by the Chinese name
	}
	if g.numberSaid() {
		return "a foreign name and its number in Chinese", foreignLimits[g.target.level]
	}
	if g.termOf() || initials(g.target.name.Text) && !g.asWord() {
		return otherScript, never // translated, or said letter by letter
	}
	level := g.target.level
	again := level >= named && g.recurs(2)
	switch {
	case g.length() < 2 || g.weight() < 430 && !again && !g.asWord():
		return tooShort, never
	case g.length() == 2 && g.distance <= 2 && level >= named && g.odds() > 0 && !g.everyday() && g.cue():
		return "two characters that sound exactly so", pairLimit + foreignPenalty
	case g.odds() < g.to-g.from:
		return commonWords, never
	case level < near:
		return inactive, never
	case !g.cue() && !again:
		return uncued, never
	case g.length() == 2 && again:
		return "a foreign name in two characters, again and again", againLimit
	case g.length() == 2 && g.distance <= 2 && level >= named:
		return "two characters that sound exactly so", pairLimit + foreignPenalty
	case g.length() == 2 && !(level >= named && g.pooled):
		return "a foreign name in two characters", wordsLimit + foreignPenalty
	}
	return "a foreign name in Chinese", foreignLimits[level]
}

// numberSaid reports whether a window may be a foreign name together with its
// number: characters that make no word, and come back.
func (g *guess) numberSaid() bool {
	return g.target.level >= near && g.script == inHan && g.length() <= 3 && len(digits(g.target.text)) == 1 &&
		!g.termOf() && g.odds() == g.to-g.from && g.recurs(2)
}

// asWord reports whether a name in capitals, which the episode names, sounds
// exactly like a window when it is said as one word.
func (g *guess) asWord() bool {
	return g.distance <= 2 && g.target.level >= named && sayable(g.target.name.Text)
}

// sayable reports whether letters make a word that can be said.
func sayable(name string) bool { return len(name) >= 4 && strings.ContainsAny(name, "AEIOU") }

// initials reports whether a name is all capitals.
func initials(name string) bool {
	return strings.ToUpper(name) == name && scriptOf(text.FoldString(name)) == inLatin
}
