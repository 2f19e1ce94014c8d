package speaker

import (
	"slices"
	"strings"

	"hearsay/extract/text"
)

// How sure roles are that were given by the labels' own words, and by how the
// labelled speak.
const (
	calledSure = 0.98
	castSure   = 0.9
	bystander  = 0.02 // of the words: who says less is neither host nor guest
)

// name finds the people whom labels stand for: a label that is a name, and who
// says 我是 before theirs.
func (c *Cues) name(in Input, w *words, hits []hit, parties []party, of []int, list []clause) {
	byName := map[string]string{}
	for _, m := range in.Mentions {
		if m.Types&c.person != 0 {
			byName[spoken(in.Text, m.Span)] = m.Entity
		}
	}
	for k := range parties {
		p := &parties[k]
		p.person = byName[strings.Join(strings.Fields(text.FoldString(p.label)), " ")]
		if p.person == "" {
			p.person = in.labelled(p.label, c)
		}
	}
	clause := 0
	for _, m := range in.Mentions {
		at, ok := w.find(m.Span.Start)
		if !ok || m.Types&c.person == 0 {
			continue
		}
		for clause+1 < len(list) && list[clause+1].start <= at {
			clause++
		}
		p := &parties[of[clause]]
		if p.person == "" && c.stands(hits, at, func(q *cue) bool { return q.side == self }) {
			p.person = m.Entity
		}
	}
}

// labelled is the only one who answers to a label among those who are here,
// else among those whom the episode names.
func (in *Input) labelled(label string, c *Cues) string {
	present := unique(slices.Concat(in.Guests, in.Hosts, in.Regulars), nil)
	answers := func(person string) bool { return in.answersTo(person, label) }
	if who := slices.DeleteFunc(slices.Clone(present), func(p string) bool { return !answers(p) }); len(who) > 0 {
		return only(who)
	}
	var named []string
	for _, m := range slices.Concat(in.Billed, in.Mentions) {
		if m.Types&c.person != 0 && answers(m.Entity) {
			named = append(named, m.Entity)
		}
	}
	return only(unique(named, nil))
}

// answersTo reports whether a label is a name of somebody's, or one of its
// words, as a first name is.
func (in *Input) answersTo(person, label string) bool {
	if in.Names == nil {
		return false
	}
	label = strings.Join(strings.Fields(text.FoldString(label)), " ")
	for _, name := range in.Names(person) {
		name = strings.Join(strings.Fields(text.FoldString(name)), " ")
		if label != "" && (name == label || slices.Contains(strings.Fields(name), label)) {
			return true
		}
	}
	return false
}

// spoken is a name as labels would have it: folded, single spaces.
func spoken(t *text.Text, s text.Span) string {
	return strings.Join(strings.Fields(string(t.Runes[s.Start:s.End])), " ")
}

// cast gives every party its side, and returns how sure that is.
func (c *Cues) cast(in Input, parties []party) float64 {
	sure, hosts := calledSure, 0
	for k := range parties {
		p := &parties[k]
		switch {
		case c.called(p.label) != "":
			p.side = c.called(p.label)
		case p.person != "" && contains(in.Hosts, p.person):
			p.side = Host
		case p.person != "" && contains(in.Guests, p.person):
			p.side = Guest
		case p.presents:
			p.side = Host
		}
		if p.side == Host {
			hosts++
		}
	}
	if lead := leader(parties); lead != none && (hosts == 0 || hosts == presenters(parties) && parties[lead].says > 0) {
		parties[lead].side = Host
		sure = castSure
	}
	follow(parties)
	fill(parties, Host, in.Hosts)
	fill(parties, Guest, in.Guests)
	return sure
}

// leader is the party that speaks most like a host, for its size.
func leader(parties []party) int {
	var total float64
	for _, p := range parties {
		total += p.size
	}
	best, lead := 0.0, none
	for k, p := range parties {
		if p.side != "" || p.size < bystander*total && p.turns < 3 {
			continue
		}
		if like := p.says / (p.size + 100); lead == none || like > best {
			best, lead = like, k
		}
	}
	return lead
}

// follow makes guests of all others, but for those who hardly speak.
func follow(parties []party) {
	var total float64
	for _, p := range parties {
		total += p.size
	}
	for k := range parties {
		p := &parties[k]
		switch {
		case p.side != "":
		case p.size < bystander*total && len(parties) > 2:
			p.side = Other
		default:
			p.side = Guest
		}
	}
}

// fill gives the only person known for a side to the only party on it.
func fill(parties []party, side string, people []string) {
	found := none
	for k, p := range parties {
		if p.side == side {
			if found != none {
				return
			}
			found = k
		}
	}
	if found != none && parties[found].person == "" {
		parties[found].person = only(people)
	}
}
