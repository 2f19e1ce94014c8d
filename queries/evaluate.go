package queries

import (
	"strings"

	"hearsay/extract/claim"
	"hearsay/graph"
)

// evaluate returns the rows that meet one more condition.
func (r *runner) evaluate(l line, rows []row) ([]row, error) {
	var out []row
	for _, row := range rows {
		if err := r.ctx.Err(); err != nil {
			return nil, err
		}
		var more []finding
		var err error
		switch {
		case l.predicate == nil:
			more, err = r.typed(l, row)
		case l.predicate.Name == "mentions":
			more, err = r.mentions(l, row)
		default:
			more, err = r.facts(l, row)
		}
		if err != nil {
			return nil, err
		}
		for _, m := range more {
			next := row.with(l.subject.variable, m.subject, m.evidence)
			if l.object != (term{}) {
				next = next.with(l.object.variable, m.object, nil)
			}
			out = append(out, next)
		}
	}
	return out, nil
}

// finding is what one condition finds: values for its ends, and the evidence.
type finding struct {
	subject, object string
	evidence        []Evidence
}

// typed keeps a row whose subject has the type.
func (r *runner) typed(l line, row row) ([]finding, error) {
	name := l.types.constant
	if l.types.param != "" {
		name = r.params[l.types.param]
	}
	wanted := r.set.schema.Union(strings.Split(name, "|")...)
	id := row.values[l.subject.variable]
	e, err := r.entity(id)
	if err != nil || r.mask(e)&wanted == 0 {
		return nil, err
	}
	return []finding{{subject: id}}, nil
}

// mentions finds who names what in talk. The subject is a role, a person or
// free; a role counts turns, so that it works where nobody knows the person.
func (r *runner) mentions(l line, row row) ([]finding, error) {
	filter := graph.MentionFilter{Episode: r.scope.Episode, Kind: "talk"}
	person := ""
	value := l.subject.constant
	if l.subject.param != "" {
		value = r.params[l.subject.param]
	}
	switch value {
	case "guest", "host":
		filter.Speaker = value
	case "any", "":
	default:
		ids, err := r.resolve(value)
		if err != nil {
			return nil, err
		}
		person = ids[0]
	}
	objects, err := r.values(l.object, row)
	if err != nil {
		return nil, err
	}
	if objects == nil {
		objects = []string{""}
	}
	var out []finding
	for _, object := range objects {
		filter.Entity = object
		found, err := r.store.Mentions(r.ctx, filter)
		if err != nil {
			return nil, err
		}
		for _, m := range found {
			if person == "" || m.Person == person {
				out = append(out, finding{m.Person, m.Entity, []Evidence{mentionEvidence(m)}})
			}
		}
	}
	return out, nil
}

func mentionEvidence(m graph.Mention) Evidence {
	return Evidence{
		Episode: m.Episode, At: m.At, Line: m.Line, Column: m.Column, Text: m.Text,
		Speaker: m.Speaker, Person: m.Person, Time: m.Time, Via: m.Via,
	}
}

// facts finds asserted claims; of a symmetric predicate in both directions.
func (r *runner) facts(l line, row row) ([]finding, error) {
	subjects, err := r.values(l.subject, row)
	if err != nil {
		return nil, err
	}
	objects, err := r.values(l.object, row)
	if err != nil {
		return nil, err
	}
	out, err := r.directed(l, subjects, objects, false)
	if err != nil || !l.predicate.Symmetric {
		return out, err
	}
	turned, err := r.directed(l, objects, subjects, true)
	return append(out, turned...), err
}

func (r *runner) directed(l line, subjects, objects []string, turned bool) ([]finding, error) {
	var out []finding
	for _, s := range orFree(subjects) {
		for _, o := range orFree(objects) {
			found, err := r.store.Facts(r.ctx, graph.Pattern{Subject: s, Object: o, Predicate: l.predicate.Name, Episode: r.scope.Episode, Polarity: claim.Asserted})
			if err != nil {
				return nil, err
			}
			for _, f := range found {
				if !r.meets(l.with, f.With) {
					continue
				}
				e, err := r.factEvidence(f)
				if err != nil {
					return nil, err
				}
				if turned {
					out = append(out, finding{f.Object, f.Subject, []Evidence{e}})
				} else {
					out = append(out, finding{f.Subject, f.Object, []Evidence{e}})
				}
			}
		}
	}
	return out, nil
}

// orFree makes a free end the empty id, which the graph takes for any.
func orFree(ids []string) []string {
	if ids == nil {
		return []string{""}
	}
	return ids
}

func (r *runner) factEvidence(f graph.Fact) (Evidence, error) {
	subject, err := r.entity(f.Subject)
	if err != nil {
		return Evidence{}, err
	}
	object, err := r.entity(f.Object)
	return Evidence{
		Episode: f.Episode, Claim: f.ID, Fact: subject.Name + " " + f.Predicate + " " + object.Name, With: f.With,
		At: f.Evidence.At, Line: f.Evidence.Line, Column: f.Evidence.Column, Text: f.Evidence.Text,
		Speaker: f.Speaker, Person: f.Person, Time: f.Evidence.Time, Polarity: f.Polarity,
	}, err
}

// meets tests the qualifiers of a claim. The key time asks whether something
// held then: in that year, or between from and to.
func (r *runner) meets(filters []filter, with map[string]string) bool {
	for _, f := range filters {
		want := f.value.constant
		if f.value.param != "" {
			want = r.params[f.value.param]
		}
		switch {
		case want == "" || want == "any":
		case f.key == "time":
			if !held(with, want) {
				return false
			}
		case !strings.Contains(strings.ToLower(with[f.key]), strings.ToLower(want)):
			return false
		}
	}
	return true
}

func held(with map[string]string, year string) bool {
	if y := with["year"]; y != "" {
		return strings.HasPrefix(y, year)
	}
	from, to := with["from"], with["to"]
	switch {
	case from == "" && to == "":
		return false
	case to == "" && with["past"] != "":
		return strings.HasPrefix(from, year)
	case to == "":
		return from <= year || strings.HasPrefix(from, year)
	}
	return (from <= year || strings.HasPrefix(from, year)) && year <= to[:min(len(to), len(year))]
}
