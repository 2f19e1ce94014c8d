package rule_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

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

func languageFiles(t testing.TB) []rule.File {
	t.Helper()
	paths, err := filepath.Glob("testdata/language/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no files in testdata/language", err)
	}
	var files []rule.File
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, rule.File{Name: p, Data: data})
	}
	return files
}

// made lists what a set claims of the examples of all its rules, run together.
func made(t *testing.T, set *rule.Set) string {
	var b strings.Builder
	for _, in := range inputs(t, set) {
		for _, c := range set.Match(in) {
			fmt.Fprintln(&b, set.Rules[c.Rule].ID, c.Pattern, c.Span, c, c.Confidence)
		}
	}
	return b.String()
}

// inputs are the examples of a set as texts, each said by one person.
func inputs(t *testing.T, set *rule.Set) []rule.Input {
	s := shippedSchema(t)
	var all []rule.Input
	for _, r := range set.Rules {
		for _, e := range r.Examples {
			marked, err := rule.ReadMarks(s, e.Text)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, marked.Input(e.Speaker))
		}
	}
	return all
}

// TestOrderOfFiles loads the same files in other orders: what is claimed stays.
func TestOrderOfFiles(t *testing.T) {
	s, cues := shippedSchema(t), shippedCues(t)
	files := append(languageFiles(t), rule.File{Name: "own/authorship.yaml", Layer: 1, Data: []byte(`
- rule: first-author
  doc: Another rule of a name that is taken.
  say: [$PERSON 写 了 $PAPER]
  claim: $PERSON created $PAPER
  examples: [{ok: "[林海](Person)写了[Alpaca](Paper)"}, {not: "[林海](Person)没写[Alpaca](Paper)"}]
`)})
	load := func() string {
		set, err := rule.Load(s, cues, files)
		if err != nil {
			t.Fatal(err)
		}
		return made(t, set)
	}
	want := load()
	if want == "" {
		t.Fatal("the examples claim nothing")
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		random.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		if diff := cmp.Diff(want, load()); diff != "" {
			t.Fatal(diff)
		}
	}
}

// TestMatchForgets matches texts at the same time and in other orders: nothing
// of one is found in another.
func TestMatchForgets(t *testing.T) {
	set, err := rule.Load(shippedSchema(t), shippedCues(t), languageFiles(t))
	if err != nil {
		t.Fatal(err)
	}
	want := made(t, set)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if diff := cmp.Diff(want, made(t, set)); diff != "" {
				t.Error(diff)
			}
		})
	}
	all.Wait()
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
