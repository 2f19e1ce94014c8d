package main

import (
	"strings"
)

// queryRow is a query in the list of them.
type queryRow struct {
	Query  string     `json:"query"`
	Doc    string     `json:"doc"`
	Params []paramRow `json:"params,omitempty"`
}

type paramRow struct {
	Name    string `json:"name"`
	Default string `json:"default,omitempty"`
	Doc     string `json:"doc"`
}

func listQueries(a *app) error {
	set, err := a.questions()
	if err != nil {
		return err
	}
	t := table{columns: []string{"QUERY", "PARAMETERS", "DOC"}, cut: 2}
	var rows []queryRow
	for _, q := range set.Queries() {
		row := queryRow{Query: q.Name, Doc: q.Doc}
		var params []string
		for _, p := range q.Params {
			row.Params = append(row.Params, paramRow{p.Name, p.Default, p.Doc})
			params = append(params, p.Name+"="+p.Default)
		}
		rows = append(rows, row)
		t.add(q.Name, strings.Join(params, " "), q.Doc)
	}
	return emit(a, t, rows)
}
