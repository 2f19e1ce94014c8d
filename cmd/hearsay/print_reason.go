package main

import (
	"fmt"
	"io"
	"strings"

	"hearsay/extract/claim"
)

func (a *app) printReasons(all []reason) error {
	if a.format == "table" {
		for i, r := range all {
			if i > 0 {
				fmt.Fprintln(a.out)
			}
			if err := r.write(a.out); err != nil {
				return err
			}
		}
		return nil
	}
	t := table{columns: []string{"FACT", "SAID BY", "WORDS", "PLACE", "RULES", "SUBJECT", "OBJECT", "CONFIDENCE", "CLAIM", "TIME", "LISTEN"}}
	for _, r := range all {
		t.add(r.Fact, r.SaidBy, r.Claim.Evidence.Words(), r.Place, strings.Join(r.Claim.Rules, " "),
			strings.Join(r.Subject, "; "), strings.Join(r.Object, "; "), fmt.Sprintf("%.2f", r.Claim.Confidence), r.Claim.ID,
			moment(r.Claim.Evidence.Time, r.Claim.Evidence.Start), r.Listen)
	}
	return emit(a, t, all)
}

// write writes a reason for people to read.
func (r reason) write(w io.Writer) error {
	var b strings.Builder
	line := func(what, s string) {
		if s != "" {
			fmt.Fprintf(&b, "  %-11s%s\n", what, s)
		}
	}
	fmt.Fprintln(&b, r.Fact)
	line("words", "…"+oneLine(r.Before)+" «"+oneLine(r.Claim.Evidence.Words())+"» "+oneLine(r.Behind)+"…")
	line("place", r.Place)
	line("time", span(r.Claim.Evidence))
	line("listen", r.Listen)
	line("said by", r.SaidBy)
	line("turn", r.Turn)
	for _, s := range r.Subject {
		line("subject", s)
	}
	for _, s := range r.Object {
		line("object", s)
	}
	for _, rule := range r.Rules {
		line("rule", strings.TrimSpace(rule.Rule+"  "+rule.Doc))
		for _, s := range rule.Say {
			line("  says", s)
		}
	}
	line("certainty", fmt.Sprintf("%s, confidence %.2f", r.Claim.Polarity, r.Claim.Confidence))
	line("claim", r.Claim.ID)
	_, err := io.WriteString(w, b.String())
	return err
}

// span is from when to when evidence is said.
func span(e claim.Evidence) string {
	if e.End == "" {
		return moment(e.Time, e.Start)
	}
	return e.Start + " – " + e.End
}
