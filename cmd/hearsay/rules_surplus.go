package main

import (
	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/rule"
)

// surplus is what another rule asserts of a rule's example, and the rule itself
// does not.
type surplus struct {
	Rule    string `json:"rule"`
	Example string `json:"example"`
	Place   string `json:"place"`
	Claim   string `json:"claim"`
	By      string `json:"by"`
}

func runSurplus(a *app, name string) error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	if name != "" {
		r, err := findRule(x.Rules, name)
		if err != nil {
			return err
		}
		name = r.ID
	}
	t := table{columns: []string{"RULE", "CLAIM", "BY", "EXAMPLE", "PLACE"}, cut: 3}
	var rows []surplus
	for i := range x.Rules.Rules {
		r := &x.Rules.Rules[i]
		for _, e := range r.Examples {
			if e.Expect == rule.OK && (name == "" || r.ID == name) {
				rows = append(rows, surplusOf(x, i, e)...)
			}
		}
	}
	for _, s := range rows {
		t.add(s.Rule, s.Claim, s.By, s.Example, s.Place)
	}
	return emit(a, t, rows)
}

// surplusOf lists what other rules assert of one example.
func surplusOf(x *extract.Extractor, index int, e rule.Example) []surplus {
	marked, err := rule.ReadMarks(x.Schema, e.Text)
	if err != nil {
		return nil
	}
	own := facts(x, index, e.Text, e.Speaker)
	var rows []surplus
	for _, c := range x.Rules.Match(x.Complete(marked.Input(e.Speaker))) {
		if c.Rule != index && c.Polarity == claim.Asserted && !own[c.Subject+" "+c.Predicate+" "+c.Object] {
			rows = append(rows, surplus{x.Rules.Rules[index].ID, e.Text, placeOf(e.Place), c.String(), x.Rules.Rules[c.Rule].ID})
		}
	}
	return rows
}
