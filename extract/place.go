package extract

import (
	"hearsay/extract/claim"
	"hearsay/extract/text"
)

// place is a position as people find it.
type place struct {
	at, line, column int
	time             string
}

func (h *hearing) place(s text.Span) place {
	at := h.text.Source(s).Start
	line, column := h.source.Line(at)
	return place{at, line, column, h.source.Time(at)}
}

// spoken tells the parts of a span, and from when to when it is said.
func (h *hearing) spoken(s text.Span) claim.Spoken {
	parts := h.text.Parts(s)
	if len(parts) == 0 {
		return claim.Spoken{}
	}
	var spoken claim.Spoken
	if len(parts) > 1 {
		for _, p := range parts {
			spoken.Parts = append(spoken.Parts, claim.Part{At: p.Start, Text: h.text.Slice(p.Start, p.End)})
		}
	}
	if h.source.Speech != nil {
		if said := h.text.Said(s); said != h.text.Quote(s) {
			spoken.Said = said
		}
	}
	spoken.Start, _ = h.source.Times(parts[0].Start)
	_, spoken.End = h.source.Times(max(parts[0].Start, parts[len(parts)-1].End-1))
	return spoken
}
