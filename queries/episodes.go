package queries

import "hearsay/graph"

// heardIn finds in which episodes something is named.
func (m *matching) heardIn(l line, rows []row) ([]find, error) {
	places, err := m.places(l, l.subject, rows)
	if err != nil {
		return nil, err
	}
	out := make([]find, 0, len(places))
	for i := range places {
		out = append(out, find{subject: places[i].Entity, object: episodePrefix + places[i].Episode, mention: &places[i]})
	}
	return out, nil
}

// speaksIn finds who speaks in which episode, and stands on the first word
// there or on the claim that says so.
func (m *matching) speaksIn(l line) ([]find, error) {
	if err := m.cast(); err != nil {
		return nil, err
	}
	role := "any"
	for _, w := range l.with {
		if w.key == "role" {
			role = m.wanted(w.value)[0]
		}
	}
	grounds, err := m.presences()
	if err != nil {
		return nil, err
	}
	var out []find
	for _, person := range sortedKeys(m.roles) {
		for _, episode := range sortedKeys(m.roles[person]) {
			if role == "any" || role == m.roles[person][episode] {
				out = append(out, find{subject: person, object: episodePrefix + episode, fact: grounds[[2]string{person, episode}]})
			}
		}
	}
	return out, nil
}

// presences are the claims that somebody is guest or host, by person and
// episode.
func (m *matching) presences() (map[[2]string]*graph.Fact, error) {
	found := map[[2]string]*graph.Fact{}
	for _, predicate := range []string{"guest_of", "host_of"} {
		facts, err := m.store.Facts(m.ctx, graph.Pattern{Predicate: predicate, Episode: m.scope.Episode, Polarity: m.polarity})
		if err != nil {
			return nil, err
		}
		for i := range facts {
			key := [2]string{facts[i].Subject, facts[i].Episode}
			if found[key] == nil {
				found[key] = &facts[i]
			}
		}
	}
	return found, nil
}

// described finds the shows or months of episodes.
func (m *matching) described(what string) ([]find, error) {
	episodes, err := m.episodes()
	if err != nil {
		return nil, err
	}
	var out []find
	for _, e := range episodes {
		value := e.Show
		if what == "dated" {
			value = e.Published[:min(len(e.Published), len("2024-05"))]
		}
		if value != "" {
			out = append(out, find{subject: episodePrefix + e.ID, object: value})
		}
	}
	return out, nil
}
