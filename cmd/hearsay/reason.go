package main

import (
	"context"
	"fmt"

	"hearsay/extract"
	"hearsay/extract/lexicon"
	"hearsay/graph"
	"hearsay/queries/api"
)

// contextReach is how many characters are shown on either side of a quote.
const contextReach = 40

// reason is all that a claim stands on.
type reason api.Reason

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
	r := reason{Claim: episodeClaim{Episode: f.Episode, Claim: f.Claim}, Place: p.place(f.Episode, f.Evidence.Line, f.Evidence.Column)}
	r.Listen = p.listen(f.Episode, f.Evidence.Start)
	var err error
	if r.Fact, r.SaidBy, err = p.fact(f.Claim); err != nil {
		return r, err
	}
	if d := details(f.With, f.Polarity); d != "" {
		r.Fact += " (" + d + ")"
	}
	r.Before, r.Behind = p.sources.context(p.episodes[f.Episode], f.Evidence.At, f.Evidence.Last(), contextReach)
	if r.Turn, err = p.turn(f); err != nil {
		return r, err
	}
	mentions, err := p.store.Mentions(p.ctx, graph.MentionFilter{Episode: f.Episode})
	if err != nil {
		return r, err
	}
	end := f.Evidence.Last()
	var inside []graph.Mention
	for _, m := range mentions {
		if m.At >= f.Evidence.At && m.Last() <= end {
			inside = append(inside, m)
			r.Names = append(r.Names, episodeMention{Episode: m.Episode, Mention: m.Mention})
		}
	}
	r.Rules = fittingRules(x, f, inside)
	if r.Subject, err = p.recognition(f, f.Subject, inside, mentions); err != nil {
		return r, err
	}
	r.Object, err = p.recognition(f, f.Object, inside, mentions)
	r.Subject, r.Object = append(r.Subject, decided(x.Lexicon, f.Subject)...), append(r.Object, decided(x.Lexicon, f.Object)...)
	return r, err
}

// decided lists for people what somebody decided on an entity.
func decided(l *lexicon.Lexicon, id string) []string {
	var lines []string
	if e, ok := l.Entity(id); ok {
		for _, d := range e.Decided {
			lines = append(lines, "decided: "+d.String())
		}
	}
	return lines
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
