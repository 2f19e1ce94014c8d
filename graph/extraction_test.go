package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"hearsay/extract/claim"
)

// inOrder sorts the parts of an extraction as a store returns them.
func inOrder(x *claim.Extraction) *claim.Extraction {
	slices.SortFunc(x.Entities, func(a, b claim.Entity) int { return cmp.Compare(a.ID, b.ID) })
	for i := range x.Entities {
		slices.Sort(x.Entities[i].Also)
		slices.Sort(x.Entities[i].Types)
		slices.Sort(x.Entities[i].Links)
	}
	slices.SortStableFunc(x.Mentions, func(a, b claim.Mention) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.Entity, b.Entity))
	})
	slices.SortFunc(x.Claims, func(a, b claim.Claim) int {
		return cmp.Or(cmp.Compare(a.Evidence.At, b.Evidence.At), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(x.Known, func(a, b claim.Known) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.Object, b.Object))
	})
	x.Known = slices.Compact(x.Known)
	return x
}

// readBack returns what a store knows of an episode.
func readBack(t *testing.T, s *Store, episode string) *claim.Extraction {
	t.Helper()
	ctx := context.Background()
	x := &claim.Extraction{}
	for _, e := range must(s.Episodes(ctx))(t) {
		if e.ID == episode {
			x.Episode = e
		}
	}
	for _, e := range must(s.Entities(ctx, EntityFilter{Episode: episode}))(t) {
		x.Entities = append(x.Entities, e.Entity)
	}
	for _, m := range must(s.Mentions(ctx, MentionFilter{Episode: episode}))(t) {
		x.Mentions = append(x.Mentions, m.Mention)
	}
	for _, f := range must(s.Facts(ctx, Pattern{Episode: episode}))(t) {
		x.Claims = append(x.Claims, f.Claim)
	}
	x.Turns = must(s.Turns(ctx, episode))(t)
	x.Unresolved = must(s.Unresolved(ctx, episode))(t)
	x.Known = must(s.Known(ctx, Pattern{Episode: episode}))(t)
	return x
}

// equal compares two values, where no list is as good as an empty one.
func equal(t *testing.T, want, got any) {
	t.Helper()
	if d := gocmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
		t.Errorf("- want, + got:\n%s", d)
	}
}

func contains(s, part string) bool { return strings.Contains(s, part) }
