package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay/extract"
	"hearsay/extract/rule"
	"hearsay/extract/text"
	"hearsay/graph"
)

// contextReach is how many characters are shown on either side of a quote.
const contextReach = 40

// reason is all that a claim stands on.
type reason struct {
	Claim   episodeClaim     `json:"claim"`
	Fact    string           `json:"fact"`
	SaidBy  string           `json:"said_by"`
	Before  string           `json:"before,omitempty"`
	Behind  string           `json:"behind,omitempty"`
	Place   string           `json:"place"`
	Turn    string           `json:"turn,omitempty"`
	Rules   []ruleReason     `json:"rules"`
	Subject []string         `json:"subject"` // how it was recognised
	Object  []string         `json:"object"`
	Names   []episodeMention `json:"names"` // in the quote
}

// ruleReason is a rule with the phrasings of it that fit the quote; with all
// of them where none fits the quote alone.
type ruleReason struct {
	Rule string   `json:"rule"`
	Doc  string   `json:"doc,omitempty"`
	Say  []string `json:"say,omitempty"`
}

func (a *app) reasons(ctx context.Context, store *graph.Store, facts []graph.Fact) ([]reason, error) {
	x, err := a.extractor()
	if err != nil {
		return nil, err
	}
	places, err := a.newPlaces(ctx, store)
	if err != nil {
		return nil, err
	}
	var all []reason
	for _, f := range facts {
		r, err := places.reason(x, f)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

func (p *places) reason(x *extract.Extractor, f graph.Fact) (reason, error) {
	r := reason{Claim: episodeClaim{f.Episode, f.Claim}, Place: p.place(f.Episode, f.Evidence.Line, f.Evidence.Column)}
	var err error
	if r.Fact, r.SaidBy, err = p.fact(f.Claim); err != nil {
		return r, err
	}
	if d := details(f.With, f.Polarity); d != "" {
		r.Fact += " (" + d + ")"
	}
	r.Before, r.Behind = p.sources.context(p.episodes[f.Episode], f.Evidence.At, f.Evidence.Text, contextReach)
	if r.Turn, err = p.turn(f); err != nil {
		return r, err
	}
	mentions, err := p.store.Mentions(p.ctx, graph.MentionFilter{Episode: f.Episode})
	if err != nil {
		return r, err
	}
	end := f.Evidence.At + len([]rune(f.Evidence.Text))
	var inside []graph.Mention
	for _, m := range mentions {
		if m.At >= f.Evidence.At && m.At+len([]rune(m.Text)) <= end {
			inside = append(inside, m)
			r.Names = append(r.Names, episodeMention{m.Episode, m.Mention})
		}
	}
	r.Rules = fittingRules(x, f, inside)
	if r.Subject, err = p.recognition(f, f.Subject, inside, mentions); err != nil {
		return r, err
	}
	r.Object, err = p.recognition(f, f.Object, inside, mentions)
	return r, err
}

// turn says which turn a claim is made in.
func (p *places) turn(f graph.Fact) (string, error) {
	turns, err := p.store.Turns(p.ctx, f.Episode)
	if err != nil {
		return "", err
	}
	n := 0
	for n < len(turns) && turns[n].At <= f.Evidence.At {
		n++
	}
	if n == 0 {
		return "", nil
	}
	t := turns[n-1]
	s := fmt.Sprintf("turn %d of %d, %s", n, len(turns), t.Speaker)
	if t.Kind != "talk" {
		s += " (" + t.Kind + ")"
	}
	return fmt.Sprintf("%s, confidence %.2f", s, t.Confidence), nil
}

// fittingRules holds the quote alone against the rules of a claim.
func fittingRules(x *extract.Extractor, f graph.Fact, inside []graph.Mention) []ruleReason {
	t := text.New(f.Evidence.Text)
	turn := rule.Turn{Span: text.Span{End: len(t.Runes)}, Person: f.Person, Other: f.Subject}
	if f.Subject == f.Person {
		turn.Other = f.Object
	}
	in := rule.Input{Text: t, Episode: "episode:" + f.Episode, Turns: []rule.Turn{turn}}
	for _, m := range inside {
		if e, ok := x.Lexicon.Entity(m.Entity); ok {
			at := m.At - f.Evidence.At
			in.Items = append(in.Items, rule.Item{
				Span: text.Span{Start: t.Folded(at), End: t.Folded(at + len([]rune(m.Text)))},
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
	var all []ruleReason
	for _, id := range f.Rules {
		r := ruleReason{Rule: id, Say: fits[id]}
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

// recognition says how an end of a claim was recognised: by its names in the
// quote, else by what refers to it.
func (p *places) recognition(f graph.Fact, id string, inside, all []graph.Mention) ([]string, error) {
	var how []string
	for _, m := range inside {
		if m.Entity == id {
			how = append(how, fmt.Sprintf("heard as %s: %s", m.Text, recognised(m.Mention)))
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
	return []string{fmt.Sprintf("by what refers to it; named before as %s (%s) at %s", before.Text, recognised(before.Mention), p.place(f.Episode, before.Line, before.Column))}, nil
}

func (a *app) printReasons(all []reason) error {
	if a.format == "table" {
		for i, r := range all {
			if i > 0 {
				fmt.Fprintln(a.out)
			}
			if err := r.write(a.out); err != nil {
				return err
			}
		}
		return nil
	}
	t := table{columns: []string{"FACT", "SAID BY", "WORDS", "PLACE", "RULES", "SUBJECT", "OBJECT", "CONFIDENCE", "CLAIM"}}
	for _, r := range all {
		t.add(r.Fact, r.SaidBy, r.Claim.Evidence.Text, r.Place, strings.Join(r.Claim.Rules, " "),
			strings.Join(r.Subject, "; "), strings.Join(r.Object, "; "), fmt.Sprintf("%.2f", r.Claim.Confidence), r.Claim.ID)
	}
	return emit(a, t, all)
}

// write writes a reason for people to read.
func (r reason) write(w io.Writer) error {
	var b strings.Builder
	line := func(what, s string) {
		if s != "" {
			fmt.Fprintf(&b, "  %-11s%s\n", what, s)
		}
	}
	fmt.Fprintln(&b, r.Fact)
	line("words", "…"+oneLine(r.Before)+" «"+oneLine(r.Claim.Evidence.Text)+"» "+oneLine(r.Behind)+"…")
	line("place", r.Place)
	line("time", r.Claim.Evidence.Time)
	line("said by", r.SaidBy)
	line("turn", r.Turn)
	for _, s := range r.Subject {
		line("subject", s)
	}
	for _, s := range r.Object {
		line("object", s)
	}
	for _, rule := range r.Rules {
		line("rule", strings.TrimSpace(rule.Rule+"  "+rule.Doc))
		for _, s := range rule.Say {
			line("  says", s)
		}
	}
	line("certainty", fmt.Sprintf("%s, confidence %.2f", r.Claim.Polarity, r.Claim.Confidence))
	line("claim", r.Claim.ID)
	_, err := io.WriteString(w, b.String())
	return err
}
