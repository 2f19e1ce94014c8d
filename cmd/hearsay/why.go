package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/schema"
	"hearsay/graph"

	"github.com/spf13/cobra"
)

func newWhy(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "why SUBJECT PREDICATE OBJECT | why CLAIM",
		Short: "Show what an edge of the graph stands on: the words, who said them, the rules, the names",
		Long: `Show for each claim behind an edge the quote in its context, who said it, the rules
with the phrasing that fits, and how each name was recognised. Ends are names, ids,
guest or host; a claim may be given by its id as well.`,
		Example: "  hearsay why 田渊栋 works_for Meta",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 && len(args) != 3 {
				return usageError{errors.New("name a subject, a predicate and an object, or a claim's id")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return runWhy(c.Context(), a, args) },
	}
}

func runWhy(ctx context.Context, a *app, args []string) error {
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	var reasons []reason
	if len(args) == 1 {
		fact, ok, err := store.Claim(ctx, args[0])
		if err != nil {
			return err
		}
		if !ok {
			return fmt.Errorf("the graph has no claim %s", args[0])
		}
		reasons, err = a.reasons(ctx, store, []graph.Fact{fact})
		if err != nil {
			return err
		}
		return a.printReasons(reasons)
	}
	p, inverse, err := a.predicate(args[1])
	if err != nil {
		return err
	}
	if inverse {
		args[0], args[2] = args[2], args[0]
	}
	subjects, err := a.resolve(ctx, store, args[0])
	if err != nil {
		return err
	}
	objects, err := a.resolve(ctx, store, args[2])
	if err != nil {
		return err
	}
	if p.Derived {
		return a.whyMentioned(ctx, store, subjects, objects)
	}
	facts, err := a.between(ctx, store, p, subjects, objects)
	if err != nil {
		return err
	}
	if len(facts) == 0 {
		return a.noEdge(ctx, store, p, subjects, objects)
	}
	if reasons, err = a.reasons(ctx, store, facts); err != nil {
		return err
	}
	return a.printReasons(reasons)
}

// between lists the claims of a predicate, of any where p is nil, from one of
// the subjects to one of the objects; of a symmetric one in both directions.
func (a *app) between(ctx context.Context, store *graph.Store, p *schema.Predicate, subjects, objects []graph.Entity) ([]graph.Fact, error) {
	pattern := graph.Pattern{Episode: a.episode}
	if p != nil {
		pattern.Predicate = p.Name
	}
	var all []graph.Fact
	for _, s := range subjects {
		for _, o := range objects {
			ends := [][2]string{{s.ID, o.ID}}
			if p == nil || p.Symmetric {
				ends = append(ends, [2]string{o.ID, s.ID})
			}
			for _, e := range ends {
				pattern.Subject, pattern.Object = e[0], e[1]
				facts, err := store.Facts(ctx, pattern)
				if err != nil {
					return nil, err
				}
				all = append(all, facts...)
			}
		}
	}
	return all, nil
}

// noEdge tells that there is no such claim, and what there is instead: other
// claims between the two, else where the two are mentioned nearest to each
// other.
func (a *app) noEdge(ctx context.Context, store *graph.Store, p *schema.Predicate, subjects, objects []graph.Entity) error {
	message := fmt.Sprintf("the graph has no %s from %s to %s", p.Name, called(subjects), called(objects))
	others, err := a.between(ctx, store, nil, subjects, objects)
	if err != nil {
		return err
	}
	places, err := a.newPlaces(ctx, store)
	if err != nil {
		return err
	}
	if len(others) == 0 {
		near, err := a.nearestMentions(ctx, store, places, subjects, objects)
		if err != nil {
			return err
		}
		return errors.New(message + near)
	}
	lines := []string{message + "; between the two it has"}
	for _, f := range others {
		fact, said, err := places.fact(f.Claim)
		if err != nil {
			return err
		}
		lines = append(lines, fmt.Sprintf("  %s (said by %s) %s", fact, said, places.place(f.Episode, f.Evidence.Line, f.Evidence.Column)))
	}
	return errors.New(strings.Join(lines, "\n"))
}

