package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"hearsay/extract/rule"
)

// ruleRow is a rule in a list.
type ruleRow struct {
	Rule       string   `json:"rule"`
	Doc        string   `json:"doc"`
	Predicates []string `json:"predicates"`
	Phrasings  int      `json:"phrasings"`
	Examples   int      `json:"examples"`
	File       string   `json:"file"`
	Line       int      `json:"line"`
}

func runRulesList(a *app, word string) error {
	set, err := a.rules()
	if err != nil {
		return err
	}
	t := table{columns: []string{"RULE", "CLAIMS", "PHRASINGS", "EXAMPLES", "DOC"}, cut: 4}
	var rows []ruleRow
	for _, r := range set.Rules {
		row := ruleRow{r.ID, r.Doc, predicates(&r), len(r.Say), len(r.Examples), r.Place.File, r.Place.Line}
		claims := strings.Join(row.Predicates, ", ")
		if !strings.Contains(strings.ToLower(r.ID+" "+r.Doc+" "+claims), strings.ToLower(word)) {
			continue
		}
		rows = append(rows, row)
		t.add(r.ID, claims, strconv.Itoa(row.Phrasings), strconv.Itoa(row.Examples), r.Doc)
	}
	return emit(a, t, rows)
}

func predicates(r *rule.Rule) []string {
	set := map[string]bool{}
	for _, c := range r.Claims {
		set[c.Predicate.Name] = true
	}
	return slices.Sorted(maps.Keys(set))
}
