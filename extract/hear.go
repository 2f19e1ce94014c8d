package extract

import (
	"slices"
	"sort"
	"sync"

	"hearsay/extract/lexicon"
	"hearsay/extract/link"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/speaker"
	"hearsay/extract/text"
	"hearsay/extract/transcript"
)

// hearing is everything that is known of one episode while it is read. All
// spans in it count runes of the folded text.
type hearing struct {
	*Extractor
	source     *transcript.Episode
	id         string // of the episode as an entity
	text       *text.Text
	body, talk int // where the words begin, and where the talk does
	names      *lexicon.Lexicon
	newcomers  map[string]newcomer // by id
	respelt    map[string]bool     // ids of those that the title or the notes spell as nobody heard them
	page       *link.Page          // of the text, for names
	linked     link.Result
	billed     []speaker.Mention // names in the title, by place in it
	guests     []string
	hosts      []string
	speaking   []string                    // people whose full names are labels
	employers  map[string]speaker.Employer // of those who speak, as the episode tells
	turns      []speaker.Turn
	references []speaker.Reference
	found      []rule.Claim
	noted      []string // whom and what the show notes name
	doubts     []string // what of the transcript was not believed
}

// hear runs the steps before the rules in order: names, people, turns, references.
func (x *Extractor) hear(e *transcript.Episode) *hearing {
	h := &hearing{Extractor: x, source: e, id: "episode:" + e.ID, text: text.Of(e.Source, e.Speech), names: x.Lexicon}
	h.body, h.talk = h.text.Folded(e.Body), h.text.Folded(e.Talk)
	h.meet()
	h.discover()
	h.introduce()
	in := h.speakerInput()
	var doubt string
	if h.turns, doubt = speaker.Turns(in, x.Cues); doubt != "" {
		h.doubts = append(h.doubts, doubt)
	}
	h.references = speaker.References(in, h.turns, x.Cues)
	return h
}

// meet makes the people whom the metadata and the labels name known under their
// names, where the lexicon does not know them.
func (h *hearing) meet() {
	var extra []lexicon.Entity
	person := func(names []string) (ids []string) {
		for _, name := range names {
			if known := h.names.Lookup(name); len(known) > 0 {
				ids = append(ids, known[0].ID)
				continue
			}
			e := h.unlisted("Person", "person", name)
			extra = append(extra, e)
			ids = append(ids, e.ID)
		}
		return ids
	}
	h.guests, h.hosts = person(h.source.Guests), person(h.source.Hosts)
	h.speaking = person(h.labelled())
	if show := h.source.Show; show != "" && h.showEntity() == nil {
		extra = append(extra, h.unlisted("Podcast", "podcast", show))
	}
	if len(extra) > 0 {
		h.names = h.names.With(extra)
	}
}

// unlisted is an entity that no lexicon has.
func (h *hearing) unlisted(kind, prefix, name string) lexicon.Entity {
	types := h.Schema.Union(kind)
	e := lexicon.Entity{ID: prefix + ":" + identifier(name), Types: types, Name: name, Names: []lexicon.Name{{Text: name}}}
	for _, t := range h.Schema.Types {
		if t.Name == kind {
			e.Type = t.Index
		}
	}
	return e
}

// link finds the mentions in the words of the episode, by sound too unless
// sounds is nil; front matter and the labels of speakers are not said by
// anybody.
func (h *hearing) link(sounds *link.Names) {
	h.linked = h.page.Link(h.linkOptions(sounds))
	first := sort.Search(len(h.linked.Mentions), func(i int) bool { return h.linked.Mentions[i].Span.Start >= h.body })
	h.linked.Mentions = h.linked.Mentions[first:]
	first = sort.Search(len(h.linked.Unresolved), func(i int) bool { return h.linked.Unresolved[i].Span.Start >= h.talk })
	h.linked.Unresolved = h.linked.Unresolved[first:]
	h.linked.Mentions = slices.DeleteFunc(h.linked.Mentions, func(m link.Mention) bool { return h.labels(m.Span) })
	h.linked.Unresolved = slices.DeleteFunc(h.linked.Unresolved, func(u link.Unresolved) bool { return h.labels(u.Span) })
	h.markNewcomers()
}

// labels reports whether a span lies in a label.
func (h *hearing) labels(s text.Span) bool {
	labels := h.source.Labels
	at := h.text.Source(s).Start
	i := sort.Search(len(labels), func(i int) bool { return labels[i].End > at })
	return i < len(labels) && labels[i].At <= at
}

// linkOptions is what linking is told of the episode.
func (h *hearing) linkOptions(sounds *link.Names) link.Options {
	o := link.Options{Guests: h.guests, Hosts: h.hosts, Speaking: h.speaking, Words: h.Segmenter, Found: h.late(), Noted: h.noted}
	for _, m := range h.billed {
		o.Titled = append(o.Titled, m.Entity)
	}
	if sounds != nil {
		o.Phonetics = &link.Phonetics{Names: sounds, Words: h.Segmenter, Body: h.body}
		o.NearMisses = h.Unsure
	}
	return o
}

// introduce learns from the title and the introductions who host and guest are,
// and links the names of the episode. The names as they are spelled come first,
// for they mostly tell who is there, and what sounds like a name depends on it.
// What may be a known name misheard does not count then; where only that tells
// who is there, the names are linked once more.
func (h *hearing) introduce() {
	h.linkTitle()
	h.linkNotes()
	h.page = link.NewPage(h.names, h.text, h.Segmenter)
	var listening sync.WaitGroup
	if h.Sounds != nil {
		listening.Go(func() { h.page.Listen(h.Segmenter) })
	}
	h.link(nil)
	listening.Wait()
	late := h.late()
	h.linked.Mentions = slices.DeleteFunc(h.linked.Mentions, func(m link.Mention) bool { return slices.Contains(late, m.Entity) })
	h.people()
	h.link(h.Sounds)
	h.linkWhole()
	if h.people() {
		h.link(h.Sounds)
	}
}

// people finds out who guests and hosts are, and reports whether that is new.
func (h *hearing) people() bool {
	guests, hosts := speaker.People(h.speakerInput(), h.Cues)
	if slices.Equal(guests, h.guests) && slices.Equal(hosts, h.hosts) {
		return false
	}
	h.guests, h.hosts = guests, hosts
	return true
}

func (h *hearing) entity(id string) *lexicon.Entity {
	e, _ := h.names.Entity(id)
	return e
}

func (h *hearing) types(id string) schema.Mask {
	if e := h.entity(id); e != nil {
		return e.Types
	}
	return 0
}

func (h *hearing) speakerInput() speaker.Input {
	in := speaker.Input{
		Text: h.text, Body: text.Span{Start: h.talk, End: len(h.text.Runes)},
		Guests: h.guests, Hosts: h.hosts, Title: h.source.Title, Employer: h.employer,
		Billed: h.billed, Regulars: h.regulars(), Names: h.called,
	}
	for _, l := range h.source.Labels {
		in.Labels = append(in.Labels, speaker.Label{At: h.text.Folded(l.At), End: h.text.Folded(l.End), Speaker: l.Speaker, Time: l.Time})
	}
	for _, m := range h.linked.Mentions {
		in.Mentions = append(in.Mentions, speaker.Mention{Span: m.Span, Entity: m.Entity, Types: h.types(m.Entity)})
	}
	return in
}
