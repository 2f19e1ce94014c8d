package extract

import (
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/link"
	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

// linkTitle finds the names in the title, which the words may never repeat.
func (h *hearing) linkTitle() {
	title := text.New(h.source.Title)
	for _, m := range link.Link(h.names, title, h.linkOptions(nil)).Mentions {
		h.billed = append(h.billed, speaker.Mention{Span: m.Span, Entity: m.Entity, Types: h.types(m.Entity)})
	}
}

// regulars are the people whom the lexicon knows to host the show.
func (h *hearing) regulars() []string {
	show := h.showEntity()
	if show == nil {
		return nil
	}
	var people []string
	for _, id := range h.names.Neighbours(show.ID) {
		for _, r := range h.entity(id).Known {
			if r.Subject == id && r.Predicate == "host_of" && r.Object == show.ID {
				people = append(people, id)
			}
		}
	}
	return people
}

// showEntity is the show of the metadata, by its name or by a key made of it
// (latent-space), else the one that the title names, or nil.
func (h *hearing) showEntity() *lexicon.Entity {
	podcast := h.Schema.Union("Podcast")
	for _, name := range []string{h.source.Show, strings.NewReplacer("-", " ", "_", " ").Replace(h.source.Show)} {
		for _, e := range h.names.Lookup(name) {
			if e.Types&podcast != 0 {
				return e
			}
		}
	}
	for _, m := range h.billed {
		if m.Types == podcast && h.source.Show == "" {
			return h.entity(m.Entity)
		}
	}
	return nil
}

// called is all that somebody is called.
func (h *hearing) called(person string) []string {
	e := h.entity(person)
	if e == nil {
		return nil
	}
	names := make([]string, len(e.Names))
	for i, n := range e.Names {
		names[i] = n.Text
	}
	return names
}
