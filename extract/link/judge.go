package link

import (
	"strings"

	"hearsay/extract/sound"
	"hearsay/extract/text"
)

const never = -1

// judge returns the tier that a guess belongs to, and how far apart name and
// window may be in it; never where nothing could be near enough.
func (g *guess) judge() (tier string, limit float64) {
	if !g.digitsAgree() || !g.conditionsMet() {
		return "", never
	}
	switch g.script {
	case inLatin:
		return g.judgeLatin()
	case inHan:
		if g.particles() {
			return "", never
		}
		if g.target.script&inHan == 0 {
			return g.judgeForeign()
		}
		return g.judgeHan()
	case inHan | inLatin:
		if g.innerParticle(g.target.text) || g.edgeParticle(g.target.text) {
			return "", never
		}
		if g.target.level >= familiar && (g.distance <= 3 || g.target.script == inHan|inLatin && g.distance <= 8) {
			return "mixed scripts", 0.08
		}
	}
	return "", never
}

// particles reports whether characters of grammar stand in a window where the
// name has others. In a long name that is heard well they may have come in.
func (g *guess) particles() bool {
	if g.distance <= 5 && g.length() >= 4 {
		return false
	}
	return g.innerParticle(g.target.text) || g.edgeParticle(g.target.text) && !(g.distance <= 5 && g.length() == 3)
}

// digitsAgree reports whether window and name have the same numbers: GPT-3 is no
// misheard GPT-4.
func (g *guess) digitsAgree() bool { return digits(g.folded) == digits(g.target.text) }

// lettersAlike reports whether half of the letters are the same, numbers apart:
// what is called by its number is told by it, and 100G is no A100.
func (g *guess) lettersAlike() bool {
	letters := func(s string) string { return strings.Trim(bare(s), "0123456789") }
	return unlike(letters(g.folded), letters(g.target.text)) <= 0.5
}

// conditionsMet reports whether a name that is an everyday word, too, has what
// it needs: words near it, or a part in the episode.
func (g *guess) conditionsMet() bool {
	n := g.target.name
	from, to := max(0, g.span.Start-reach), min(len(g.ear.text.Runes), g.span.End+reach)
	around := string(g.ear.text.Runes[from:g.span.Start]) + "\n" + string(g.ear.text.Runes[g.span.End:to])
	for _, word := range n.Refuses {
		if strings.Contains(around, text.FoldString(word)) {
			return false
		}
	}
	if len(n.Needs) == 0 || g.target.level >= named {
		return true
	}
	for _, word := range n.Needs {
		if strings.Contains(around, text.FoldString(word)) {
			return true
		}
	}
	return false
}

func (g *guess) cue() bool {
	return g.cued(g.span, g.lexicon.Schema().Names(g.target.to.Types))
}

// judgeLatin judges what is written in Latin letters.
func (g *guess) judgeLatin() (string, float64) {
	heavy, level := g.weight(), g.target.level
	long := 0.0
	if heavy >= 800 {
		long = longBonus
	}
	switch {
	case level < familiar || heavy < 340 && !g.capitals():
		return "", never
	case g.capitals():
		switch {
		case !g.lettersAlike() || len(g.folded) < 3 && !(level == central && g.pooled):
			return "", never
		case level == central && g.pooled:
			return "an initialism, as before", initialLimits[level] + pooledBonus
		case level == central:
			return "an initialism", initialLimits[level]
		case level >= named && g.distance <= 5:
			return "an initialism", 0.12
		case g.cue():
			return "an initialism", initialLimits[level]
		}
		return "", never
	case len(bare(g.folded)) < 3, g.common(), g.numbered():
		return "", never
	case !g.everyday():
		limit := oddLimits[level]
		if terms := g.lexicon.Schema().Union("Topic", "Method"); terms.Has(g.target.to.Type) {
			limit = min(limit, termLimit)
		}
		if level < central && (g.cutShort() || !strings.Contains(g.folded, " ") && strings.Contains(g.target.text, " ")) {
			limit -= cutPenalty
		}
		if level < central && hasChineseName(g.target.to) {
			limit = min(limit, chineseLimit)
		}
		return "no everyday word", limit
	case strings.ContainsAny(g.folded, " -"):
		if g.amongEnglish(g.from, g.to) && level < central || g.target.script&inLatin == 0 {
			return "", never
		}
		if level < named && everydayWords(g.target.text) {
			return "everyday words", 0.05
		}
		return "everyday words", phraseLimits[level] + long
	case !g.cue():
		return "", never
	case g.distance <= 3 && !g.amongEnglish(g.from, g.to):
		return "an everyday word that sounds so", 0.15
	case level < near || strings.ToLower(g.quote) == g.quote || everydayWords(g.target.text):
		return "", never
	case level == central && g.asPaper() && heavy >= 400:
		return "an everyday word where a paper is named", paperLimit
	}
	return "an everyday word", everydayLimit
}

// numbered reports whether a digit adjoins a window that has none: the number
// belongs to the name.
func (g *guess) numbered() bool {
	runes := g.ear.text.Runes
	return g.span.End < len(runes) && '0' <= runes[g.span.End] && runes[g.span.End] <= '9'
}

// asPaper reports whether a paper is named where a window stands (一篇叫 …).
func (g *guess) asPaper() bool {
	before := string(g.ear.text.Runes[max(0, g.span.Start-3):g.span.Start])
	behind := string(g.ear.text.Runes[g.span.End:min(len(g.ear.text.Runes), g.span.End+2)])
	return g.lexicon.Schema().Types[g.target.to.Type].Name == "Paper" && (strings.Contains(before, "篇") || strings.Contains(behind, "篇"))
}

// common reports whether a window in small letters stands among English words,
// in a text where names have capitals.
func (g *guess) common() bool {
	return strings.ToLower(g.quote) == g.quote && g.amongEnglish(g.from, g.to) && g.hasCapitals()
}

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
	case level < familiar, !g.restAlike(shared):
		return "", never
	case !same && (shared == "" || level < named || length > len([]rune(g.target.text)) || leftOut(g.folded, g.target.text)):
		return "", never // syllables are swallowed in long words, whose ends stay
	case length <= 3 && level < central && g.besideOdd():
		return "", never
	case length <= 2:
		if g.odds() == 0 || g.everyday() || level < near || level < named && !g.cue() {
			return "", never
		}
		return "two characters", pairLimit
	case g.odds() > 0 && !g.otherWords():
		limit := hanLimits[level]
		if terms := g.lexicon.Schema().Union("Topic", "Method"); terms.Has(g.target.to.Type) {
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
		return "", never
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
	return strings.Count(string(g.ear.text.Runes), g.folded) >= times
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
		return "", never // heard by the Chinese name
	}
	if terms := g.lexicon.Schema().Union("Topic", "Method"); terms.Has(g.target.to.Type) || initials(g.target.name.Text) {
		return "", never // translated, or said letter by letter
	}
	level := g.target.level
	switch {
	case g.length() < 2 || g.odds() < g.to-g.from || level < near || !g.cue() || g.weight() < 430:
		return "", never
	case g.length() == 2 && !(level >= named && g.pooled):
		return "a foreign name in two characters", wordsLimit + foreignPenalty
	}
	return "a foreign name in Chinese", foreignLimits[level]
}

// initials reports whether a name is all capitals.
func initials(name string) bool {
	return strings.ToUpper(name) == name && scriptOf(text.FoldString(name)) == inLatin
}
