package main

import (
	"regexp"
	"strings"
	"testing"

	"hearsay/extract/rule"
	"hearsay/extract/strict"
)

// TestHelpOnRules runs everything that the page on rules shows: the file at its
// top, and each pattern with the sentences that it finds (+) and does not (-).
func TestHelpOnRules(t *testing.T) {
	a := &app{}
	x, err := a.extractor()
	if err != nil {
		t.Fatal(err)
	}
	intro, rest, _ := strings.Cut(rulesText, "\n## Keys\n")
	var file strings.Builder
	for line := range strings.Lines(intro) {
		if indented, ok := strings.CutPrefix(line, "    "); ok || line == "\n" {
			file.WriteString(indented)
		}
	}
	files := []rule.File{{Name: "mine.yaml", Data: []byte(file.String())}}
	if faults := rule.Check(x.Schema, files); len(faults) > 0 {
		t.Fatal(faults)
	}
	set, err := rule.Load(x.Schema, x.Rules.Cues, files)
	if err != nil || len(set.Rules) != 1 {
		t.Fatalf("%d rules, %v", len(set.Rules), err)
	}
	for _, failure := range set.Test(x.Complete) {
		t.Error(failure)
	}
	for _, key := range strict.Keys[rule.Form]() {
		if !regexp.MustCompile(`(?m)^    ` + key + ` `).MatchString(rest) {
			t.Errorf("the page does not tell of the key %s", key)
		}
	}
	tested := 0
	var patterns *rule.Questions
	for line := range strings.Lines(rest) {
		line = strings.TrimSuffix(line, "\n")
		sentence := strings.TrimPrefix(strings.TrimPrefix(line, "      + "), "      - ")
		switch {
		case sentence != line:
			tested++
			marked, err := rule.ReadMarks(x.Schema, sentence)
			if err != nil {
				t.Fatal(err)
			}
			found := len(patterns.Understand(x.Complete(marked.Input("")))) > 0
			if want := strings.HasPrefix(line, "      +"); found != want {
				t.Errorf("%s: found is %v", line, found)
			}
		case regexp.MustCompile(`^    [$<]`).MatchString(line):
			patterns = rule.NewQuestions(x.Schema, x.Rules.Cues)
			if err := patterns.Add("pattern", strings.TrimSpace(line)); err != nil {
				t.Errorf("%s: %v", line, err)
			}
		}
	}
	if tested < 25 {
		t.Errorf("only %d sentences were tried", tested)
	}
}
