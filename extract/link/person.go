package link

import (
	"fmt"
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/scan"
	"hearsay/extract/text"
)

// A bearer is a person of whom a short form may speak.
type bearer struct {
	entity *lexicon.Entity
	title  title
	from   int  // where the person is first named; short forms come after that
	named  bool // a guest, a host or somebody who is named in the episode
}

// byPerson is the third tier: short forms of people's names (田博士, Larry).
// They mean somebody who is a guest or host, or was named in full before; else
// somebody whom a guest is known to have worked with. Where two people could be
// meant, nobody is.
func byPerson(d *draft) {
	strangers := d.strangers()
	d.shortForms(d.people(), strangers)
	for _, s := range strangers {
		d.refuse(candidate{span: s.span, why: "nobody of this name is known in the episode"})
	}
}

// shortForms links the short forms of people's names.
func (d *draft) shortForms(people []bearer, strangers []stranger) {
	var keys [][]rune
	var bearers [][]bearer
	number := map[string]int{}
	present := slices.Concat(d.options.Guests, d.options.Hosts, d.options.Speaking)
	for _, b := range people {
		for _, f := range forms(b.entity, slices.Contains(present, b.entity.ID)) {
			i, known := number[f.text]
			if !known {
				i = len(keys)
				number[f.text] = i
				keys, bearers = append(keys, []rune(f.text)), append(bearers, nil)
			}
			b.title = f.title
			if !slices.ContainsFunc(bearers[i], func(o bearer) bool { return o.entity == b.entity }) {
				bearers[i] = append(bearers[i], b)
			}
		}
	}
	var found []candidate
	for _, h := range scan.Longest(scan.Compile(keys).All(nil, d.text.Runes)) {
		span := text.Span{Start: int(h.Start), End: int(h.End)}
		if c, ok := d.meant(span, d.stillMeant(strangers, span, bearers[h.ID])); ok {
			found = append(found, c)
		}
	}
	d.accept(found)
}

// people lists who may be spoken of by a short form: everybody who is named,
// in the order of the text, then those whom a guest or host has to do with.
func (d *draft) people() []bearer {
	var people []bearer
	seen := map[string]bool{}
	add := func(id string, from int, named bool) {
		e, ok := d.lexicon.Entity(id)
		if ok && !seen[id] && d.isPerson(e) {
			seen[id] = true
			people = append(people, bearer{entity: e, from: from, named: named})
		}
	}
	present := slices.Concat(d.options.Guests, d.options.Hosts)
	for _, id := range slices.Concat(present, d.options.Speaking) {
		add(id, 0, true)
	}
	for _, c := range d.accepted {
		add(c.entity.ID, c.span.End, true)
	}
	for _, id := range present {
		for _, near := range d.colleagues(id) {
			add(near, 0, false)
		}
	}
	return people
}

// colleagues are the neighbours of a person, and of what the person made.
func (d *draft) colleagues(id string) []string {
	made, _ := d.lexicon.Schema().Mask("Made")
	var ids []string
	for _, near := range d.lexicon.Neighbours(id) {
		ids = append(ids, near)
		if e, ok := d.lexicon.Entity(near); ok && made.Has(e.Type) {
			ids = append(ids, d.lexicon.Neighbours(near)...)
		}
	}
	return ids
}

func (d *draft) isPerson(e *lexicon.Entity) bool {
	people, _ := d.lexicon.Schema().Mask("Person")
	return people.Has(e.Type)
}

// meant decides whom a short form means. What is not linked is listed where two
// people could be meant.
func (d *draft) meant(s text.Span, bearers []bearer) (candidate, bool) {
	if len(bearers) == 0 || d.taken(s) || !bearers[0].title.ends(d.text.Runes, s.End) || d.ordinary(reading{span: s}) || d.insideWord(s) || d.inLongerName(s) {
		return candidate{}, false
	}
	if capital := d.proper(s); text.Latin(d.text.Runes[s.Start]) && (s.Len() < shortestPart || d.inEnglish()) && !capital {
		return candidate{}, false
	}
	named := func(b bearer) bool { return b.named && b.from <= s.Start }
	who, why, score := keep(bearers, named), "who is named in the episode", 0.9
	if len(who) == 0 && !d.inEnglish() { // where first names are common ones
		who, why, score = keep(bearers, func(b bearer) bool { return !b.named }), "whom a guest or host has worked with", 0.75
	}
	switch len(who) {
	case 0:
		return candidate{}, false
	case 1:
		e := who[0].entity
		return candidate{span: s, entity: e, via: Context, score: score, why: e.Name + ", " + why}, true
	}
	d.refuse(candidate{span: s, entity: who[0].entity, why: fmt.Sprintf("may be %s or %s", who[0].entity.ID, who[1].entity.ID)})
	return candidate{}, false
}

func keep(bearers []bearer, which func(bearer) bool) []bearer {
	return slices.DeleteFunc(slices.Clone(bearers), func(b bearer) bool { return !which(b) })
}
