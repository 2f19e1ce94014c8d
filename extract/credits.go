package extract

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/claim"
	"hearsay/extract/text"
)

// creditRule is what stands for a rule in claims that rest on the metadata or
// on how the people of an episode are presented.
const creditRule = "episode/credits"

// credits claim who is guest and host and to which show the episode belongs,
// where no rule has heard it said. Each stands on the first place that names
// the other end, metadata included; what is named nowhere is not claimed.
func (h *hearing) credits(said []claim.Claim) []claim.Claim {
	var list []claim.Claim
	add := func(subject, predicate, object, named string) {
		known := slices.ContainsFunc(said, func(c claim.Claim) bool {
			return c.Subject == subject && c.Predicate == predicate && c.Object == object && c.Polarity == claim.Asserted
		})
		if at, ok := h.firstNamed(named); ok && !known {
			list = append(list, h.credit(subject, predicate, object, at))
		}
	}
	for _, person := range h.guests {
		add(person, "guest_of", h.id, person)
	}
	for _, person := range h.hosts {
		add(person, "host_of", h.id, person)
	}
	if show := h.show(); show != "" {
		add(h.id, "part_of", show, show)
	}
	return list
}

func (h *hearing) credit(subject, predicate, object string, at text.Span) claim.Claim {
	p := h.place(at)
	c := claim.Claim{
		Subject: subject, Predicate: predicate, Object: object, Polarity: claim.Asserted, Confidence: 0.9, Rules: []string{creditRule},
		Evidence: claim.Evidence{At: p.at, Text: h.text.Quote(at), Line: p.line, Column: p.column, Time: p.time},
	}
	if t := h.turnAt(at.Start); t != nil {
		c.Speaker, c.Person = t.Speaker, t.Person
	}
	c.ID = claimID(h.id, &c)
	return c
}

// show is the podcast that the metadata name. A mere key, without a capital or
// a space, is no name, but may be one of a podcast that the lexicon knows.
func (h *hearing) show() string {
	name, known := h.source.Show, h.showEntity()
	if known == nil {
		return ""
	}
	key := strings.IndexFunc(name, func(r rune) bool { return unicode.IsUpper(r) || r == ' ' || unicode.Is(unicode.Han, r) }) < 0
	if _, listed := h.Lexicon.Entity(known.ID); key && !listed {
		return ""
	}
	return known.ID
}

// firstNamed is the first place of the source that names an entity. Names in
// the metadata are compared as they are spelled, those in the words as linked.
func (h *hearing) firstNamed(id string) (text.Span, bool) {
	head := h.text.Runes[:h.body]
	for _, n := range h.entity(id).Names {
		name := []rune(text.FoldString(n.Text))
		for i := 0; i+len(name) <= len(head); i++ {
			if slices.Equal(head[i:i+len(name)], name) && text.Boundary(head, i) && text.Boundary(head, i+len(name)) {
				return text.Span{Start: i, End: i + len(name)}, true
			}
		}
	}
	for _, m := range h.linked.Mentions {
		if m.Entity == id {
			return m.Span, true
		}
	}
	return text.Span{}, false
}
