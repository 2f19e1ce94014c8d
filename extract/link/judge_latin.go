package link

import (
	"slices"
	"strings"
)

// judgeLatin judges what is written in Latin letters.
func (g *guess) judgeLatin() (string, float64) {
	tier, limit := g.judgeLetters()
	if limit == never {
		return tier, never
	}
	if limit = g.spelled(limit); limit == never {
		return otherName, never
	}
	return tier, limit
}

// judgeLetters judges it whatever else it may be the name of.
func (g *guess) judgeLetters() (string, float64) {
	level := g.target.level
	switch {
	case level < familiar:
		return g.judgeStrange()
	case g.weight() < 340 && !g.capitals():
		return tooShort, never
	case g.englishEdge(g.target.text):
		return looseWord, never
	case g.capitals():
		return g.judgeCapitals()
	case !g.everyday():
		return g.judgeOdd()
	case strings.ContainsAny(g.folded, " -"):
		return g.judgePhrase()
	case !g.cue():
		return commonWords, never
	case g.distance <= 3 && !g.amongEnglish(g.from, g.to):
		return "an everyday word that sounds so", oddLimits[familiar]
	case level < near || g.small() || everydayWords(g.target.text):
		return commonWords, never
	case level == central && g.asPaper() && g.weight() >= 400:
		return "an everyday word where a paper is named", paperLimit
	}
	return "an everyday word", everydayLimit
}

// judgeStrange judges what may be a name that nothing in the episode speaks
// for: a word that English does not have and that is nearly that name.
func (g *guess) judgeStrange() (string, float64) {
	switch {
	case g.target.part || len(g.target.name.Needs) > 0 || !g.strange() || g.capitals():
		return inactive, never
	case g.numbered() || g.englishEdge(g.target.text) || g.cutShort() || g.small() && (g.hasCapitals() || g.latin()):
		return inactive, never
	case g.weight() < 450:
		return inactive, never
	}
	if g.isPerson(g.target.to) {
		return "no word at all", strangerLimit
	}
	if !g.latin() && g.cue() {
		return "no word at all", strangeCuedLimit
	}
	return "no word at all", strangeLimit
}

// judgeCapitals judges one word in capitals, or with a digit.
func (g *guess) judgeCapitals() (string, float64) {
	level := g.target.level
	switch {
	case theInitialisms()[g.folded] || g.target.part || !g.lettersAlike() && !g.saidLikeIt():
		return otherInitialism, never
	case len(g.folded) < 3 && !(level == central && g.pooled):
		return tooShort, never
	case g.everyday() && (level < named || g.present[g.target.to.ID] < 3):
		return commonWords, never
	case g.everyday():
		return "an everyday word in capitals", shoutedLimit
	case level == central && g.pooled:
		return "an initialism, as before", initialLimits[level] + pooledBonus
	case level == central:
		return "an initialism", initialLimits[level]
	case level >= named && g.distance <= 5:
		return "an initialism", initialLimits[familiar]
	case g.cue() && level == familiar && !g.ofType("Topic", "Method", "Venue"):
		return "an initialism", strangeLimit
	case g.cue():
		return "an initialism", initialLimits[level]
	}
	return uncued, never
}

// saidLikeIt reports whether letters that come back, and that no name is made of,
// sound nearly like as many letters of a name that the episode is about.
func (g *guess) saidLikeIt() bool {
	return g.target.level == central && len(g.folded) >= 3 && len(g.folded) == len(bare(g.target.text)) &&
		initials(g.target.name.Text) && g.distance <= 15 && !g.everyday() && g.recurs(2) && len(g.lexicon.Lookup(g.quote)) == 0
}

// judgeOdd judges what holds a word that is no everyday one.
func (g *guess) judgeOdd() (string, float64) {
	level := g.target.level
	switch {
	case len(bare(g.folded)) < 3:
		return tooShort, never
	case g.common() || g.termOf() && g.derived():
		return commonWords, never
	case g.numbered():
		return otherNumber, never
	case level == familiar && g.isPerson(g.target.to) && !strings.Contains(g.target.text, " ") && !g.strange():
		return commonWords, never // a name of many people
	}
	limit := oddLimits[level]
	if g.termOf() {
		limit = min(limit, termLimit)
	}
	if level < central && !g.versionHeard() && (g.cutShort() || !strings.Contains(g.folded, " ") && strings.Contains(g.target.text, " ")) {
		limit -= cutPenalty
	}
	if level < central && hasChineseName(g.target.to) {
		limit = min(limit, chineseLimit)
	}
	if level < central && g.small() && g.hasCapitals() {
		if limit = min(limit, smallLimit); strings.Contains(g.folded, " ") {
			limit += g.lengthBonus()
		}
	}
	if level == central && g.pooled {
		limit += pooledBonus
	}
	return "no everyday word", limit
}

// judgePhrase judges several everyday English words.
func (g *guess) judgePhrase() (string, float64) {
	level := g.target.level
	switch {
	case level < central && g.amongEnglish(g.from, g.to), g.small() && g.inEnglish() && !g.termOf():
		return commonWords, never
	case level < central && everydayWords(g.target.text):
		return "everyday words", everydayNameLimit
	}
	return "everyday words", phraseLimits[level] + g.lengthBonus()
}

// lengthBonus is how much farther a long name may be.
func (g *guess) lengthBonus() float64 {
	if g.weight() >= 800 {
		return longBonus
	}
	return 0
}

// versionHeard reports whether two digits or more of a name were heard: nothing
// of it is cut off then.
func (g *guess) versionHeard() bool {
	n := digits(g.folded)
	return len(n) >= 2 && n == digits(g.target.text)
}

// derived reports whether a window in small letters begins like the name: it is
// another word of the same stem (cryptographic, cryptography).
func (g *guess) derived() bool {
	const stem = 5
	a, b := bare(g.folded), bare(g.target.text)
	return g.small() && g.inEnglish() && len(a) >= stem && strings.HasPrefix(b, a[:stem])
}

// termOf reports whether the name is a term's.
func (g *guess) termOf() bool { return g.ofType("Topic", "Method") }

// ofType reports whether the name is of one of some types.
func (g *guess) ofType(types ...string) bool {
	return g.lexicon.Schema().Union(types...).Has(g.target.to.Type)
}

// small reports whether a window has no capital.
func (g *guess) small() bool { return strings.ToLower(g.quote) == g.quote }

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
	return g.ofType("Paper") && slices.ContainsFunc(theChinese()["paper"], func(word string) bool { return strings.Contains(before+"\n"+behind, word) })
}

// common reports whether a window in small letters stands among English words,
// in a text where names have capitals, and is made of words itself.
func (g *guess) common() bool {
	return g.small() && !g.strange() && g.amongEnglish(g.from, g.to) && g.hasCapitals()
}
