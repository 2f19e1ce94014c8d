package extract_test

import (
	"testing"

	"hearsay/extract/claim"
	"hearsay/extract/rule"
	"hearsay/extract/text"
)

// TestExplainAgrees explains every example of every shipped rule: what is
// explained to be claimed is what is claimed, phrasing by phrasing.
func TestExplainAgrees(t *testing.T) {
	x := extractor(t)
	for i := range x.Rules.Rules {
		r := &x.Rules.Rules[i]
		for _, e := range r.Examples {
			marked, err := rule.ReadMarks(x.Schema, e.Text)
			if err != nil {
				t.Fatal(err)
			}
			in := x.Complete(marked.Input(e.Speaker))
			if difference := explained(x.Rules, i, in); difference != "" {
				t.Errorf("%s: %s: %s", r.ID, e.Text, difference)
			}
		}
	}
}

// explained compares what is explained of one rule with what it claims, and
// says what differs.
func explained(set *rule.Set, index int, in rule.Input) string {
	claims := map[string]bool{}
	outcome := map[int]rule.Outcome{}
	for _, c := range set.Match(in) {
		if c.Rule != index {
			continue
		}
		claims[c.String()] = true
		outcome[c.Pattern] = max(outcome[c.Pattern], rule.Suppressed)
		if c.Polarity == claim.Asserted {
			outcome[c.Pattern] = rule.Claimed
		}
	}
	for _, a := range set.Explain(in, index, text.Span{End: len(in.Text.Runes)}) {
		if want, ok := outcome[a.Pattern]; ok && a.Outcome != want {
			return "the phrasing " + set.Rules[index].Say[a.Pattern].Text + " is " + want.String() + " and explained as " + a.Outcome.String()
		}
		for _, c := range a.Claims {
			if !claims[c.String()] {
				return "explained and not claimed: " + c.String()
			}
		}
		if a.Outcome == rule.Missed && a.Reason == "" && !hasMissing(a) {
			return "missed without a missing piece: " + set.Rules[index].Say[a.Pattern].Text
		}
		if a.Outcome != rule.Claimed && a.Outcome != rule.Missed && a.Reason == "" {
			return "no reason for " + a.Outcome.String()
		}
	}
	return ""
}

func hasMissing(a rule.Attempt) bool {
	for _, p := range a.Pieces {
		if p.Status == rule.Missing && p.Reason != "" {
			return true
		}
	}
	return false
}

// BenchmarkNearest explains one sentence by all shipped rules, as trying it does.
func BenchmarkNearest(b *testing.B) {
	x := extractor(b)
	marked, err := rule.ReadMarks(x.Schema, "那个时候[周明](Person)其实就是[小满](Paper)这篇论文的头号作者 后来2019年去了[星海科技](Organization)做研究")
	if err != nil {
		b.Fatal(err)
	}
	in := x.Complete(marked.Input(""))
	whole := text.Span{End: len(in.Text.Runes)}
	for b.Loop() {
		x.Rules.Nearest(in, whole, 5, func(*rule.Rule) bool { return true })
	}
}
