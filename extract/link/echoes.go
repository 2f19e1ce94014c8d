package link

import (
	"cmp"
	"slices"

	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// find lists the places that sound like a name.
func (e *echoes) find() []candidate {
	runes := e.text.Runes
	e.opens = slices.Clone(e.speech().opens)
	for _, c := range e.accepted {
		e.opens[c.span.Start], e.opens[c.span.End] = true, true
	}
	var found []candidate
	var said, key []sound.Phone
	for at := range runes {
		said = append(said[:0], sound.Syllable(runes[at])...)
		if len(said) == 0 || !e.opens[at] {
			continue
		}
		key = dull(key[:0], said)
		if !e.first[key[0]] {
			continue
		}
		for n := 1; n < longestEcho && at+n < len(runes); n++ {
			syllable := sound.Syllable(runes[at+n])
			if syllable == nil {
				break
			}
			said, key = append(said, syllable...), dull(key, syllable)
			if n+1 == shortestEcho && !e.opening[string(key)] {
				break
			}
			if all := e.bySound[string(key)]; len(all) > 0 {
				if c, ok := e.heard(text.Span{Start: at, End: at + n + 1}, said, all); ok {
					found = append(found, c)
				}
			}
		}
	}
	return found
}

// heard decides on one place that sounds like names.
func (e *echoes) heard(span text.Span, said []sound.Phone, all []echo) (candidate, bool) {
	if e.taken(span) || !e.opens[span.End] || span.Start > 0 && numeral(e.text.Runes[span.Start-1]) {
		return candidate{}, false
	}
	folded := string(e.text.Runes[span.Start:span.End])
	p := echoPlace{e, span, folded, e.options.Phonetics.Words.Frequency([]rune(folded))}
	var likely []echo
	for _, one := range all {
		if p.mayBe(&one, sound.Distance(one.said, said, 100)) {
			likely = append(likely, one)
		}
	}
	slices.SortStableFunc(likely, e.likelier)
	if len(likely) == 0 {
		return candidate{}, false
	}
	best := likely[0]
	for _, o := range likely[1:] {
		if o.to != best.to && e.likelier(best, o) == 0 {
			return candidate{}, false
		}
	}
	distance := hundredth(float64(sound.Distance(best.said, said, 100)) / 100)
	r := Repair{Name: best.written, Distance: distance, Limit: echoLimit, Tier: "characters that sound like a name of the episode", Active: best.active.String()}
	return candidate{span, best.to, Sound, max(0.5, 0.9-distance), r.String(), &r}, true
}

// likelier compares who may be meant: somebody who is named in the episode comes
// first, then who is usually called so.
func (e *echoes) likelier(a, b echo) int {
	unnamed := func(o echo) int {
		if e.present[o.to.ID] > 0 {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.kind, b.kind), unnamed(a)-unnamed(b), cmp.Compare(a.close, b.close), cmp.Compare(b.level, a.level))
}

// numeral reports whether something is counted behind a character (四小龙).
func numeral(r rune) bool {
	return slices.Contains(theChinese()["counting"], string(r))
}

// echoLimit is how far apart what is heard and a name may be.
const echoLimit = 0.09
