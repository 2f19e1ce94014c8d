package extract

import (
	"slices"

	"hearsay/extract/rule"
	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

// referenceKinds is what speaker calls a reference and what a rule calls it.
var referenceKinds = map[speaker.ReferenceKind]rule.ItemKind{
	speaker.Me: rule.Me, speaker.You: rule.You, speaker.They: rule.They, speaker.This: rule.This,
}

// ruleInput lays out for the rules what is known: names, references, values and
// turns. Nothing is claimed of what was said by nobody.
func (h *hearing) ruleInput() rule.Input {
	in := rule.Input{Text: h.text, Episode: h.id}
	for _, m := range h.linked.Mentions {
		in.Items = append(in.Items, rule.Item{Span: m.Span, Kind: rule.Name, Entity: m.Entity, Types: h.types(m.Entity), Score: m.Score})
	}
	for _, r := range h.references {
		in.Items = append(in.Items, rule.Item{Span: r.Span, Kind: referenceKinds[r.Kind], Entity: r.Entity, Types: r.Types, Score: r.Confidence})
	}
	in.Items = append(in.Items, valueItems(h.text.Runes, h.source.Published)...)
	slices.SortStableFunc(in.Items, func(a, b rule.Item) int { return a.Span.Start - b.Span.Start })
	for i, t := range h.turns {
		if t.Kind != speaker.Noise {
			in.Turns = append(in.Turns, rule.Turn{Span: t.Span, Person: t.Person, Other: h.other(i)})
		}
	}
	return in
}

// other is the person on the other side of a turn, where there is just one.
func (h *hearing) other(turn int) string {
	switch side := h.turns[turn].Speaker; {
	case side == speaker.Host && len(h.guests) == 1:
		return h.guests[0]
	case side == speaker.Guest && len(h.hosts) == 1:
		return h.hosts[0]
	}
	return ""
}

// valueItems turns the times and amounts in a text into items.
func valueItems(runes []rune, published string) []rule.Item {
	var items []rule.Item
	for _, v := range text.Values(runes, published) {
		it := rule.Item{Span: v.Span, Score: 1}
		switch v.Kind {
		case text.Year, text.Range, text.Date:
			it.Kind, it.From, it.To = rule.Time, v.From, v.To
		case text.Money:
			it.Kind, it.Value = rule.Money, string(runes[v.Span.Start:v.Span.End])
		case text.Number, text.Percent:
			it.Kind, it.Value = rule.Number, string(runes[v.Span.Start:v.Span.End])
		default:
			continue
		}
		items = append(items, it)
	}
	return items
}

// Complete adds to the input of a rule's example what a real one has besides
// names: references and values.
func (x *Extractor) Complete(in rule.Input) rule.Input {
	person := x.Schema.Union("Person")
	h := speaker.Input{Text: in.Text, Body: text.Span{End: len(in.Text.Runes)}}
	var turns []speaker.Turn
	for _, t := range in.Turns {
		turns = append(turns, speaker.Turn{Span: t.Span, Speaker: speaker.Guest, Person: t.Person, Kind: speaker.Talk, Confidence: 1})
		h.Guests = append(h.Guests, t.Person)
		h.Hosts = append(h.Hosts, t.Other)
	}
	for _, it := range in.Items {
		h.Mentions = append(h.Mentions, speaker.Mention{Span: it.Span, Entity: it.Entity, Types: it.Types})
	}
	for _, r := range speaker.References(h, turns, x.Cues) {
		if r.Kind == speaker.Me && r.Types&person == 0 {
			continue
		}
		in.Items = append(in.Items, rule.Item{Span: r.Span, Kind: referenceKinds[r.Kind], Entity: r.Entity, Types: r.Types, Score: 1})
	}
	in.Items = append(in.Items, valueItems(in.Text.Runes, "2024-06-01")...)
	slices.SortStableFunc(in.Items, func(a, b rule.Item) int { return a.Span.Start - b.Span.Start })
	return in
}
