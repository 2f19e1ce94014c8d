package queries

import (
	"slices"

	"hearsay/graph"
)

// neverMet lists pairs of guests who speak of the same topic and are in no
// episode together; the group is the topic.
func neverMet(r *runner, result *Result) error {
	if err := r.cast(); err != nil {
		return err
	}
	mentions, err := r.store.Mentions(r.ctx, graph.MentionFilter{Type: "Topic", Speaker: "guest", Kind: "talk", Episode: r.scope.Episode})
	if err != nil {
		return err
	}
	first := map[string]map[string]graph.Mention{} // by topic and guest
	for _, m := range mentions {
		if m.Person == "" {
			continue
		}
		if first[m.Entity] == nil {
			first[m.Entity] = map[string]graph.Mention{}
		}
		if _, ok := first[m.Entity][m.Person]; !ok {
			first[m.Entity][m.Person] = m
		}
	}
	for _, topic := range sortedKeys(first) {
		guests := sortedKeys(first[topic])
		for i, a := range guests {
			for _, b := range guests[i+1:] {
				if !r.together(a, b) {
					if err := r.pair(result, topic, a, b, []graph.Mention{first[topic][a], first[topic][b]}); err != nil {
						return err
					}
				}
			}
		}
	}
	return r.sort(result, &pattern{})
}

// together reports whether two people appear in one episode.
func (r *runner) together(a, b string) bool {
	return slices.ContainsFunc(sortedKeys(r.roles[a]), func(episode string) bool { return r.roles[b][episode] != "" })
}

func (r *runner) pair(result *Result, topic, a, b string, evidence []graph.Mention) error {
	first, err := r.name(a)
	if err != nil {
		return err
	}
	second, err := r.name(b)
	if err != nil {
		return err
	}
	answer := Answer{Name: first + " – " + second, Value: first + " – " + second}
	if answer.Group, err = r.name(topic); err != nil {
		return err
	}
	if err := r.show(&answer, evidence); err != nil {
		return err
	}
	result.Answers = append(result.Answers, answer)
	return nil
}
