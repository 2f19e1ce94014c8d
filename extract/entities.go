package extract

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/claim"
	"hearsay/extract/text"
	"hearsay/extract/transcript"
)

func (h *hearing) episode() claim.Episode {
	e := h.source
	return claim.Episode{
		ID: e.ID, Show: e.Show, Title: e.Title, Published: e.Published, URL: e.URL, Source: e.Path,
		SHA256: e.SHA256, Language: h.language(), Length: h.text.Len(), Told: told(e.Told), Doubts: slices.Concat(e.Doubts, h.doubts),
	}
}

// told is what an episode was read with, or nil where that was its file alone.
func told(t transcript.Told) *claim.Told {
	g := t.Given
	told := claim.Told{
		From: t.From, Guests: g.Guests, Hosts: g.Hosts, Published: g.Published, Title: g.Title, Show: g.Show, URL: g.URL, Notes: g.Notes,
		Sidecar: t.Sidecar, Feed: t.Feed,
	}
	if reflect.ValueOf(told).IsZero() {
		return nil
	}
	return &told
}

// language is what the metadata say, else zh where at least a tenth of the
// letters are Chinese, else en.
func (h *hearing) language() string {
	if h.source.Language != "" {
		return h.source.Language
	}
	han, letters := 0, 0
	for _, r := range h.text.Runes[h.body:] {
		if unicode.Is(unicode.Han, r) {
			han++
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	switch {
	case letters == 0:
		return ""
	case han*10 >= letters:
		return "zh"
	}
	return "en"
}

func (h *hearing) claimTurns() []claim.Turn {
	turns := make([]claim.Turn, 0, len(h.turns))
	for _, t := range h.turns {
		turns = append(turns, claim.Turn{
			At: h.place(t.Span).at, Speaker: t.Speaker, Person: t.Person, Kind: t.Kind, Confidence: round(t.Confidence), Time: t.Time,
		})
	}
	return turns
}

func (h *hearing) claimMentions() []claim.Mention {
	mentions := make([]claim.Mention, 0, len(h.linked.Mentions))
	for _, m := range h.linked.Mentions {
		p := h.place(m.Span)
		c := claim.Mention{
			At: p.at, Text: h.text.Quote(m.Span), Entity: m.Entity, Via: m.Via, Score: round(m.Score), Why: m.Why,
			Line: p.line, Column: p.column, Time: p.time, Kind: "meta", Spoken: h.spoken(m.Span),
		}
		if m.Repair != nil {
			r := claim.Repair(*m.Repair)
			c.Repair = &r
		}
		if t := h.turnAt(m.Span.Start); t != nil {
			c.Speaker, c.Person, c.Kind = t.Speaker, t.Person, t.Kind
			if t.Kind == "talk" {
				c.Kind = ""
			}
		}
		mentions = append(mentions, c)
	}
	return mentions
}

func (h *hearing) unresolved() []claim.Unresolved {
	var list []claim.Unresolved
	for _, u := range h.linked.Unresolved {
		list = append(list, claim.Unresolved{At: h.place(u.Span).at, Text: h.text.Quote(u.Span), Type: u.Type, Why: u.Why})
	}
	return list
}

// entities lists what is mentioned or claimed about, and the episode itself,
// sorted by id.
func (h *hearing) entities(x *claim.Extraction) []claim.Entity {
	count := map[string]int{h.id: 0}
	for _, m := range x.Mentions {
		count[m.Entity]++
	}
	for _, c := range x.Claims {
		count[c.Subject] += 0
		count[c.Object] += 0
	}
	for _, t := range x.Turns {
		if t.Person != "" {
			count[t.Person] += 0
		}
	}
	list := make([]claim.Entity, 0, len(count))
	for id, n := range count {
		list = append(list, h.claimEntity(id, n))
	}
	slices.SortFunc(list, func(a, b claim.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return list
}

func (h *hearing) claimEntity(id string, mentions int) claim.Entity {
	if id == h.id {
		name := h.source.Title
		if name == "" {
			name = h.source.ID
		}
		return claim.Entity{ID: id, Type: "Episode", Name: name, Mentions: mentions}
	}
	e := h.entity(id)
	out := claim.Entity{ID: id, Type: h.Schema.Types[e.Type].Name, Name: e.Name, Mentions: mentions, Links: e.Links}
	for _, t := range h.Schema.Names(e.Types) {
		if t != out.Type {
			out.Types = append(out.Types, t)
		}
	}
	for _, n := range e.Called()[1:] {
		out.Also = append(out.Also, n.Text)
	}
	return out
}

// known lists what the lexicon knows between the entities of the episode.
func (h *hearing) known(entities []claim.Entity) []claim.Known {
	here := map[string]bool{}
	for _, e := range entities {
		here[e.ID] = true
	}
	var list []claim.Known
	for _, e := range entities {
		if known := h.entity(e.ID); known != nil {
			for _, r := range known.Known {
				if here[r.Subject] && here[r.Object] {
					list = append(list, claim.Known{Subject: r.Subject, Predicate: r.Predicate, Object: r.Object})
				}
			}
		}
	}
	slices.SortFunc(list, func(a, b claim.Known) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.Object, b.Object))
	})
	return slices.Compact(list)
}

// identifier makes the part of an id that stands for a name: its letters and
// digits, folded, with hyphens between the words.
func identifier(name string) string {
	words := strings.FieldsFunc(text.FoldString(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "-")
}
