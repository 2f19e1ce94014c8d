package queries

import (
	"slices"
	"strings"

	"hearsay/extract/text"
	"hearsay/graph"
)

// factEvidence is the place that a claim stands on.
func (r *runner) factEvidence(f *graph.Fact) (Evidence, error) {
	subject, err := r.name(f.Subject)
	if err != nil {
		return Evidence{}, err
	}
	object, err := r.name(f.Object)
	if err != nil {
		return Evidence{}, err
	}
	link, err := r.link(f.Episode, f.Evidence.Start)
	return Evidence{
		Episode: f.Episode, Claim: f.ID, Fact: subject + " " + f.Predicate + " " + object, With: f.With,
		At: f.Evidence.At, Line: f.Evidence.Line, Column: f.Evidence.Column, Text: f.Evidence.Text,
		Speaker: f.Speaker, Person: f.Person, Time: f.Evidence.Time, Polarity: f.Polarity,
		Link: link, Spoken: f.Evidence.Spoken,
	}, err
}

// mentionEvidence is the place of a mention, and what was heard there where it
// is none of the entity's names.
func (r *runner) mentionEvidence(m *graph.Mention) (Evidence, error) {
	link, err := r.link(m.Episode, m.Start)
	if err != nil {
		return Evidence{}, err
	}
	e := Evidence{
		Episode: m.Episode, At: m.At, Line: m.Line, Column: m.Column, Text: m.Text,
		Speaker: m.Speaker, Person: m.Person, Time: m.Time, Via: m.Via, Why: m.Why,
		Link: link, Spoken: m.Spoken,
	}
	words := m.Words()
	otherwise, ok := r.heard[[2]string{m.Entity, words}]
	if !ok {
		known, err := r.entity(m.Entity)
		if err != nil {
			return e, err
		}
		otherwise = known != nil && !called(known, words)
		r.heard[[2]string{m.Entity, words}] = otherwise
	}
	if otherwise {
		e.Heard = words
	}
	return e, nil
}

// link is where to hear what an episode says at a time.
func (r *runner) link(episode, start string) (string, error) {
	if start == "" {
		return "", nil
	}
	if _, err := r.episodes(); err != nil {
		return "", err
	}
	if e := r.byID[episode]; e != nil {
		return e.Link(start), nil
	}
	return "", nil
}

// called reports whether something is one of an entity's names.
func called(e *graph.Entity, name string) bool {
	folded := squeeze(name)
	return squeeze(e.Name) == folded || slices.ContainsFunc(e.Also, func(s string) bool { return squeeze(s) == folded })
}

// squeeze folds a name and leaves out blanks and hyphens.
func squeeze(name string) string {
	return strings.NewReplacer(" ", "", "-", "", "·", "").Replace(text.FoldString(name))
}
