package link

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/text"
)

// How far a name may be from a word that English spells like another name: what
// an episode is about is misheard, other names are what they seem. People and
// terms have others that are nearly like them; made things and organizations
// have names that were made to be like no other.
var (
	spelledLimits = [central + 1]float64{never, never, never, 0.12, 0.24}
	madeLimits    = [central + 1]float64{0.10, 0.10, 0.12, 0.14, 0.24}
)

// How far a part of a person's name may be in an English text: people have first
// names that sound like each other.
var partLimits = [central + 1]float64{never, never, never, 0.08, 0.16}

// strangePartLimit is how far one may be in a word that English does not have.
const strangePartLimit = 0.10

// fullNameLimit is how far a whole name of somebody may be who is known in the
// field, from words of which one is none that English has.
const fullNameLimit = 0.16

// dividedLimit is how far a part of a person's name may be from a part of what
// looks like a full name that is unknown.
const dividedLimit = 0.15

// spelled limits how far apart a name may be from a window that is written with
// a capital in an English text, so that it may be a name of its own.
func (g *guess) spelled(limit float64) float64 {
	first, _ := utf8.DecodeRuneInString(g.quote)
	strangePart := g.target.part && g.target.level >= near && g.strange() && len(g.folded) >= 5
	if g.latin() && g.target.part {
		limit = min(limit, partLimits[g.target.level])
		if strangePart {
			limit = max(limit, strangePartLimit)
		}
	}
	if g.latin() && g.termOf() && initials(g.target.name.Text) && !g.lettersAlike() {
		return never
	}
	switch {
	case !g.inEnglish() || g.besideHan(g.span):
		return limit
	case strings.Contains(g.folded, ".") && !strings.Contains(g.target.text, "."):
		return never
	case !unicode.IsUpper(first):
		return limit
	}
	for _, r := range g.late {
		if !r.span.Overlaps(g.span) {
			continue
		}
		if strangePart {
			limit = min(limit, strangePartLimit)
		} else if g.fullName() {
			limit = min(limit, fullNameLimit)
		} else if g.termOf() || g.isPerson(g.target.to) {
			limit = min(limit, spelledLimits[g.target.level])
		} else {
			limit = min(limit, madeLimits[g.target.level]+g.numberBonus())
		}
		if r.span.Len() > g.span.Len() && r.span.Contains(g.span) {
			limit = min(limit, dividedLimit)
		}
	}
	return limit
}

// fullName reports whether a window of two words or more, which are not all
// English, may be somebody's whole name.
func (g *guess) fullName() bool {
	return !g.target.part && g.isPerson(g.target.to) && !hasChineseName(g.target.to) && strings.Contains(g.target.text, " ") && strings.Contains(g.folded, " ") && g.strange()
}

// numberBonus is how much farther a name may be whose number is heard.
func (g *guess) numberBonus() float64 {
	if n := digits(g.folded); n == "" || n != digits(g.target.text) {
		return 0
	}
	return 0.04
}

// inEnglish reports whether a text has capitals and hardly any Chinese.
func (d *draft) inEnglish() bool { return d.hasCapitals() && d.latin() }

// latin reports whether a text has hardly any Chinese.
func (d *draft) latin() bool {
	if d.page.latin == nil {
		han := 0
		for _, r := range d.text.Runes {
			if text.Han(r) {
				han++
			}
		}
		latin := 50*han < len(d.text.Runes)
		d.page.latin = &latin
	}
	return *d.page.latin
}
