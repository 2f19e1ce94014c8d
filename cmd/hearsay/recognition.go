package main

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/rule"
	"hearsay/extract/text"
	"hearsay/graph"
	"hearsay/queries/api"
)

// fittingRules holds the quote alone against the rules of a claim.
func fittingRules(x *extract.Extractor, f graph.Fact, inside []graph.Mention) []api.RuleReason {
	t := text.New(f.Evidence.Words())
	turn := rule.Turn{Span: text.Span{End: len(t.Runes)}, Person: f.Person, Other: f.Subject}
	if f.Subject == f.Person {
		turn.Other = f.Object
	}
	in := rule.Input{Text: t, Episode: "episode:" + f.Episode, Turns: []rule.Turn{turn}}
	for _, m := range inside {
		if e, ok := x.Lexicon.Entity(m.Entity); ok {
			at, ok := within(f.Evidence, m.At)
			if !ok {
				continue
			}
			in.Items = append(in.Items, rule.Item{
				Span: text.Span{Start: t.Folded(at), End: t.Folded(at + len([]rune(m.Words())))},
				Kind: rule.Name, Entity: m.Entity, Types: e.Types, Score: m.Score,
			})
		}
	}
	fits := map[string][]string{}
	for _, c := range x.Rules.Match(x.Complete(in)) {
		r := &x.Rules.Rules[c.Rule]
		if say := r.Say[c.Pattern].Text; c.Predicate == f.Predicate && !slices.Contains(fits[r.ID], say) {
			fits[r.ID] = append(fits[r.ID], say)
		}
	}
	var all []api.RuleReason
	for _, id := range f.Rules {
		r := api.RuleReason{Rule: id, Say: fits[id]}
		if known, err := findRule(x.Rules, id); err == nil {
			r.Doc = known.Doc
			if len(r.Say) == 0 {
				for _, p := range known.Say {
					r.Say = append(r.Say, p.Text)
				}
			}
		}
		all = append(all, r)
	}
	return all
}

// within is the character among the words of evidence that stands at a place of
// the source, where they are written as they are said.
func within(e claim.Evidence, at int) (int, bool) {
	if len(e.Parts) == 0 {
		return at - e.At, e.Said == ""
	}
	said, before := e.Said, 0
	for _, p := range e.Parts {
		n := len([]rune(p.Text))
		if rest, spaced := strings.CutPrefix(said, " "); spaced && !strings.HasPrefix(said, p.Text) {
			said, before = rest, before+1
		}
		if !strings.HasPrefix(said, p.Text) {
			return 0, false
		}
		if p.At <= at && at < p.At+n {
			return before + at - p.At, true
		}
		said, before = said[len(p.Text):], before+n
	}
	return 0, false
}

// recognition says how an end of a claim was recognised: by its names in the
// quote, else by what refers to it.
func (p *places) recognition(f graph.Fact, id string, inside, all []graph.Mention) ([]string, error) {
	var how []string
	for _, m := range inside {
		if m.Entity == id {
			how = append(how, fmt.Sprintf("heard as %s: %s", m.Words(), recognised(m.Mention)))
		}
	}
	switch {
	case len(how) > 0:
		return how, nil
	case id == "episode:"+f.Episode:
		return []string{"the episode itself"}, nil
	case id == f.Person:
		return []string{"whoever speaks, as in 我 or we"}, nil
	}
	var before *graph.Mention
	for i := range all {
		if all[i].Entity == id && all[i].At < f.Evidence.At {
			before = &all[i]
		}
	}
	if before == nil {
		return []string{"by what refers to it: not named before this"}, nil
	}
	return []string{fmt.Sprintf("by what refers to it; named before as %s (%s) at %s", before.Words(), recognised(before.Mention), p.place(f.Episode, before.Line, before.Column))}, nil
}
