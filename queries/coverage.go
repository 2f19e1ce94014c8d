package queries

import "fmt"

// coverage tells of each episode how much of it was understood: turns whose
// speaker has a name, names that were linked.
func coverage(r *runner, result *Result) error {
	episodes, err := r.episodes()
	if err != nil {
		return err
	}
	for _, e := range episodes {
		turns, err := r.store.Turns(r.ctx, e.ID)
		if err != nil {
			return err
		}
		unnamed := 0
		for _, t := range turns {
			if t.Person == "" {
				unnamed++
			}
		}
		unlinked, err := r.store.Unresolved(r.ctx, e.ID)
		if err != nil {
			return err
		}
		a, err := r.answerFor(episodePrefix + e.ID)
		if err != nil {
			return err
		}
		a.Value = fmt.Sprintf("%d of %d turns without the speaker's name, %d names not linked", unnamed, len(turns), len(unlinked))
		result.Answers = append(result.Answers, a)
	}
	return nil
}
