package main

import (
	"math"
	"path/filepath"
	"slices"
	"time"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/rule"
	"hearsay/extract/score"
)

// measure adds up what the rules of a set do.
type measure struct {
	set   *rule.Set
	rows  map[string]*ruleStats
	bytes int
}

func newMeasure(set *rule.Set) *measure {
	m := &measure{set: set, rows: map[string]*ruleStats{}}
	for i := range set.Rules {
		m.rows[set.Rules[i].ID] = &ruleStats{Rule: set.Rules[i].ID, Shared: map[string]int{}, Conflicts: map[string]int{}}
	}
	return m
}

// episode adds what the rules do in one episode.
func (m *measure) episode(h *extract.Hearing, x *extract.Extractor, j *judge) {
	m.bytes += len(h.Episode().Source)
	start := time.Now()
	for i, c := range m.set.Profile(h.Input(), func() time.Duration { return time.Since(start) }) {
		r := m.rows[m.set.Rules[i].ID]
		r.Tried, r.Matched, r.Stopped, r.Suppressed = r.Tried+c.Tried, r.Matched+c.Matched, r.Stopped+c.Stopped, r.Suppressed+c.Suppressed
		r.time += c.Time
	}
	found := h.Extraction(m.set)
	verdicts := j.verdicts(found)
	for i := range found.Claims {
		m.claim(found, i, verdicts[i])
	}
}

// claim adds one claim to the rules that make it.
func (m *measure) claim(x *claim.Extraction, i int, v score.Verdict) {
	c := &x.Claims[i]
	if c.Polarity != claim.Asserted {
		return
	}
	for _, id := range c.Rules {
		r := m.rows[id]
		if r == nil {
			continue // made by no rule, but of the metadata
		}
		r.Claims++
		if len(c.Rules) == 1 {
			r.Only++
		}
		switch v {
		case score.Right:
			r.Right++
		case score.Wrong:
			r.Wrong++
		}
		for _, other := range c.Rules {
			if other != id {
				r.Shared[other]++
			}
		}
		for k := range x.Claims {
			if other := &x.Claims[k]; conflicting(c, other) {
				for _, by := range other.Rules {
					r.Conflicts[by]++
				}
			}
		}
	}
}

// conflicting reports whether two claims of the same words contradict each
// other: one is the other turned round, or denied.
func conflicting(a, b *claim.Claim) bool {
	start, end := max(a.Evidence.At, b.Evidence.At), min(a.Evidence.At+len([]rune(a.Evidence.Text)), b.Evidence.At+len([]rune(b.Evidence.Text)))
	if a.Predicate != b.Predicate || start >= end {
		return false
	}
	turned := a.Subject == b.Object && a.Object == b.Subject
	return turned && b.Polarity == claim.Asserted || a.Subject == b.Subject && a.Object == b.Object && b.Polarity == claim.Negated
}

// finish works out what is relative and sorts the rows.
func (m *measure) finish(by string) []ruleStats {
	var rows []ruleStats
	for _, r := range m.rows {
		if n := r.Right + r.Wrong; n > 0 {
			r.Precision = wilson(r.Right, n)
		}
		if m.bytes > 0 {
			r.PerMB = math.Round(r.time.Seconds()*1e3/(float64(m.bytes)/1e6)*100) / 100
		}
		rows = append(rows, *r)
	}
	slices.SortFunc(rows, order(by))
	return rows
}

// verdicts judges the claims of an episode by its gold, if there is one, else by
// the marks.
func (j *judge) verdicts(x *claim.Extraction) []score.Verdict {
	for _, g := range j.golds {
		if filepath.Base(g.Transcript) == filepath.Base(x.Episode.Source) {
			return score.Verdicts(g, x)
		}
	}
	list := make([]score.Verdict, len(x.Claims))
	for i, c := range x.Claims {
		list[i] = j.marks[c.ID]
	}
	return list
}
