package link

import (
	"strings"

	"hearsay/extract/text"
)

const never = -1

// judge returns the tier that a guess belongs to, and how far apart name and
// window may be in it; where nothing could be near enough it returns why, and
// never.
func (g *guess) judge() (tier string, limit float64) {
	switch {
	case !g.digitsAgree():
		return otherNumber, never
	case !g.conditionsMet():
		return unsupported, never
	}
	switch g.script {
	case inLatin:
		return g.judgeLatin()
	case inHan:
		if g.particles() {
			return grammar, never
		}
		if g.target.script&inHan == 0 {
			return g.judgeForeign()
		}
		return g.judgeHan()
	case inHan | inLatin:
		if g.innerParticle(g.target.text) || g.edgeParticle(g.target.text) {
			return grammar, never
		}
		if g.target.level >= familiar && (g.distance <= 3 || g.target.script == inHan|inLatin && g.distance <= 8) {
			return "mixed scripts", 0.08
		}
		return mixedScripts, never
	}
	return otherScript, never
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
// misheard GPT-4. In a name without any that the episode is about, one digit
// may be a syllable (net, nine).
func (g *guess) digitsAgree() bool {
	heard, said := digits(g.folded), digits(g.target.text)
	return heard == said || heard == "" && g.numberSaid() || said == "" && len(heard) == 1 && g.target.level == central && g.folded[0] == g.target.text[0]
}

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
	from, to := max(0, g.span.Start-reachHan), min(len(g.ear.text.Runes), g.span.End+reachHan)
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
