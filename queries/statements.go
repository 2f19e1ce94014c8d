package queries

import (
	"slices"

	"hearsay/graph"
)

// statements lists what is said of something: the other ends of its claims,
// grouped by predicate. Of anything it lists whole claims. By and polarity
// restrict whose and how sure, and predicates, where the query has them, of what
// kind.
func statements(r *runner, result *Result) error {
	if err := r.cast(); err != nil {
		return err
	}
	about, err := r.resolve(split(r.params["about"]))
	if err != nil {
		return err
	}
	polarity := r.params["polarity"]
	if polarity == "any" {
		polarity = ""
	}
	facts, err := r.about(about, polarity)
	if err != nil {
		return err
	}
	speakers, err := r.resolve(split(r.params["by"]))
	if err != nil {
		return err
	}
	kinds := r.params["predicates"]
	m := &matching{runner: r}
	who := append(slices.Clone(speakers.ids), split(r.params["by"])...)
	facts = slices.DeleteFunc(facts, func(f graph.Fact) bool {
		return !speakers.any && !m.saidBy(&f, who) || kinds != "" && !slices.Contains(split(kinds), f.Predicate)
	})
	return r.otherEnds(result, about, facts)
}

// otherEnds makes answers of claims.
func (r *runner) otherEnds(result *Result, about values, facts []graph.Fact) error {
	order, groups := grouped(facts)
	index := map[[2]string]int{}
	for _, t := range order {
		value := t.object
		if !about.any && !slices.Contains(about.ids, t.subject) {
			value = t.subject
		}
		if about.any {
			var err error
			if value, err = r.sentence(t); err != nil {
				return err
			}
		}
		i, ok := index[[2]string{t.predicate, value}]
		if !ok {
			a, err := r.answerFor(value)
			if err != nil {
				return err
			}
			a.Group = t.predicate
			i = len(result.Answers)
			index[[2]string{t.predicate, value}] = i
			result.Answers = append(result.Answers, a)
		}
		if err := r.support(&result.Answers[i], groups[t]); err != nil {
			return err
		}
	}
	return r.sort(result, &pattern{})
}
