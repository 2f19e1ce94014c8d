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
		in.Items = append(in.Items, rule.Item{Span: r.Span, Kind: referenceKinds[r.Kind], Entity: r.Entity, Types: r.Types, Except: r.Except, Score: r.Confidence})
	}
	in.Items = append(in.Items, valueItems(h.text.Runes, h.source.Published)...)
	slices.SortStableFunc(in.Items, func(a, b rule.Item) int { return a.Span.Start - b.Span.Start })
	for _, l := range h.source.Labels {
		in.Unsaid = append(in.Unsaid, text.Span{Start: h.text.Folded(l.At), End: h.text.Folded(l.End)})
	}
	in.Unsaid = append(in.Unsaid, hyperlinks(h.text.Runes)...)
	slices.SortStableFunc(in.Unsaid, func(a, b text.Span) int { return a.Start - b.Start })
	for i, t := range h.turns {
		if t.Kind != speaker.Noise {
			in.Turns = append(in.Turns, rule.Turn{Span: t.Span, Person: t.Person, Other: h.other(i)})
		}
	}
	return in
}

// other is the guest whom a host speaks to, where there is just one. Guests tell
// of themselves and of others, hardly of the host.
func (h *hearing) other(turn int) string {
	if h.turns[turn].Speaker == speaker.Host && len(h.guests) == 1 {
		return h.guests[0]
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
			it.Kind, it.From = rule.Time, v.From
			if v.Kind == text.Range {
				it.To = v.To
			}
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
	in.Items = append(in.Items, x.exampleReferences(in)...)
	in.Items = append(in.Items, valueItems(in.Text.Runes, "2024-06-01")...)
	slices.SortStableFunc(in.Items, func(a, b rule.Item) int { return a.Span.Start - b.Span.Start })
	return in
}

// exampleReferences resolves the pronouns of an example as if a guest said 我
// and a host said 你, for a host's 我们 and a guest's 你 are often nobody.
func (x *Extractor) exampleReferences(in rule.Input) []rule.Item {
	h := speaker.Input{Text: in.Text, Body: text.Span{End: len(in.Text.Runes)}}
	for _, it := range in.Items {
		h.Mentions = append(h.Mentions, speaker.Mention{Span: it.Span, Entity: it.Entity, Types: it.Types})
	}
	var items []rule.Item
	for _, side := range []string{speaker.Guest, speaker.Host} {
		var turns []speaker.Turn
		h.Guests, h.Hosts = nil, nil
		for _, t := range in.Turns {
			turns = append(turns, speaker.Turn{Span: t.Span, Speaker: side, Person: t.Person, Kind: speaker.Talk, Confidence: 1})
			guest, host := t.Person, t.Other
			if side == speaker.Host {
				guest, host = host, guest
			}
			h.Guests, h.Hosts = append(h.Guests, guest), append(h.Hosts, host)
		}
		for _, r := range speaker.References(h, turns, x.Cues) {
			if (r.Kind == speaker.You) == (side == speaker.Host) {
				items = append(items, rule.Item{Span: r.Span, Kind: referenceKinds[r.Kind], Entity: r.Entity, Types: r.Types, Score: 1})
			}
		}
	}
	return items
}
