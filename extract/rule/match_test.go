package rule_test

import (
	"os"
	"strings"
	"testing"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
)

func shippedSchema(t testing.TB) *schema.Schema {
	t.Helper()
	data, err := os.ReadFile("../../seeds/schema.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s, err := schema.Load("schema.yaml", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func shippedCues(t testing.TB) *rule.Cues {
	t.Helper()
	data, err := os.ReadFile("../../seeds/function-words.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c, err := rule.LoadCues("function-words.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func same(in rule.Input) rule.Input { return in }

// TestLanguage loads a rule file for each construct of the language; the
// examples in the file are the test.
func TestLanguage(t *testing.T) {
	s, cues := shippedSchema(t), shippedCues(t)
	files, err := os.ReadDir("testdata/language")
	if err != nil || len(files) == 0 {
		t.Fatal("no files in testdata/language", err)
	}
	for _, f := range files {
		t.Run(f.Name(), func(t *testing.T) {
			data, err := os.ReadFile("testdata/language/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			set, err := rule.Load(s, cues, []rule.File{{Name: f.Name(), Data: data}})
			if err != nil {
				t.Fatal(err)
			}
			for _, failure := range set.Test(same) {
				t.Error(failure)
			}
		})
	}
}

// TestMistakes loads broken rule files: what is expected of each stands beside
// it, one mistake a line.
func TestMistakes(t *testing.T) {
	s, cues := shippedSchema(t), shippedCues(t)
	files, err := os.ReadDir("testdata/mistakes")
	if err != nil || len(files) == 0 {
		t.Fatal("no files in testdata/mistakes", err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".yaml") {
			continue
		}
		t.Run(f.Name(), func(t *testing.T) {
			data, err := os.ReadFile("testdata/mistakes/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			set, err := rule.Load(s, cues, []rule.File{{Name: f.Name(), Data: data}})
			if err == nil || set != nil {
				t.Fatal("no mistake found")
			}
			golden := "testdata/mistakes/" + strings.TrimSuffix(f.Name(), ".yaml") + ".want"
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(golden, []byte(err.Error()+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, readErr := os.ReadFile(golden)
			if readErr != nil {
				t.Fatal(readErr)
			}
			if got := err.Error() + "\n"; got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
