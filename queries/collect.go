package queries

import (
	"strings"

	"hearsay/graph"
)

// answerKey is what makes an answer the same one.
type answerKey struct{ group, value string }

// collect makes answers of rows: one for each value of the answer's variable,
// in each group, with all its evidence.
func (r *runner) collect(result *Result, p *pattern, rows []row) error {
	index := map[string]int{}
	for i, v := range p.variables() {
		index[v] = i
	}
	byKey := map[answerKey][]row{}
	var keys []answerKey
	for _, row := range rows {
		key := answerKey{value: row.values[index[p.answer]]}
		if p.group != "" {
			key.group = row.values[index[p.group]]
		}
		if key.value == "" {
			continue
		}
		if byKey[key] == nil {
			keys = append(keys, key)
		}
		byKey[key] = append(byKey[key], row)
	}
	for _, key := range keys {
		if !p.counted(byKey[key], index) {
			continue
		}
		a, err := r.describe(key, byKey[key])
		if err != nil {
			return err
		}
		result.Answers = append(result.Answers, a)
	}
	return r.sort(result, p)
}

// counted tests how many values the variables have.
func (p *pattern) counted(rows []row, index map[string]int) bool {
	values := func(variable string) int {
		seen := map[string]bool{}
		for _, row := range rows {
			seen[row.values[index[variable]]] = true
		}
		return len(seen)
	}
	for variable, least := range p.atLeast {
		if values(variable) < least {
			return false
		}
	}
	for variable, most := range p.atMost {
		if values(variable) > most {
			return false
		}
	}
	return true
}

// describe is an answer with the evidence of its rows, each place once.
func (r *runner) describe(key answerKey, rows []row) (Answer, error) {
	a, err := r.answerFor(key.value)
	if err != nil {
		return a, err
	}
	if a.Group, err = r.name(key.group); err != nil {
		return a, err
	}
	facts, mentions := map[*graph.Fact]bool{}, map[*graph.Mention]bool{}
	for _, row := range rows {
		for g := row.ground; g != nil; g = g.before {
			var e Evidence
			switch {
			case g.fact != nil && !facts[g.fact]:
				facts[g.fact] = true
				e, err = r.factEvidence(g.fact)
			case g.mention != nil && !mentions[g.mention]:
				mentions[g.mention] = true
				e, err = r.mentionEvidence(g.mention)
			default:
				continue
			}
			if err != nil {
				return a, err
			}
			a.Evidence = append(a.Evidence, e)
		}
	}
	return a, r.arrange(&a)
}

// answerFor is an answer without evidence: an entity, or a value.
func (r *runner) answerFor(value string) (Answer, error) {
	e, err := r.entity(value)
	if err != nil || e == nil {
		return Answer{Name: value, Value: value, Evidence: []Evidence{}}, err
	}
	a := Answer{ID: e.ID, Name: e.Name, Also: e.Also, Type: e.Type, Links: e.Links, Evidence: []Evidence{}}
	if episode, ok := strings.CutPrefix(e.ID, episodePrefix); ok {
		episodes, err := r.episodes()
		for _, known := range episodes {
			if known.ID == episode && known.URL != "" {
				a.Links = append(a.Links, known.URL)
			}
		}
		return a, err
	}
	return a, nil
}
