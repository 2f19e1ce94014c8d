package queries

import "hearsay/graph"

// support adds claims to the evidence of an answer, in order.
func (r *runner) support(a *Answer, facts []graph.Fact) error {
	for i := range facts {
		e, err := r.factEvidence(&facts[i])
		if err != nil {
			return err
		}
		a.Evidence = append(a.Evidence, e)
	}
	return r.arrange(a)
}

// show adds mentions to the evidence of an answer, in order.
func (r *runner) show(a *Answer, mentions []graph.Mention) error {
	for i := range mentions {
		e, err := r.mentionEvidence(&mentions[i])
		if err != nil {
			return err
		}
		a.Evidence = append(a.Evidence, e)
	}
	return r.arrange(a)
}

// triple is what a claim says, without its qualifiers.
type triple struct{ subject, predicate, object string }

func tripleOf(f *graph.Fact) triple { return triple{f.Subject, f.Predicate, f.Object} }

// sentence writes a triple with names.
func (r *runner) sentence(t triple) (string, error) {
	subject, err := r.name(t.subject)
	if err != nil {
		return "", err
	}
	object, err := r.name(t.object)
	return subject + " " + t.predicate + " " + object, err
}

// about reads the claims that have one of some entities at an end; of any, all.
func (r *runner) about(things values, polarity string) ([]graph.Fact, error) {
	base := graph.Pattern{Episode: r.scope.Episode, Polarity: polarity}
	if things.any {
		return r.store.Facts(r.ctx, base)
	}
	var all []graph.Fact
	seen := map[string]bool{}
	for _, id := range things.ids {
		for _, asSubject := range []bool{true, false} {
			p := base
			if asSubject {
				p.Subject = id
			} else {
				p.Object = id
			}
			facts, err := r.store.Facts(r.ctx, p)
			if err != nil {
				return nil, err
			}
			for _, f := range facts {
				if !seen[f.ID] {
					seen[f.ID] = true
					all = append(all, f)
				}
			}
		}
	}
	return all, nil
}

// grouped puts claims together that say the same, in the order of their first.
func grouped(facts []graph.Fact) ([]triple, map[triple][]graph.Fact) {
	var order []triple
	groups := map[triple][]graph.Fact{}
	for i := range facts {
		t := tripleOf(&facts[i])
		if groups[t] == nil {
			order = append(order, t)
		}
		groups[t] = append(groups[t], facts[i])
	}
	return order, groups
}
