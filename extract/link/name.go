package link

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// A reading is a lexicon's name that stands in the text, with what is near it.
type reading struct {
	span    text.Span
	entity  *lexicon.Entity
	name    *lexicon.Name
	own     bool     // the entity's own name, not another one
	small   bool     // in small letters, like a common word
	spoken  bool     // its number is said in words
	near    []string // words near it that the name needs
	far     []string // those of them that stand anywhere in the text
	against string   // a word near it that the name refuses
}

// conditional reports whether the name alone does not do.
func (r *reading) conditional() bool { return len(r.name.Needs) > 0 }

// holds reports whether nothing is missing near a reading, nor against it.
func (r *reading) holds() bool {
	if r.conditional() {
		return r.against == "" && len(r.near) > 0
	}
	return r.against == "" && !r.small
}

// byName is the first tier: names as the lexicon has them. A name that needs
// something near it counts where that is near; where it is not, it counts if
// the rest of the episode supports it.
func byName(d *draft) {
	readings := d.setAside(d.withoutNamesakes(d.readings()))
	var sure []candidate
	var open []reading
	for len(readings) > 0 {
		same := sameSpan(readings)
		readings = readings[len(same):]
		c, found := choose(same)
		if found {
			sure = append(sure, c)
		} else {
			open = append(open, same...)
		}
	}
	d.divideAwards(sure)
	d.accept(sure)
	var supported []candidate
	for len(open) > 0 {
		same := sameSpan(open)
		open = open[len(same):]
		if d.taken(same[0].span) {
			continue
		}
		if c, why := d.chooseSupported(same); why == "" {
			supported = append(supported, c)
			continue
		} else if d.worthListing(same[0]) {
			d.refuse(candidate{span: same[0].span, entity: same[0].entity, why: why})
		}
		d.open = append(d.open, same...)
	}
	d.accept(supported)
}

// readings lists the names that stand in the text where names can stand, in
// the order of the scan, with what is near them.
func (d *draft) readings() []reading {
	if d.page.readings == nil {
		d.page.readings = d.scan()
		d.observe(d.page.readings)
	}
	return slices.Clone(d.page.readings)
}

func (d *draft) scan() []reading {
	links := addresses(d.text.Runes)
	readings := []reading{}
	for _, h := range d.lexicon.Scan(d.text) {
		e := d.lexicon.Entities()[h.Entity]
		r := reading{span: h.Span, entity: e, name: &e.Names[h.Name], own: h.Name == 0 && !h.Spoken, spoken: h.Spoken}
		if !within(links, r.span) && !d.insideWord(r.span) && !d.hyphenated(r) {
			r.small = d.inSmallLetters(r)
			readings = append(readings, r)
		}
	}
	return readings
}

// sameSpan is the readings at the beginning of a list that read one place.
func sameSpan(readings []reading) []reading {
	n := 1
	for n < len(readings) && readings[n].span == readings[0].span {
		n++
	}
	return readings[:n]
}

// choose decides one place by what is near it. Of several entities the one that
// most speaks for wins; where as much speaks for two, none does.
func choose(same []reading) (candidate, bool) {
	best, tie := -1, false
	for i, r := range same {
		if !r.holds() {
			continue
		}
		switch {
		case best < 0 || same[best].weaker(r):
			best, tie = i, false
		case !r.weaker(same[best]) && r.entity != same[best].entity:
			tie = true
		}
	}
	if best < 0 || tie {
		return candidate{}, false
	}
	return same[best].candidate(), true
}

// weaker reports whether more speaks for another reading of the same place.
func (r *reading) weaker(o reading) bool {
	if len(r.near) != len(o.near) {
		return len(r.near) < len(o.near)
	}
	return !r.name.Exact && o.name.Exact
}

func (r *reading) candidate() candidate {
	c := candidate{span: r.span, entity: r.entity, via: Alias, score: 0.98}
	switch {
	case r.conditional():
		c.via, c.score, c.why = Context, 0.9, "beside "+strings.Join(r.near, ", ")
	case r.own:
		c.via, c.score = Exact, 1
	case r.spoken:
		c.why = r.name.Text + ", its number said in words"
	}
	return r.learned(c)
}

// learned says of a misheard form how it was recognised.
func (r *reading) learned(c candidate) candidate {
	if !r.name.Heard {
		return c
	}
	c.via, c.score = Learned, min(c.score, 0.9)
	why := "a form that " + r.entity.Name + " is known to be misheard as"
	if c.why != "" {
		why += ", " + c.why
	}
	c.why = why
	return c
}

// chooseSupported decides one place by the rest of the episode, or says why not.
func (d *draft) chooseSupported(same []reading) (candidate, string) {
	var found []candidate
	why := ""
	for _, r := range same {
		c, reason := d.support(r)
		switch {
		case reason != "":
			why = reason
		case len(found) == 0 || found[0].entity != c.entity:
			found = append(found, c)
		}
	}
	switch len(found) {
	case 0:
		return candidate{}, why
	case 1:
		return found[0], ""
	}
	return candidate{}, fmt.Sprintf("may be %s or %s", found[0].entity.ID, found[1].entity.ID)
}
