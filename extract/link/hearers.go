package link

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// hearers collects names for ears.
type hearers struct{ han, latin []sound.Entry }

// add lists how a name is said among what it may be heard as: a Chinese name in
// Chinese, a foreign one in Latin letters, too, if its bearer has no Chinese one.
func (h *hearers) add(number int32, s *spoken, e *lexicon.Entity, level activity, terms schema.Mask) {
	add := func(to *[]sound.Entry, limit sound.Cost) {
		for _, way := range s.ways {
			*to = append(*to, sound.Entry{Name: number, Said: way, Limit: limit})
		}
	}
	if s.script&inHan != 0 {
		limit := hanLimits[level]
		if level >= named && head(s.text) != "" {
			limit = max(limit, swallowedLimit)
		}
		add(&h.han, hundredths(limit))
		return
	}
	add(&h.latin, hundredths(latinFarthest[level]))
	if level == familiar && s.letterAndDigit() && !terms.Has(e.Type) {
		add(&h.han, hundredths(foreignLimits[near]-foreignPenalty)) // what stands near it may speak for it
	}
	if level >= near && !terms.Has(e.Type) && !hasChineseName(e) && (!initials(s.name.Text) || digits(s.text) != "" || level >= named && sayable(s.name.Text)) {
		add(&h.han, hundredths(foreignLimits[level]-foreignPenalty))
	}
}

// letterAndDigit reports whether a name is one letter and one digit (R1), so that
// it is said in two syllables.
func (s *spoken) letterAndDigit() bool {
	return len(s.text) == 2 && s.script == inLatin && '0' <= s.text[1] && s.text[1] <= '9'
}

func (h *hearers) ears() ears { return ears{sound.NewIndex(h.han), sound.NewIndex(h.latin)} }

// over are the ears with all that others hear.
func (e ears) over(base ears) ears { return ears{e.han.Over(base.han), e.latin.Over(base.latin)} }

func hundredths(limit float64) sound.Cost { return sound.Cost(100*limit + 0.5) }

// hasChineseName reports whether an entity's own name is Chinese, so that it is
// mostly spoken of by that.
func hasChineseName(e *lexicon.Entity) bool { return scriptOf(text.FoldString(e.Name))&inHan != 0 }
