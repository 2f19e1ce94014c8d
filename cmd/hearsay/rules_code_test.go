package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hearsay/extract/rule"
	"hearsay/extract/strict"
	"hearsay/queries"
	"hearsay/seeds"
)

// wrongAndRight are the two examples of an explanation, and where the wrong one
// is wrong.
var wrongAndRight = regexp.MustCompile(`(?s)\nWrong, (\S+):(\d+):(\d+):\n\n((?:    [^\n]*\n)+)\nRight:\n\n((?:    [^\n]*\n)+)$`)

// TestExplanations runs the examples of every code: the wrong one has the mistake
// at the place that is told, the right one has none.
func TestExplanations(t *testing.T) {
	for _, e := range explanations() {
		t.Run(e.Code, func(t *testing.T) {
			m := wrongAndRight.FindStringSubmatch(e.Text)
			if m == nil {
				t.Fatal("no wrong and right example at the end of the explanation")
			}
			line, _ := strconv.Atoi(m[2])
			column, _ := strconv.Atoi(m[3])
			faults := faultsOf(t, m[1], m[4])
			if !slices.ContainsFunc(faults, func(f strict.Fault) bool {
				return f.Code == strict.Code(e.Code) && f.Line == line && f.Column == column
			}) {
				t.Errorf("the wrong example has no %s at %d:%d, but %v", e.Code, line, column, faults)
			}
			for _, f := range faults {
				if f.Code == "" || f.Line < 1 || f.Column < 1 || f.Message == "" {
					t.Errorf("a mistake without code, place or words: %+v", f)
				}
			}
			if faults := faultsOf(t, m[1], m[5]); len(faults) > 0 {
				t.Errorf("the right example has mistakes: %v", faults)
			}
		})
	}
}

// faultsOf checks one file of a user's folder, given indented.
func faultsOf(t *testing.T, name, indented string) []strict.Fault {
	s, err := seeds.Open()
	if err != nil {
		t.Fatal(err)
	}
	sc, err := s.Schema()
	if err != nil {
		t.Fatal(err)
	}
	data := []byte(regexp.MustCompile(`(?m)^    `).ReplaceAllString(indented, ""))
	if strings.HasPrefix(name, "queries/") {
		return queries.Check(sc, []queries.File{{Name: name, Data: data}})
	}
	return rule.Check(sc, []rule.File{{Name: name, Data: data}})
}

// TestEveryCodeIsExplained compares the codes in the source with those that are
// explained, in order.
func TestEveryCodeIsExplained(t *testing.T) {
	var explained []string
	for _, e := range explanations() {
		explained = append(explained, e.Code)
	}
	inSource := codesInSource(t, "../../extract", "../../queries")
	if len(inSource) == 0 {
		t.Fatal("found no codes in the source")
	}
	if !slices.Equal(explained, inSource) {
		t.Errorf("explained are\n%v\nand the source has\n%v", explained, inSource)
	}
}

func codesInSource(t *testing.T, folders ...string) []string {
	form := regexp.MustCompile(`^"[EW]\d{3}"$`)
	var codes []string
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Base(name) != "code.go" {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if l, ok := n.(*ast.BasicLit); ok && form.MatchString(l.Value) {
					codes = append(codes, strings.Trim(l.Value, `"`))
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(codes)
	return codes
}
