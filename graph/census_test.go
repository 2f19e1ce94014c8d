package graph

import (
	"context"
	"reflect"
	"slices"
	"testing"
)

// TestEverything says what Entities and Facts say, also after episodes were
// replaced and forgotten.
func TestEverything(t *testing.T) {
	ctx := context.Background()
	for name, s := range map[string]*Store{
		"embedded":  must(Open(ctx, Options{Path: t.TempDir()}))(t),
		"in memory": must(Open(ctx, Options{Memory: true}))(t),
	} {
		t.Run(name, func(t *testing.T) {
			defer s.Close()
			for i := range 6 {
				must(s.Add(ctx, brief(i)))(t)
			}
			must(s.Forget(ctx, brief(2).Episode.ID))(t)
			changed := brief(3)
			changed.Claims[0].Confidence = 0.25
			changed.Entities[0].Name = "another name"
			must(s.Add(ctx, changed))(t)
			entities, facts, err := s.Everything(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if want := must(s.Entities(ctx, EntityFilter{}))(t); len(want) == 0 || !reflect.DeepEqual(entities, want) {
				t.Errorf("%d entities, not the %d that there are", len(entities), len(want))
			}
			all := ordered(facts)
			if want := must(s.Facts(ctx, Pattern{}))(t); len(want) == 0 || !reflect.DeepEqual(all, want) {
				t.Errorf("%d claims, not the %d that there are", len(all), len(want))
			}
		})
	}
}

// ordered are claims by episode, place and id.
func ordered(facts *Gathered) []Fact {
	var all []Fact
	for f := range facts.Take() {
		all = append(all, *f)
	}
	slices.SortFunc(all, compareFacts)
	return all
}
