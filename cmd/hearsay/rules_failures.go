package main

import (
	"fmt"
	"strconv"

	"hearsay/extract/rule"
)

// failureRow is an example that does not hold.
type failureRow struct {
	Rule    string `json:"rule"`
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Expect  string `json:"expect"`
	Message string `json:"message"`
	Text    string `json:"text"`
}

// emitFailures writes examples that do not hold: one a line for people, and as
// rows in the other formats.
func emitFailures(a *app, failures []rule.Failure) error {
	t := table{columns: []string{"RULE", "FILE", "LINE", "COLUMN", "EXPECT", "MESSAGE", "TEXT"}}
	var rows []failureRow
	for _, f := range failures {
		if a.format == "table" {
			fmt.Fprintln(a.out, f.Error())
			continue
		}
		p := f.Example.Place
		row := failureRow{f.Rule, p.File, p.Line, p.Column, expectation(f.Example.Expect), f.Message, f.Example.Text}
		rows = append(rows, row)
		t.add(row.Rule, row.File, strconv.Itoa(row.Line), strconv.Itoa(row.Column), row.Expect, row.Message, row.Text)
	}
	if a.format == "table" {
		return nil
	}
	return emit(a, t, rows)
}
