package queries

import (
	"slices"

	"hearsay/extract/claim"
	"hearsay/graph"
)

// contradictions lists what is both asserted and denied, said with different
// years or outcomes, or taken both for and against. The group tells which.
func contradictions(r *runner, result *Result) error {
	about, err := r.resolve(split(r.params["about"]))
	if err != nil {
		return err
	}
	var facts []graph.Fact
	for _, polarity := range []string{claim.Asserted, claim.Negated} {
		found, err := r.about(about, polarity)
		if err != nil {
			return err
		}
		facts = append(facts, found...)
	}
	order, groups := grouped(facts)
	for _, t := range order {
		if why := conflict(groups[t]); why != "" {
			if err := r.contradiction(result, t, why, groups[t]); err != nil {
				return err
			}
		}
	}
	if err := r.stances(result, facts); err != nil {
		return err
	}
	return r.sort(result, &pattern{})
}

// singular are the qualifiers of which a fact can have one value only.
var singular = []string{"year", "outcome", "stance", "amount"}

// conflict tells in what claims of the same fact differ, or "".
func conflict(facts []graph.Fact) string {
	if slices.ContainsFunc(facts, func(f graph.Fact) bool { return f.Polarity != facts[0].Polarity }) {
		return "polarity"
	}
	for _, key := range singular {
		first := ""
		for _, f := range facts {
			value := f.With[key]
			if first != "" && value != "" && value != first {
				return key
			}
			if first == "" {
				first = value
			}
		}
	}
	return ""
}

// stances finds what different people are for and against.
func (r *runner) stances(result *Result, facts []graph.Fact) error {
	byThing := map[string][]graph.Fact{}
	for _, f := range facts {
		stance := f.With["stance"]
		if f.Predicate == "comments_on" && (stance == "for" || stance == "against") && f.Polarity == claim.Asserted {
			byThing[f.Object] = append(byThing[f.Object], f)
		}
	}
	for _, thing := range sortedKeys(byThing) {
		sides := byThing[thing]
		differs := func(f graph.Fact) bool {
			return f.Subject != sides[0].Subject && f.With["stance"] != sides[0].With["stance"]
		}
		if !slices.ContainsFunc(sides, differs) {
			continue
		}
		a, err := r.answerFor(thing)
		if err != nil {
			return err
		}
		a.Group = "stance"
		if err := r.support(&a, sides); err != nil {
			return err
		}
		result.Answers = append(result.Answers, a)
	}
	return nil
}

func (r *runner) contradiction(result *Result, t triple, why string, facts []graph.Fact) error {
	name, err := r.sentence(t)
	if err != nil {
		return err
	}
	a := Answer{Name: name, Value: name, Group: why}
	if err := r.support(&a, facts); err != nil {
		return err
	}
	result.Answers = append(result.Answers, a)
	return nil
}
