package queries

import (
	"cmp"
	"slices"
)

// collect groups the rows by the answer's value, each with all its evidence in
// the order of the episodes, once. Answers come in the order of their first
// evidence, or by how much they have.
func (r *runner) collect(result *Result, q *Query, rows []row) error {
	index := map[string]int{}
	for _, row := range rows {
		id := row.values[q.Answer]
		if id == "" {
			continue
		}
		i, ok := index[id]
		if !ok {
			e, err := r.entity(id)
			if err != nil {
				return err
			}
			i = len(result.Answers)
			index[id] = i
			result.Answers = append(result.Answers, Answer{ID: id, Name: e.Name, Also: e.Also, Type: e.Type})
		}
		result.Answers[i].Evidence = append(result.Answers[i].Evidence, row.evidence...)
	}
	for i := range result.Answers {
		a := &result.Answers[i]
		slices.SortStableFunc(a.Evidence, compareEvidence)
		a.Evidence = slices.CompactFunc(a.Evidence, func(x, y Evidence) bool { return compareEvidence(x, y) == 0 })
	}
	slices.SortStableFunc(result.Answers, func(a, b Answer) int {
		if q.Count && len(a.Evidence) != len(b.Evidence) {
			return cmp.Compare(len(b.Evidence), len(a.Evidence))
		}
		return cmp.Or(compareEvidence(a.Evidence[0], b.Evidence[0]), cmp.Compare(a.ID, b.ID))
	})
	return nil
}

func compareEvidence(a, b Evidence) int {
	return cmp.Or(cmp.Compare(a.Episode, b.Episode), cmp.Compare(a.At, b.At), cmp.Compare(a.Claim, b.Claim), cmp.Compare(a.Text, b.Text))
}
