package link

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/extract/text"
)

// support decides whether the rest of the episode speaks for a reading that
// nothing near it speaks for: one sense a discourse (Gale, Church and Yarowsky
// 1992). It returns a candidate, or says why there is none.
func (d *draft) support(r reading) (candidate, string) {
	c := candidate{span: r.span, entity: r.entity, via: Context}
	times := d.present[r.entity.ID]
	switch beside := d.neighbourNear(r); {
	case r.holds(): // as another reading does
		return r.candidate(), ""
	case r.against != "":
		return c, "beside " + r.against
	case d.ordinary(r):
		return c, "an everyday word without " + some(r.name.Needs) + " near it"
	case r.small && times == 0 && beside == "":
		return c, "written like a common word"
	case beside != "":
		c.score, c.why = 0.85, "beside "+beside
	case times > 0:
		c.score, c.why = 0.8, "named elsewhere in the episode"
	case d.ofSomebodyPresent(r.entity.ID):
		c.score, c.why = 0.75, "known to have to do with a guest or host"
	default:
		return c, "none of " + some(r.name.Needs) + " near it"
	}
	return c, ""
}

// neighbourNear returns the name of a mention near a reading that the entity is
// known to have to do with, or "".
func (d *draft) neighbourNear(r reading) string {
	i, _ := d.search(r.span.Start - 2*reachHan)
	for ; i < len(d.accepted) && d.accepted[i].span.Start <= r.span.End+reachHan; i++ {
		m := d.accepted[i]
		if apart(m.span, r.span) <= reachHan && d.neighbours(m.entity.ID, r.entity.ID) {
			return m.entity.Name
		}
	}
	return ""
}

// ofSomebodyPresent reports whether a guest or host is known to have to do with
// an entity.
func (d *draft) ofSomebodyPresent(id string) bool {
	for _, person := range slices.Concat(d.options.Guests, d.options.Hosts) {
		if d.neighbours(person, id) {
			return true
		}
	}
	return false
}

// worthListing reports whether a reading that was not linked looks like a name:
// not an everyday word, and not in small letters.
func (d *draft) worthListing(r reading) bool {
	quote := d.text.Quote(r.span)
	first, _ := utf8.DecodeRuneInString(quote)
	return !d.ordinary(r) && (text.Han(first) || strings.ToLower(quote) != quote)
}

// neighbours reports whether two entities are known to have to do with each
// other.
func (d *draft) neighbours(a, b string) bool {
	_, found := slices.BinarySearch(d.lexicon.Neighbours(a), b)
	return found
}

// some lists a few words.
func some(words []string) string {
	if len(words) > 3 {
		return strings.Join(words[:3], ", ") + " …"
	}
	return strings.Join(words, ", ")
}
