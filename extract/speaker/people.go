package speaker

import (
	"slices"
	"strings"

	"hearsay/extract/text"
)

// How far into the talk people are introduced, and the host says who speaks, in
// characters.
const (
	opening  = 1500
	greeting = 300
)

// People finds out who guests and hosts are: those whom the metadata name, and
// besides whom the title and the opening of the talk present, and those of the
// show's regular hosts who are labelled or named in the opening. Who seems to be
// both is a guest, unless the metadata or the host's own words say otherwise.
func People(in Input, c *Cues) (guests, hosts []string) {
	guests, hosts = unique(in.Guests, nil), unique(in.Hosts, nil)
	if len(guests) == 0 {
		guests = unique(c.inTitle(in), hosts)
	}
	moreGuests, moreHosts, called := c.introduced(in)
	hosts = unique(append(hosts, called...), guests)
	hosts = unique(append(hosts, in.regulars()...), guests)
	if others := unique(append(guests, moreGuests...), moreHosts); len(others) > 0 {
		hosts = unique(append(hosts, moreHosts...), guests) // guests greet the host by name, too
	}
	guests = unique(append(guests, moreGuests...), hosts)
	hosts = unique(append(hosts, moreHosts...), guests)
	return guests, hosts
}

// regulars are the show's hosts who are here: a label is theirs, or the opening
// names them.
func (in *Input) regulars() []string {
	if len(in.Regulars) == 0 {
		return nil
	}
	w := hear(*in)
	early := int(greeting * w.scale())
	var here []string
	for _, person := range in.Regulars {
		labelled := slices.ContainsFunc(in.Labels, func(l Label) bool { return l.Speaker != "" && in.answersTo(person, l.Speaker) })
		if labelled || slices.ContainsFunc(in.Mentions, func(m Mention) bool {
			at, ok := w.find(m.Span.Start)
			return ok && m.Entity == person && at < early
		}) {
			here = append(here, person)
		}
	}
	return here
}

// introduced are the people whom the opening of the talk presents, and those
// whom it calls hosts. Whoever names themselves before a guest is presented is
// the host.
func (c *Cues) introduced(in Input) (guests, hosts, called []string) {
	w := hear(in)
	named := w.people(in, c)
	scale := w.scale()
	hits := c.find(w.runes[:min(len(w.runes), int(opening*scale))])
	for i := range named {
		named[i].self = c.stands(hits, named[i].from, func(q *cue) bool { return q.side == self })
	}
	for _, h := range hits {
		q := &c.cues[h.cue]
		if q.effect != presents {
			continue
		}
		who := named.beside(q, h, w.runes)
		switch {
		case q.side == guest:
			guests = append(guests, who...)
		case q.side == host:
			called = append(called, who...)
		case q.side == self && len(guests) == 0 && h.start < int(greeting*scale):
			hosts = append(hosts, who...)
		}
	}
	return guests, hosts, called
}

// A person is a name of somebody among the words.
type person struct {
	from, to int
	entity   string
	self     bool // said by that person
}

// A roster is names of people among the words, in order.
type roster []person

// people are the names of people in the words, in order.
func (w *words) people(in Input, c *Cues) roster {
	var list roster
	for _, m := range in.Mentions {
		if m.Types&c.person == 0 || m.Span.End <= in.Body.Start {
			continue
		}
		if from, to := w.inside(m.Span); from < to {
			list = append(list, person{from: from, to: to, entity: m.Entity})
		}
	}
	return list
}

// beside are the people whom a cue's words present: the nearest on its side,
// with those joined to it by 和. Nobody else presents those who name themselves.
func (named roster) beside(q *cue, h hit, runes []rune) []string {
	var who []string
	if q.person != before {
		for i, p := range named {
			if p.from >= h.end && p.from <= h.end+q.within {
				if p.self && q.side == guest {
					return nil
				}
				who = append(who, p.entity)
				for j := i + 1; j < len(named) && named[j-1].joined(named[j], runes); j++ {
					who = append(who, named[j].entity)
				}
				return who
			}
		}
	}
	if q.person != after {
		for i := len(named) - 1; i >= 0; i-- {
			if p := named[i]; p.to <= h.start && p.to >= h.start-q.within {
				return append(who, p.entity)
			}
		}
	}
	return who
}