// called lists the entities that a name may mean.
func called(entities []graph.Entity) string {
	var names []string
	for _, e := range entities {
		names = append(names, fmt.Sprintf("%s (%s)", e.Name, e.ID))
	}
	return strings.Join(names, " or ")
}

func (a *app) nearestMentions(ctx context.Context, store *graph.Store, places *places, subjects, objects []graph.Entity) (string, error) {
	left, err := a.mentionsOf(ctx, store, subjects)
	if err != nil {
		return "", err
	}
	right, err := a.mentionsOf(ctx, store, objects)
	if err != nil {
		return "", err
	}
	best := -1
	var at [2]graph.Mention
	for _, l := range left {
		for _, r := range right {
			if d := max(l.At-r.At, r.At-l.At); l.Episode == r.Episode && (best < 0 || d < best) {
				best, at = d, [2]graph.Mention{l, r}
			}
		}
	}
	switch {
	case best < 0:
		return "; no episode mentions both", nil
	case best > 200:
		return fmt.Sprintf("; they are mentioned %d characters apart at the nearest, at %s", best, places.place(at[0].Episode, at[0].Line, at[0].Column)), nil
	}
	slices.SortFunc(at[:], func(a, b graph.Mention) int { return a.At - b.At })
	f := places.sources.find(places.episodes[at[0].Episode])
	words := at[0].Text + " … " + at[1].Text
	if end := at[1].At + len([]rune(at[1].Text)); f.err == nil && !f.edited && end <= len(f.runes) {
		words = places.sources.around(places.episodes[at[0].Episode], at[0].At, string(f.runes[at[0].At:end]), 10)
	}
	return fmt.Sprintf("; they are mentioned nearest to each other in\n  %s  %s", oneLine(words), places.place(at[0].Episode, at[0].Line, at[0].Column)), nil
}

func (a *app) mentionsOf(ctx context.Context, store *graph.Store, entities []graph.Entity) ([]graph.Mention, error) {
	var all []graph.Mention
	for _, e := range entities {
		mentions, err := store.Mentions(ctx, graph.MentionFilter{Entity: e.ID, Episode: a.episode})
		if err != nil {
			return nil, err
		}
		all = append(all, mentions...)
	}
	return all, nil
}

// whyMentioned shows the mentions behind a derived edge.
func (a *app) whyMentioned(ctx context.Context, store *graph.Store, subjects, objects []graph.Entity) error {
	places, err := a.newPlaces(ctx, store)
	if err != nil {
		return err
	}
	mentions, err := a.mentionsOf(ctx, store, objects)
	if err != nil {
		return err
	}
	t := table{columns: []string{"SAID BY", "HEARD AS", "RECOGNISED", "WORDS", "PLACE", "TIME"}, cut: 3}
	var rows []episodeMention
	for _, m := range mentions {
		by := func(e graph.Entity) bool { return e.ID == m.Person || e.ID == "episode:"+m.Episode }
		if !slices.ContainsFunc(subjects, by) {
			continue
		}
		said, err := places.speaker(m.Speaker, m.Person)
		if err != nil {
			return err
		}
		rows = append(rows, episodeMention{m.Episode, m.Mention})
		t.add(said, m.Text, recognised(m.Mention), places.sources.around(places.episodes[m.Episode], m.At, m.Text, 20), places.place(m.Episode, m.Line, m.Column), m.Time)
	}
	if len(rows) == 0 {
		return fmt.Errorf("%s does not mention %s", called(subjects), called(objects))
	}
	if a.format == "table" {
		t = t.compact()
	}
	return emit(a, t, rows)
}

// recognised says how a name was recognised: alias 0.98, beside Meta.
func recognised(m claim.Mention) string {
	s := m.Via
	if m.Score > 0 {
		s += fmt.Sprintf(" %.2f", m.Score)
	}
	if m.Why != "" {
		s += ", " + m.Why
	}
	if m.Kind != "" {
		s += ", in " + m.Kind
	}
	return s
}
