package main

import (
	"context"
	"fmt"
	"strings"

	"hearsay/extract/claim"
	"hearsay/graph"
	"hearsay/queries/api"

	"github.com/spf13/cobra"
)

func newShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "show NAME",
		Short:   "Show one entity: its names, what is claimed of it, who mentions it and how it was heard",
		Example: "  hearsay show GaLore",
		Args:    atLeastOne("something the graph knows"),
		RunE:    func(c *cobra.Command, args []string) error { return runShow(c.Context(), a, strings.Join(args, " ")) },
	}
}

// shown is an entity with all that the graph has of it.
type shown struct {
	Entity   claim.Entity     `json:"entity"`
	Episodes []string         `json:"episodes"`
	Claims   []episodeClaim   `json:"claims"`
	Mentions []episodeMention `json:"mentions"`
	Known    []claim.Known    `json:"known,omitempty"`  // by the lexicon; nobody said it
	Doubts   []string         `json:"doubts,omitempty"` // of an episode: what of its transcript was not believed
}

// What a claim and a mention are together with their episode.
type (
	episodeClaim   = api.Claim
	episodeMention = api.Mention
)

func runShow(ctx context.Context, a *app, name string) error {
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	found, err := a.resolve(ctx, store, name)
	if err != nil {
		return err
	}
	p, err := a.newPlaces(ctx, store)
	if err != nil {
		return err
	}
	var all []shown
	for _, e := range found {
		s, err := a.look(ctx, store, e)
		if err != nil {
			return err
		}
		s.Doubts = p.episodes[strings.TrimPrefix(e.ID, "episode:")].Doubts
		all = append(all, s)
	}
	if a.format == "json" || a.format == "jsonl" {
		return emit(a, table{}, all)
	}
	var rows table
	for i, s := range all {
		claims, mentions, err := s.tables(p)
		if err != nil {
			return err
		}
		if a.format != "table" {
			rows.columns = claims.columns
			rows.rows = append(append(rows.rows, claims.rows...), mentions.rows...)
			continue
		}
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		if err := s.write(a, claims, mentions); err != nil {
			return err
		}
	}
	if a.format == "table" {
		return nil
	}
	return emit(a, rows, all)
}

// look gathers what the graph has of an entity.
func (a *app) look(ctx context.Context, store *graph.Store, e graph.Entity) (shown, error) {
	s := shown{Entity: e.Entity, Episodes: e.Episodes, Claims: []episodeClaim{}, Mentions: []episodeMention{}}
	for _, p := range []graph.Pattern{{Subject: e.ID, Episode: a.episode}, {Object: e.ID, Episode: a.episode}} {
		facts, err := store.Facts(ctx, p)
		if err != nil {
			return s, err
		}
		for _, f := range facts {
			s.Claims = append(s.Claims, episodeClaim{Episode: f.Episode, Claim: f.Claim})
		}
		known, err := store.Known(ctx, p)
		if err != nil {
			return s, err
		}
		s.Known = append(s.Known, known...)
	}
	mentions, err := store.Mentions(ctx, graph.MentionFilter{Entity: e.ID, Episode: a.episode})
	for _, m := range mentions {
		s.Mentions = append(s.Mentions, episodeMention{Episode: m.Episode, Mention: m.Mention})
	}
	return s, err
}

// tables lays out claims and mentions in columns that hold the same.
func (s *shown) tables(p *places) (claims, mentions table, err error) {
	claims = table{columns: []string{"ENTITY", "CLAIM", "DETAILS", "SAID BY", "WORDS", "PLACE", "TIME", "LISTEN"}, cut: 4}
	mentions = table{columns: []string{"ENTITY", "CLAIM", "HOW", "SAID BY", "HEARD AS", "PLACE", "TIME", "LISTEN"}, cut: 4}
	for _, c := range s.Claims {
		fact, said, err := p.fact(c.Claim)
		if err != nil {
			return claims, mentions, err
		}
		claims.add(s.Entity.ID, fact, details(c.With, c.Polarity), said, c.Evidence.Words(),
			p.place(c.Episode, c.Evidence.Line, c.Evidence.Column), moment(c.Evidence.Time, c.Evidence.Start), p.listen(c.Episode, c.Evidence.Start))
	}
	for _, m := range s.Mentions {
		said, err := p.speaker(m.Speaker, m.Person)
		if err != nil {
			return claims, mentions, err
		}
		mentions.add(s.Entity.ID, "", recognised(m.Mention), said, m.Words(), p.place(m.Episode, m.Line, m.Column),
			moment(m.Time, m.Start), p.listen(m.Episode, m.Start))
	}
	return claims, mentions, nil
}

// fact writes a claim by the names of its ends, and who makes it.
func (p *places) fact(c claim.Claim) (fact, said string, err error) {
	subject, err := p.name(c.Subject)
	if err != nil {
		return "", "", err
	}
	object, err := p.name(c.Object)
	if err != nil {
		return "", "", err
	}
	said, err = p.speaker(c.Speaker, c.Person)
	return subject + " " + c.Predicate + " " + object, said, err
}

// write writes an entity for people to read.
func (s *shown) write(a *app, claims, mentions table) error {
	e := s.Entity
	fmt.Fprintf(a.out, "%s  %s\n%s\n", e.Name, strings.Join(append([]string{e.Type}, e.Types...), ", "), e.ID)
	if len(e.Also) > 0 {
		fmt.Fprintf(a.out, "  also     %s\n", strings.Join(e.Also, ", "))
	}
	for _, link := range e.Links {
		fmt.Fprintf(a.out, "  same as  %s\n", link)
	}
	for _, k := range s.Known {
		fmt.Fprintf(a.out, "  known    %s %s %s (by the lexicon; nobody says it here)\n", k.Subject, k.Predicate, k.Object)
	}
	for _, d := range s.Doubts {
		fmt.Fprintf(a.out, "  doubt    %s\n", d)
	}
	for _, part := range []struct {
		noun string
		t    table
	}{{"claim", claims}, {"mention", mentions}} {
		fmt.Fprintf(a.out, "\n%s\n", count(len(part.t.rows), part.noun))
		for _, r := range part.t.rows {
			r[0] = "" // the entity stands above
		}
		t := part.t.compact()
		if len(t.rows) == 0 {
			continue
		}
		if err := t.write(a.out); err != nil {
			return err
		}
	}
	return nil
}