// joined reports whether the words between two names make a list of them. Names
// may overlap, and those make none.
func (p person) joined(next person, runes []rune) bool {
	return p.to <= next.from && joins(runes[p.to:next.from])
}

// joins reports whether words between two names make a list of them.
func joins(between []rune) bool {
	switch strings.TrimSpace(string(between)) {
	case "", "和", "与", "跟", "以及", "还有", "and", "&":
		return true
	}
	return false
}

// inTitle are the people whom the title presents as guests: beside a cue, or
// where the title is nobody else's and the name stands for itself between
// marks, as in "Name: what it is about" and "What it is about | Name".
func (c *Cues) inTitle(in Input) []string {
	t := text.New(in.Title)
	w := hear(Input{Text: t, Body: text.Span{End: len(t.Runes)}})
	named := slices.DeleteFunc(namesIn(w, in, c), func(p person) bool { return contains(in.Hosts, p.entity) || contains(in.Regulars, p.entity) })
	var who []string
	for _, h := range c.find(w.runes) {
		if q := &c.cues[h.cue]; q.effect == presents && (q.side == guest || q.side == title) {
			who = append(who, named.beside(q, h, w.runes)...)
		}
	}
	if len(who) == 0 && len(named) == 1 {
		if p := named[0]; apart(t.Runes, int(w.at[p.from]), int(w.at[p.to-1])+1) {
			who = append(who, p.entity)
		}
	}
	return who
}

// namesIn finds in the words of a title the people who are known to be named
// there, or anywhere in the transcript, longer names first.
func namesIn(w *words, in Input, c *Cues) roster {
	spelled := map[string]string{}
	var names []string
	for _, m := range in.Mentions {
		if name := string(in.Text.Runes[m.Span.Start:m.Span.End]); m.Types&c.person != 0 && spelled[name] == "" && m.Span.Len() > 1 {
			spelled[name] = m.Entity
			names = append(names, name)
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	var list roster
	var others []person // a show that is named after somebody is not that person
	for _, m := range in.Billed {
		from, to := w.inside(m.Span)
		switch {
		case from >= to:
		case m.Types&c.person != 0:
			list = append(list, person{from: from, to: to, entity: m.Entity})
		default:
			others = append(others, person{from: from, to: to})
		}
	}
	overlaps := func(from, to int) func(person) bool {
		return func(p person) bool { return p.from < to && from < p.to }
	}
	for _, name := range names {
		runes := []rune(name)
		for i := 0; i+len(runes) <= len(w.runes); i++ {
			end := i + len(runes)
			free := !slices.ContainsFunc(list, overlaps(i, end)) && !slices.ContainsFunc(others, overlaps(i, end))
			if free && slices.Equal(w.runes[i:end], runes) && text.Boundary(w.runes, i) && text.Boundary(w.runes, end) {
				list = append(list, person{from: i, to: end, entity: spelled[name]})
			}
		}
	}
	slices.SortFunc(list, func(a, b person) int { return a.from - b.from })
	return list
}

// apart reports whether a name stands between the marks that divide titles.
func apart(runes []rune, from, to int) bool {
	before := strings.TrimSpace(string(runes[:from]))
	after := strings.TrimSpace(string(runes[to:]))
	opens := before == "" || strings.ContainsAny(before[len(before)-1:], "|:-.") || strings.HasSuffix(before, "丨") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "–")
	closes := after == "" || strings.ContainsAny(after[:1], "|:-(") || strings.HasPrefix(after, "丨") || strings.HasPrefix(after, "—") || strings.HasPrefix(after, "–")
	return opens && closes && (before != "" || after != "")
}

// unique drops empty and repeated names, and those among others.
func unique(list, others []string) []string {
	var once []string
	for _, s := range list {
		if s != "" && !contains(once, s) && !contains(others, s) {
			once = append(once, s)
		}
	}
	return once
}
