package main

import (
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/seeds"
)

// ruleRow is a rule in a list.
type ruleRow struct {
	Rule       string   `json:"rule"`
	Doc        string   `json:"doc"`
	Predicates []string `json:"predicates"`
	Phrasings  int      `json:"phrasings"`
	Examples   int      `json:"examples"`
	Example    string   `json:"example,omitempty"` // the first that the rule finds, without marks
	File       string   `json:"file"`
	Line       int      `json:"line"`
}

func newRuleRow(sc *schema.Schema, r *rule.Rule) ruleRow {
	return ruleRow{
		Rule: r.ID, Doc: r.Doc, Predicates: predicates(r), Phrasings: len(r.Say), Examples: len(r.Examples),
		Example: firstExample(sc, r), File: r.Place.File, Line: r.Place.Line,
	}
}

// firstExample is the first sentence that shows a rule, without its marks.
func firstExample(sc *schema.Schema, r *rule.Rule) string {
	for _, e := range r.Examples {
		if e.Expect == rule.OK {
			if marked, err := rule.ReadMarks(sc, e.Text); err == nil {
				return marked.Text.Slice(0, marked.Text.Len())
			}
		}
	}
	return ""
}

func runRulesList(a *app, word string) error {
	set, err := a.rules()
	if err != nil {
		return err
	}
	sc, err := a.schema()
	if err != nil {
		return err
	}
	var rows []ruleRow
	for i := range set.Rules {
		row := newRuleRow(sc, &set.Rules[i])
		if strings.Contains(strings.ToLower(row.Rule+" "+row.Doc+" "+strings.Join(row.Predicates, " ")), strings.ToLower(word)) {
			rows = append(rows, row)
		}
	}
	if a.format == "table" {
		s, err := a.seeds()
		if err != nil {
			return err
		}
		return writeContents(a.out, s, rows)
	}
	t := table{columns: []string{"RULE", "CLAIMS", "PHRASINGS", "EXAMPLES", "DOC", "EXAMPLE"}, cut: 5}
	for _, r := range rows {
		t.add(r.Rule, strings.Join(r.Predicates, ", "), strconv.Itoa(r.Phrasings), strconv.Itoa(r.Examples), r.Doc, r.Example)
	}
	return emit(a, t, rows)
}

// writeContents lists rules as a table of contents: the files with what they are
// about, and under each its rules.
func writeContents(w io.Writer, s *seeds.Seeds, rows []ruleRow) error {
	about := map[string]string{}
	for _, f := range s.Files("rules") {
		about[f.Name] = headOf(f.Data)
	}
	t := table{columns: []string{"", "", "", "", ""}, cut: 4}
	for _, r := range rows {
		_, name, _ := strings.Cut(r.Rule, "/")
		t.add(name, strings.Join(r.Predicates, ", "), strconv.Itoa(r.Phrasings)+"×", r.Doc, r.Example)
	}
	widths := t.widths(terminalWidth(w) - len("  "))
	var b strings.Builder
	for i, r := range rows {
		if i == 0 || rows[i-1].File != r.File {
			if i > 0 {
				b.WriteString("\n")
			}
			number := len(slices.DeleteFunc(slices.Clone(rows), func(other ruleRow) bool { return other.File != r.File }))
			fmt.Fprintf(&b, "%s: %s (%s)\n", strings.TrimSuffix(path.Base(r.File), path.Ext(r.File)), about[r.File], count(number, "rule"))
		}
		b.WriteString("  " + t.line(t.rows[i], widths))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// headOf is the comment that a file begins with, on one line.
func headOf(data []byte) string {
	var words []string
	for line := range strings.Lines(string(data)) {
		text, comment := strings.CutPrefix(strings.TrimSpace(line), "#")
		if !comment {
			break
		}
		if !strings.HasPrefix(strings.TrimSpace(text), "yaml-language-server:") {
			words = append(words, strings.Fields(text)...)
		}
	}
	return strings.Join(words, " ")
}

func predicates(r *rule.Rule) []string {
	set := map[string]bool{}
	for _, c := range r.Claims {
		set[c.Predicate.Name] = true
	}
	return slices.Sorted(maps.Keys(set))
}
