package link

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// support decides whether the rest of the episode speaks for a reading that
// nothing near it speaks for: one sense a discourse (Gale, Church and Yarowsky
// 1992). It returns a candidate, or says why there is none.
func (d *draft) support(r reading) (candidate, string) {
	c := candidate{span: r.span, entity: r.entity, via: Context}
	times := d.present[r.entity.ID]
	switch beside := d.neighbourNear(r.span, r.entity.ID); {
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
	case d.setApart(r):
		c.score, c.why = 0.7, "written as a name"
		if len(r.far) > 0 {
			c.why += ", in an episode that speaks of " + some(r.far)
		}
	default:
		return c, "none of " + some(r.name.Needs) + " near it"
	}
	return r.learned(c), ""
}

// setApart reports whether a reading is written as names are, and the episode
// speaks of what goes with it, if not near it. People are told apart by more, as
// others have their name: the episode is of their field.
func (d *draft) setApart(r reading) bool {
	made := d.lexicon.Schema().Union("Organization", "Product", "System", "Model")
	quote := d.text.Quote(r.span)
	if d.isPerson(r.entity) {
		return scriptOf(quote) == inHan && len(r.far) >= ownField
	}
	if !made.Has(r.entity.Type) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(quote)
	capital := unicode.IsUpper(first) && !d.opensSentence(r.span.Start)
	switch {
	case text.Han(first):
		return len(r.far) >= 2
	case d.introduced(r):
		return true
	case r.span.Len() < 4 || d.inLongerName(r.span):
		return false
	case d.besideHan(r.span) && !lexicon.Everyday(strings.ToLower(quote)): // letters alone set a name apart from Chinese
		return len(r.far) >= 1
	case d.besideHan(r.span): // who speaks Chinese drops English words, too
		return len(r.far) >= 2 && capital && d.page.recursInCase(2, quote)
	}
	return len(r.far) >= 1 && capital
}

// ownField is how many of the words that a person's name needs an episode of the
// person's field has.
const ownField = 3

// neighbourNear returns the name of a mention near a place that an entity is
// known to have to do with, or "".
func (d *draft) neighbourNear(place text.Span, id string) string {
	reach := reachHan
	if !d.besideHan(place) {
		reach = reachLatin
	}
	i, _ := d.search(place.Start - 2*reach)
	for ; i < len(d.accepted) && d.accepted[i].span.Start <= place.End+reach; i++ {
		m := d.accepted[i]
		if apart(m.span, place) <= reach && d.neighbours(m.entity.ID, id) {
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
	quote := d.text.Said(r.span)
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
