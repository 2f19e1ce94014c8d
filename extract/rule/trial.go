package rule

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/claim"
)

// Test runs every rule's examples. Complete adds to an input whose names are
// marked what a real one has besides: references and values.
func (s *Set) Test(complete func(Input) Input) []Failure {
	var failures []Failure
	for i := range s.Rules {
		for _, e := range s.Rules[i].Examples {
			marked, err := ReadMarks(s.schema, e.Text)
			if err != nil {
				failures = append(failures, Failure{s.Rules[i].ID, e, err.Error()})
				continue
			}
			if message := s.try(i, e, complete(marked.Input(e.Speaker))); message != "" {
				failures = append(failures, Failure{s.Rules[i].ID, e, message})
			}
		}
	}
	return failures
}

// try runs one example and says what is wrong, or nothing.
func (s *Set) try(rule int, e Example, in Input) string {
	var made []string
	asserted := 0
	for _, c := range s.Match(in) {
		if c.Rule == rule {
			made = append(made, c.String())
			if c.Polarity == claim.Asserted {
				asserted++
			}
		}
	}
	switch {
	case e.Expect == Not && asserted > 0:
		return "must claim nothing, and claims " + strings.Join(made, "; ")
	case e.Expect == Todo && asserted > 0:
		return "holds now: turn this todo into an ok"
	case e.Expect != OK:
		return ""
	case asserted == 0 && len(made) > 0 && len(e.Claims) == 0:
		return "asserts nothing; it claims " + strings.Join(made, "; ")
	case len(made) == 0:
		return "claims nothing"
	}
	for _, want := range e.Claims {
		if !slices.Contains(made, want) {
			return fmt.Sprintf("does not claim %q, but %s", want, strings.Join(made, "; "))
		}
	}
	return ""
}
