package link

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"hearsay/extract/lexicon"
)

//go:embed introductions.txt
var introductionList string

// theIntroductions are the words around names that people share with things, by what
// they are for.
var theIntroductions = sync.OnceValue(func() map[string][]string { return byKind(introductionList) })

// A namesake is a person who is introduced under the name of a thing.
type namesake struct {
	at      int
	spelled string // as it is written there
	thing   *lexicon.Entity
	who     *lexicon.Entity
	why     string
}

// byNamesake is the very last tier: where somebody is introduced
// under a name that is a thing's (我叫Kimi), the name is that person's wherever
// what is beside it speaks of people, or it is spelled so for the person alone.
func byNamesake(d *draft) {
	var known []namesake
	for i := range d.accepted {
		if n, ok := d.presented(i); ok {
			known = append(known, n)
		}
	}
	for i := range d.accepted {
		c := &d.accepted[i]
		if n, ok := d.namesakeAt(*c, known); ok {
			c.entity, c.via, c.score, c.why, c.repair = n.who, Context, 0.8, n.why, nil
			d.present[n.who.ID]++
		}
	}
}

// presented reports whether somebody is introduced under the name of a thing.
func (d *draft) presented(i int) (namesake, bool) {
	c := d.accepted[i]
	words := theIntroductions()
	if d.isPerson(c.entity) || c.entity.Types&d.lexicon.Schema().Union("Person") != 0 {
		return namesake{}, false
	}
	n := namesake{at: c.span.Start, spelled: d.spelled(c), thing: c.entity}
	if i+1 < len(d.accepted) {
		if next := d.accepted[i+1]; d.isPerson(next.entity) && next.span.Start > c.span.End && next.span.Start-c.span.End < 8 {
			between := d.between(c.span.End, next.span.Start)
			if c.via == Sound && slices.Contains(words["apposed"], between) || slices.Contains(words["is"], between) && d.begins(next.span.End, words["behind"]) {
				n.who, n.why = next.entity, "introduced as "+next.entity.Name
				return n, true
			}
		}
	}
	if i > 0 {
		if last := d.accepted[i-1]; d.isPerson(last.entity) && last.span.End < c.span.Start && slices.Contains(words["called"], d.between(last.span.End, c.span.Start)) {
			n.who, n.why = last.entity, "introduced as "+last.entity.Name
			return n, true
		}
	}
	if len(d.options.Guests) == 1 && d.ends(c.span.Start, words["guest"]) {
		if who, ok := d.lexicon.Entity(d.options.Guests[0]); ok {
			n.who, n.why = who, "the guest's name here"
			return n, true
		}
	}
	return namesake{}, false
}

// namesakeAt returns whose name stands at a place, if it is one of people who
// bear it: the last who was introduced before, else the first who will be.
func (d *draft) namesakeAt(c candidate, known []namesake) (namesake, bool) {
	words := theIntroductions()
	spelled := d.spelled(c)
	beside := d.ends(c.span.Start, words["before"]) || d.begins(c.span.End, words["after"])
	best, found := namesake{}, false
	for _, n := range known {
		if n.thing != c.entity {
			continue
		}
		if n.at == c.span.Start {
			return n, true
		}
		alone := c.via == Sound && n.spelled == spelled
		if (beside || alone) && (!found || n.at < c.span.Start && (alone || best.spelled != spelled || n.spelled == spelled)) {
			best, found = n, true
		}
	}
	return best, found
}

func (d *draft) spelled(c candidate) string {
	return string(d.text.Runes[c.span.Start:c.span.End])
}

// between is what stands between two places, without spaces and commas.
func (d *draft) between(from, to int) string {
	return strings.Trim(string(d.text.Runes[from:to]), " ,，")
}

// ends reports whether one of some words ends before a place.
func (d *draft) ends(at int, words []string) bool {
	before := strings.TrimRight(string(d.text.Runes[max(0, at-12):at]), " ,，")
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(before, w) })
}

// begins reports whether one of some words begins behind a place.
func (d *draft) begins(at int, words []string) bool {
	behind := strings.TrimLeft(string(d.text.Runes[at:min(len(d.text.Runes), at+12)]), " ,，")
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(behind, w) })
}
