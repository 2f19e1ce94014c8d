package rule

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/text"
)

// verdict tells what becomes of a match: it is stopped by a condition, its
// claim is suppressed by a cue or beaten by another rule's, or it claims.
func (x *explainer) verdict(a *Attempt, f *found) {
	a.Span = f.span
	rule := &x.set.Rules[x.set.engine.alternatives[f.alternative].rule]
	if a.Reason, a.Advice = x.stoppedBy(rule, f); a.Reason != "" {
		a.Outcome = Stopped
		return
	}
	made := x.set.claims(nil, x.m, f)
	if len(made) == 0 {
		a.Outcome, a.Reason = Stopped, x.noEnds(rule, f)
		return
	}
	for i := range made {
		if c, ok := x.keptAs(&made[i]); ok {
			a.Claims = append(a.Claims, c)
		}
	}
	switch {
	case len(a.Claims) == 0:
		a.Outcome, a.Reason = Beaten, x.beatenBy(made)
	case a.Claims[0].Polarity != claim.Asserted:
		a.Outcome, a.Reason = Suppressed, x.suppressedBy(f, a.Claims[0].Polarity)
	default:
		a.Outcome = Claimed
	}
}

// stoppedBy tests the conditions of a rule one by one.
func (x *explainer) stoppedBy(r *Rule, f *found) (reason, advice string) {
	for _, c := range r.Where {
		if !x.m.holds([]Condition{c}, f) {
			return fmt.Sprintf("$%s is %s, which where: forbids", c.Slot, x.taken(f, c.Slot)), "change the condition on $" + c.Slot + ", if this one is right"
		}
	}
	for _, c := range []struct {
		where string
		words []string
		of    func(string) Context
	}{
		{"before", r.Unless.Before, func(w string) Context { return Context{Before: []string{w}} }},
		{"within", r.Unless.Within, func(w string) Context { return Context{Within: []string{w}} }},
		{"after", r.Unless.After, func(w string) Context { return Context{After: []string{w}} }},
	} {
		for _, w := range c.words {
			if x.m.stopped(c.of(w), f) {
				return fmt.Sprintf("%q stands there, and unless: {%s: …} has it", w, c.where), fmt.Sprintf("take %q out of unless: %s, if this one is right", w, c.where)
			}
		}
	}
	return "", ""
}

func (x *explainer) taken(f *found, slot string) string {
	for _, b := range f.bindings {
		if b.slot == slot {
			return x.quote(b.span)
		}
	}
	return "nothing"
}

// noEnds says why a match with all conditions fulfilled claims nothing.
func (x *explainer) noEnds(r *Rule, f *found) string {
	for i := range r.Claims {
		t := &r.Claims[i]
		for _, q := range t.With {
			if _, _, ok := x.m.value(q, f); q.Slot != "" && !q.Optional && !ok {
				return fmt.Sprintf("there is no $%s for the qualifier %s", q.Slot, q.Key)
			}
		}
		for _, ref := range []Reference{t.Subject, t.Object} {
			if len(x.m.ends(ref, f)) == 0 {
				return fmt.Sprintf("nobody and nothing is known that $%s stands for here", ref.Slot)
			}
		}
	}
	return "its two ends are the same, or of a type that the claim cannot have"
}

// keptAs returns the claim that Match returns for one of the claims made.
func (x *explainer) keptAs(c *Claim) (Claim, bool) {
	i := slices.IndexFunc(x.kept, func(k Claim) bool {
		return k.Rule == c.Rule && k.Span.Start == c.Span.Start && k.Subject == c.Subject && k.Object == c.Object && k.Predicate == c.Predicate && k.Polarity == c.Polarity
	})
	if i < 0 {
		return Claim{}, false
	}
	return x.kept[i], true
}

func (x *explainer) beatenBy(made []Claim) string {
	for i := range x.made {
		for j := range made {
			if x.set.beats(&x.made[i], &made[j]) {
				return fmt.Sprintf("%s, of higher priority, claims here: %s", x.set.Rules[x.made[i].Rule].ID, x.made[i])
			}
		}
	}
	return "another rule claims something else here"
}

// suppressedBy names the cue that makes a claim negated, asked or hedged: the
// one that alone would do.
func (x *explainer) suppressedBy(f *found, polarity string) string {
	l := x.m.lattice
	all := l.cues
	defer func() { l.cues = all }()
	for i, h := range all {
		l.cues = l.cues[:0:0]
		for j, o := range all {
			if j == i || x.set.Cues.classes[o.ID]&pseudoCue != 0 {
				l.cues = append(l.cues, o)
			}
		}
		if x.m.polarity(f, x.set.Cues) == polarity {
			span := text.Span{Start: int(h.Start), End: int(h.End)}
			return fmt.Sprintf("%s by %s", polarity, x.quote(span))
		}
	}
	return strings.TrimSpace(polarity)
}
