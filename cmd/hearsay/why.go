package main

import (
	"context"
	"errors"
	"fmt"

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
	if len(args) == 1 {
		return a.whyClaim(ctx, store, args[0])
	}
	return a.whyEdge(ctx, store, args[0], args[1], args[2])
}

// whyClaim shows what one claim stands on, given its id.
func (a *app) whyClaim(ctx context.Context, store *graph.Store, id string) error {
	fact, ok, err := store.Claim(ctx, id)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("the graph has no claim %s", id)
	}
	reasons, err := a.reasons(ctx, store, []graph.Fact{fact})
	if err != nil {
		return err
	}
	return a.printReasons(reasons)
}

// whyEdge shows what all claims of an edge stand on.
func (a *app) whyEdge(ctx context.Context, store *graph.Store, subject, predicate, object string) error {
	p, inverse, err := a.predicate(predicate)
	if err != nil {
		return err
	}
	if inverse {
		subject, object = object, subject
	}
	subjects, err := a.resolve(ctx, store, subject)
	if err != nil {
		return err
	}
	objects, err := a.resolve(ctx, store, object)
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
	reasons, err := a.reasons(ctx, store, facts)
	if err != nil {
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
