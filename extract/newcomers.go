package extract

import (
	"strings"

	"hearsay/extract/discover"
	"hearsay/extract/lexicon"
	"hearsay/extract/link"
	"hearsay/extract/text"
)

// viaFound is how a mention of a name that is in no lexicon was recognised.
const viaFound = "found"

// discover makes the names known that are in no lexicon but that the words
// around them introduce.
func (h *hearing) discover() {
	in := discover.Input{
		Text: h.text, Talk: text.Span{Start: h.talk, End: len(h.text.Runes)}, Title: h.source.Title,
		Lexicon: h.names, Words: h.Segmenter,
	}
	for _, l := range h.source.Labels {
		in.Skip = append(in.Skip, text.Span{Start: h.text.Folded(l.At), End: h.text.Folded(l.End)})
	}
	var extra []lexicon.Entity
	h.unknown = map[string]string{}
	for _, n := range discover.Names(in) {
		e := h.newcomer(n.Type, strings.ToLower(n.Type), n.Text)
		extra = append(extra, e)
		h.unknown[e.ID] = n.Why
	}
	if len(extra) > 0 {
		h.names = h.names.With(extra)
	}
}

// markFound says of the mentions of names that no lexicon has that they are such.
func (h *hearing) markFound() {
	for i := range h.linked.Mentions {
		m := &h.linked.Mentions[i]
		if why, found := h.unknown[m.Entity]; found && m.Via == link.Exact {
			m.Via, m.Score, m.Why = viaFound, 0.8, why
		}
	}
}
