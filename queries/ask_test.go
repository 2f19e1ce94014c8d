package queries_test

import (
	"bufio"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"hearsay/queries"
)

// TestAsk puts the questions of testdata/questions.txt to the made-up episodes.
func TestAsk(t *testing.T) {
	f := loadFixture(t)
	file := must(os.Open("testdata/questions.txt"))(t)
	defer file.Close()
	var scope queries.Scope
	in := bufio.NewScanner(file)
	for n := 1; in.Scan(); n++ {
		line := strings.TrimSpace(in.Text())
		question, want, asked := strings.Cut(line, "=>")
		switch {
		case strings.HasPrefix(line, "in "):
			scope.Episode = strings.TrimSuffix(strings.TrimPrefix(line, "in "), "all")
		case asked:
			got, result := f.ask(strings.TrimSpace(question), scope)
			if want = strings.TrimSpace(want); want != "*" && !slices.Equal(got, sorted(want)) {
				t.Errorf("questions.txt:%d: %s\n got %q\nwant %q\nunderstood as %s %v %q", n, question, got, sorted(want), result.Query, result.Params, result.Find)
			}
		}
	}
}

// ask returns the names of the answers, sorted, or ? where a question is not
// understood.
func (f *fixture) ask(question string, scope queries.Scope) ([]string, *queries.Result) {
	result, err := f.set.Ask(context.Background(), f.store, question, f.names, scope)
	var no *queries.ErrNotUnderstood
	if errors.As(err, &no) {
		return []string{"?"}, &queries.Result{}
	}
	if err != nil {
		return []string{err.Error()}, &queries.Result{}
	}
	var names []string
	for _, a := range result.Answers {
		names = append(names, a.Name)
	}
	slices.Sort(names)
	return slices.Compact(names), result
}

// sorted takes apart a list of names.
func sorted(list string) []string {
	var names []string
	for _, n := range strings.Split(list, ", ") {
		if n != "" {
			names = append(names, n)
		}
	}
	slices.Sort(names)
	return names
}
