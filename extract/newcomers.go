package extract

import (
	"slices"
	"sort"
	"strings"

	"hearsay/extract/discover"
	"hearsay/extract/lexicon"
	"hearsay/extract/link"
	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

// viaFound is how a mention of a name that is in no lexicon was recognised, and
// scoreFound how sure that is.
const (
	viaFound   = "found"
	scoreFound = 0.8
)

// A newcomer is an entity that is known from the words of one episode alone.
type newcomer struct {
	discover.Name
	first bool // it is linked before what sounds like a part of it
}

// discover makes the names known that are in no lexicon but that the title has,
// or that the words around them introduce.
func (h *hearing) discover() {
	in := discover.Input{
		Text: h.text, Talk: text.Span{Start: h.talk, End: len(h.text.Runes)}, Title: h.source.Title, Notes: h.notes(),
		Lexicon: h.names, Words: h.Segmenter,
	}
	for _, l := range h.source.Labels {
		in.Skip = append(in.Skip, text.Span{Start: h.text.Folded(l.At), End: h.text.Folded(l.End)})
	}
	var extra []lexicon.Entity
	h.newcomers, h.respelt = map[string]newcomer{}, map[string]bool{}
	for _, n := range discover.Names(in) {
		e := h.unlisted(n.Type, strings.ToLower(n.Type), n.Text)
		for _, also := range n.Also {
			e.Names = append(e.Names, lexicon.Name{Text: also})
		}
		for _, heard := range n.Heard {
			h.respelt[e.ID] = true
			e.Names = append(e.Names, lexicon.Name{Text: heard, Heard: true})
		}
		if n.Beside != "" {
			e.Known = []lexicon.Relation{precedes(n, e.ID)}
		}
		extra = append(extra, e)
		if !n.Clean {
			h.newcomers[e.ID] = newcomer{Name: n}
		}
	}
	if len(extra) > 0 {
		h.names = h.names.With(extra)
	}
}

// precedes puts a version before or behind the one that is known.
func precedes(n discover.Name, id string) lexicon.Relation {
	if n.Later {
		return lexicon.Relation{Subject: n.Beside, Predicate: "precedes", Object: id}
	}
	return lexicon.Relation{Subject: id, Predicate: "precedes", Object: n.Beside}
}

// late lists the newcomers that are linked only where nothing else is: what a
// recogniser made of a known name looks like an unknown one. Guests and hosts
// are not among them, or parts of their names would be linked before the whole.
func (h *hearing) late() []string {
	var ids []string
	for id, n := range h.newcomers {
		if !n.first && !slices.Contains(h.guests, id) && !slices.Contains(h.hosts, id) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// linkWhole links again where a newcomer's name was divided: a name that is
// known, or sounds so, is no part of another one.
func (h *hearing) linkWhole() {
	again := false
	for id, n := range h.newcomers {
		if n.Whole && !n.first && slices.ContainsFunc(n.Places, h.divided) {
			n.first, again = true, true
			h.newcomers[id] = n
		}
	}
	if again {
		h.link(h.Sounds)
	}
}

// divided reports whether something is linked to a part of a span. Parts that
// all mean the same and leave nothing over are the name of it, misheard.
func (h *hearing) divided(s text.Span) bool {
	mentions := h.linked.Mentions
	i := sort.Search(len(mentions), func(i int) bool { return mentions[i].Span.End > s.Start })
	first, rest := i, s.Len()
	for ; i < len(mentions) && s.Contains(mentions[i].Span) && mentions[i].Entity == mentions[first].Entity; i++ {
		rest -= mentions[i].Span.Len() + 1
	}
	return i > first && rest > 0
}

// markNewcomers says of the mentions of newcomers how they were recognised.
func (h *hearing) markNewcomers() {
	for i := range h.linked.Mentions {
		m := &h.linked.Mentions[i]
		if h.respelt[m.Entity] && m.Via == link.Learned {
			m.Why = "sounds like what the title or the show notes have"
		}
		if n, found := h.newcomers[m.Entity]; found && (m.Via == link.Exact || m.Via == link.Alias) {
			m.Via, m.Score, m.Why = viaFound, scoreFound, n.Why
		}
	}
}

// withoutNewcomers leaves newcomers out of what is told of the speakers: the
// guest whom the title names, misheard, looks like one.
func (h *hearing) withoutNewcomers(in speaker.Input) speaker.Input {
	in.Mentions = slices.DeleteFunc(slices.Clone(in.Mentions), func(m speaker.Mention) bool {
		_, found := h.newcomers[m.Entity]
		return found
	})
	return in
}

// newPeople looks among the newcomers for the side of the talk on which nobody
// is known.
func (h *hearing) newPeople(in speaker.Input, guests, hosts []string) (allGuests, allHosts []string) {
	in.Guests, in.Hosts = guests, hosts
	allGuests, allHosts = speaker.People(in, h.Cues)
	if len(guests) > 0 {
		allGuests = guests
	}
	if len(hosts) > 0 {
		allHosts = hosts
	}
	return allGuests, allHosts
}
