package graph

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"hearsay/extract/claim"
)

// Difference is a claim or an entity that one graph has and another has not.
type Difference struct {
	Added   bool   // in the later graph only; otherwise in the earlier one only
	Kind    string // claim, entity
	Episode string // that makes the claim; empty for an entity
	ID      string
	Text    string // what it says, for people
}

// String says it in one line: + person:a
// created paper:b (role: first author), episode e.
func (d Difference) String() string {
	sign, where := "-", ""
	if d.Added {
		sign = "+"
	}
	if d.Episode != "" {
		where = ", episode " + d.Episode
	}
	return sign + " " + d.Text + where
}

// Diff lists what came and went from one graph to another, ordered by kind,
// episode and id. An entity that has another name or type both goes and comes.
func Diff(ctx context.Context, before, after *Store) ([]Difference, error) {
	old, err := before.summary(ctx)
	if err != nil {
		return nil, err
	}
	present, err := after.summary(ctx)
	if err != nil {
		return nil, err
	}
	var all []Difference
	for d := range old {
		if !present[d] {
			all = append(all, d)
		}
	}
	for d := range present {
		if !old[d] {
			d.Added = true
			all = append(all, d)
		}
	}
	slices.SortFunc(all, func(a, b Difference) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Episode, b.Episode),
			cmp.Compare(a.ID, b.ID), -cmp.Compare(a.String(), b.String())) // - before +
	})
	return all, nil
}

// summary is everything a graph has, in the form of differences.
func (s *Store) summary(ctx context.Context) (map[Difference]bool, error) {
	all := make(map[Difference]bool)
	entities, err := s.Entities(ctx, EntityFilter{})
	if err != nil {
		return nil, err
	}
	for _, e := range entities {
		all[Difference{Kind: "entity", ID: e.ID, Text: fmt.Sprintf("%s %s (%s)", e.Type, e.Name, e.ID)}] = true
	}
	facts, err := s.Facts(ctx, Pattern{})
	if err != nil {
		return nil, err
	}
	for _, f := range facts {
		all[Difference{Kind: "claim", Episode: f.Episode, ID: f.ID, Text: f.String()}] = true
	}
	return all, nil
}

// String says what is claimed in one line: person:a created paper:b (role:
// first author), negated.
func (f Fact) String() string {
	s := f.Subject + " " + f.Predicate + " " + f.Object
	var with []string
	for _, name := range slices.Sorted(maps.Keys(f.With)) {
		with = append(with, name+": "+f.With[name])
	}
	if len(with) > 0 {
		s += " (" + strings.Join(with, ", ") + ")"
	}
	if f.Polarity != "" && f.Polarity != claim.Asserted {
		s += ", " + f.Polarity
	}
	return s
}
