package layout_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
)

var update = flag.Bool("update", false, "write what Format makes of the files in testdata")

// TestFormat lays out the files in testdata: what is expected of each stands
// beside it, and stays as it is.
func TestFormat(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.yaml")
	if len(files) == 0 {
		t.Fatal("no files in testdata")
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			got := format(t, file, read(t, file))
			golden := strings.TrimSuffix(file, ".yaml") + ".want"
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(read(t, golden)), string(got)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(string(got), string(format(t, file, got))); diff != "" {
				t.Error("laid out again it changes:", diff)
			}
		})
	}
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func format(t testing.TB, name string, data []byte) []byte {
	t.Helper()
	out, err := rule.FileLayout().Format(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestRulesStay: a rule file says the same when it is laid out, however it was
// written: the same rules are read from it.
func TestRulesStay(t *testing.T) {
	sc, err := schema.Load("schema.yaml", read(t, "../../seeds/schema.yaml"), nil)
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob("../../seeds/rules/*.yaml")
	for _, file := range files {
		before, after := load(t, sc, read(t, file)), load(t, sc, format(t, file, untidy(read(t, file))))
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
	}
}

// untidy writes a file with other spaces than it has.
func untidy(data []byte) []byte {
	s := strings.ReplaceAll(string(data), "\n\n", "\n\n\n")
	s = strings.ReplaceAll(s, "\n  claim: ", "\n  claim:   ")
	s = strings.ReplaceAll(s, "unless: {", "unless: {  ")
	return []byte(strings.ReplaceAll(s, "    - ok:", "    -   ok:"))
}

// load reads rules without their places.
func load(t *testing.T, sc *schema.Schema, data []byte) []string {
	t.Helper()
	set, err := rule.Load(sc, nil, []rule.File{{Name: "f.yaml", Data: data}})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, r := range set.Rules {
		list = append(list, fmt.Sprint(r.ID, r.Doc, r.Confidence, r.Priority, r.Where, r.Unless))
		for _, p := range r.Say {
			list = append(list, p.Text)
		}
		for _, c := range r.Claims {
			list = append(list, fmt.Sprint(c.Subject, c.Predicate.Name, c.Object, c.With))
		}
		for _, e := range r.Examples {
			list = append(list, fmt.Sprint(e.Expect, e.Text, e.Speaker, e.Claims))
		}
	}
	return list
}

// FuzzFormat lays out anything: it stays valid, says the same, and is not changed
// when it is laid out again.
func FuzzFormat(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.yaml")
	for _, file := range files {
		f.Add(read(f, file))
	}
	f.Add([]byte("- rule: a # b\n  # c\n  say: [x, 'y: z'] # d\n\n# e\n"))
	f.Add([]byte("- let: {a: [b,\n c]}\n- rule: |\n   x\n\n  doc: >\n   y\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		once, err := rule.FileLayout().Format("f.yaml", data)
		if err != nil {
			return
		}
		twice, err := rule.FileLayout().Format("f.yaml", once)
		if err != nil {
			t.Fatalf("what was laid out cannot be laid out: %v\n%s", err, once)
		}
		if string(once) != string(twice) {
			t.Fatalf("laid out again it changes: %s", cmp.Diff(string(once), string(twice)))
		}
	})
}
