package queries

import (
	"cmp"
	"maps"
	"slices"
)

// arrange puts evidence into the order of episodes, oldest first, and of places
// in them, each once.
func (r *runner) arrange(a *Answer) error {
	rank, err := r.ranks()
	if err != nil {
		return err
	}
	order := func(x, y Evidence) int { return compareEvidence(rank, x, y) }
	slices.SortStableFunc(a.Evidence, order)
	a.Evidence = slices.CompactFunc(a.Evidence, func(x, y Evidence) bool { return order(x, y) == 0 })
	return nil
}

// sort puts the answers into the pattern's order and cuts them.
func (r *runner) sort(result *Result, p *pattern) error {
	rank, err := r.ranks()
	if err != nil {
		return err
	}
	slices.SortStableFunc(result.Answers, func(a, b Answer) int {
		var first int
		switch {
		case p.order == byCount:
			first = cmp.Compare(len(b.Evidence), len(a.Evidence))
		case p.order == byValue:
			first = cmp.Compare(a.Name, b.Name)
		case len(a.Evidence) > 0 && len(b.Evidence) > 0:
			first = compareEvidence(rank, a.Evidence[0], b.Evidence[0])
		}
		return cmp.Or(first, cmp.Compare(a.Group, b.Group), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Name, b.Name))
	})
	if p.limit > 0 && len(result.Answers) > p.limit {
		result.Answers = result.Answers[:p.limit]
	}
	return nil
}

// ranks numbers the episodes in scope, oldest first.
func (r *runner) ranks() (map[string]int, error) {
	episodes, err := r.episodes()
	rank := make(map[string]int, len(episodes))
	for i, e := range episodes {
		rank[e.ID] = i
	}
	return rank, err
}

func compareEvidence(rank map[string]int, a, b Evidence) int {
	return cmp.Or(cmp.Compare(rank[a.Episode], rank[b.Episode]), cmp.Compare(a.At, b.At), cmp.Compare(a.Fact, b.Fact), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Polarity, b.Polarity))
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
