package main

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"

	"hearsay/extract/strict"

	"github.com/spf13/cobra"
)

// codesText explains every code of a mistake: what is meant, a file that has the
// mistake with its place, and the same file without.
//
//go:embed help/codes.md
var codesText string

// explanation is what the text says of one code.
type explanation struct {
	Code  string `json:"code"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

var codeHeading = regexp.MustCompile(`(?m)^# ([EW]\d{3}) (.+)\n`)

// explanations divides the text at its headings.
func explanations() []explanation {
	var list []explanation
	places := codeHeading.FindAllStringSubmatchIndex(codesText, -1)
	for i, m := range places {
		end := len(codesText)
		if i+1 < len(places) {
			end = places[i+1][0]
		}
		list = append(list, explanation{codesText[m[2]:m[3]], codesText[m[4]:m[5]], strings.TrimSpace(codesText[m[1]:end]) + "\n"})
	}
	return list
}

func newRulesExplainCode(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "explain-code [CODE]",
		Short: "Explain a code that rules check tells, with a wrong and a right example; or list all codes",
		Example: `  hearsay rules explain-code E105
  hearsay rules explain-code`,
		Args: atMostOne,
		RunE: func(_ *cobra.Command, args []string) error { return runRulesExplainCode(a, strings.Join(args, "")) },
	}
}

func runRulesExplainCode(a *app, code string) error {
	t := table{columns: []string{"CODE", "SEVERITY", "TITLE"}, cut: 2}
	var rows []explanation
	var codes []string
	for _, e := range explanations() {
		codes = append(codes, e.Code)
		if code == "" || strings.EqualFold(code, e.Code) {
			rows = append(rows, e)
			t.add(e.Code, severity(strict.Code(e.Code)), e.Title)
		}
	}
	switch {
	case len(rows) == 0:
		return usageError{fmt.Errorf("no code is named %q%s", code, strict.Suggest(code, codes))}
	case code != "" && a.format == "table":
		_, err := fmt.Fprintf(a.out, "%s: %s\n\n%s", rows[0].Code, rows[0].Title, rows[0].Text)
		return err
	}
	return emit(a, t, rows)
}
