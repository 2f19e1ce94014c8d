package queries

import "hearsay/graph"

// appearances lists the episodes in which somebody is host, guest or only
// mentioned; the group tells which.
func appearances(r *runner, result *Result) error {
	if err := r.cast(); err != nil {
		return err
	}
	people, err := r.resolve(split(r.params["person"]))
	if err != nil {
		return err
	}
	episodes, err := r.episodes()
	if err != nil {
		return err
	}
	for _, person := range people.ids {
		mentions, err := r.store.Mentions(r.ctx, graph.MentionFilter{Entity: person, Kind: "talk", Episode: r.scope.Episode})
		if err != nil {
			return err
		}
		byEpisode := map[string][]graph.Mention{}
		for _, m := range mentions {
			byEpisode[m.Episode] = append(byEpisode[m.Episode], m)
		}
		for _, e := range episodes {
			role := r.roles[person][e.ID]
			if role == "" && byEpisode[e.ID] == nil {
				continue
			}
			if role == "" {
				role = "mentioned"
			}
			a, err := r.answerFor(episodePrefix + e.ID)
			if err != nil {
				return err
			}
			a.Group = role
			if err := r.show(&a, byEpisode[e.ID]); err != nil {
				return err
			}
			result.Answers = append(result.Answers, a)
		}
	}
	return nil
}
