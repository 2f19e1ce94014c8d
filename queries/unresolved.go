package queries

import "cmp"

// unresolved lists the names that were heard and not linked, with the reason;
// the group is their type.
func unresolved(r *runner, result *Result) error {
	episodes, err := r.episodes()
	if err != nil {
		return err
	}
	index := map[string]int{}
	for _, e := range episodes {
		names, err := r.store.Unresolved(r.ctx, e.ID)
		if err != nil {
			return err
		}
		for _, n := range names {
			i, ok := index[n.Text+"\x00"+n.Type]
			if !ok {
				i = len(result.Answers)
				index[n.Text+"\x00"+n.Type] = i
				result.Answers = append(result.Answers, Answer{Name: n.Text, Value: n.Text, Group: cmp.Or(n.Type, "unknown")})
			}
			a := &result.Answers[i]
			a.Evidence = append(a.Evidence, Evidence{Episode: e.ID, At: n.At, Text: n.Text, Why: n.Why})
		}
	}
	return r.sort(result, &pattern{})
}
