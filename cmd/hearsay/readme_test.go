package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"hearsay/extract/rule"
	"hearsay/graph/export"
)

// TestRuleInReadme: the rule in the README is in order, its examples hold, and
// the slip that is shown there is told as it is printed.
func TestRuleInReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	file := regexp.MustCompile("(?s)```yaml\n# (mine/rules/\\S+)\n(.*?)```").FindSubmatch(readme)
	if file == nil {
		t.Fatal("the README has no rule")
	}
	name, data := string(file[1]), append([]byte("# "+string(file[1])+"\n"), file[2]...)
	a := &app{}
	x, err := a.extractor()
	if err != nil {
		t.Fatal(err)
	}
	files := []rule.File{{Name: name, Data: data}}
	if faults := rule.Check(x.Schema, files); len(faults) > 0 {
		t.Fatal(faults)
	}
	set, err := rule.Load(x.Schema, x.Rules.Cues, files)
	if err != nil {
		t.Fatal(err)
	}
	for _, failure := range set.Test(x.Complete) {
		t.Error(failure)
	}
	if out, err := rule.FileLayout().Format(name, data); err != nil || !bytes.Equal(out, data) {
		t.Errorf("it is not laid out as rules fmt does: %v\n%s", err, out)
	}
	slip := bytes.Replace(data, []byte("$PERSON"), []byte("$PERSN"), 1)
	lines := strings.Split(string(slip), "\n")
	var told bytes.Buffer
	writeFaults(&told, func(_ string, line int) string { return lines[line-1] }, rule.Check(x.Schema, []rule.File{{Name: name, Data: slip}}))
	if told.Len() == 0 || !strings.Contains(string(readme), "rules check\n"+told.String()+"```") {
		t.Errorf("the README does not print what the slip gives:\n%s", told.String())
	}
}

// TestFormatsInReadme: the table of formats in the README is the one that the
// program has.
func TestFormatsInReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	table := "| format | file | for |\n|---|---|---|\n"
	for _, f := range export.Formats() {
		file := "`" + f.Extension + "`"
		if f.Folder() {
			file = "a folder, or " + file
		}
		table += "| `" + f.Name + "` | " + file + " | " + f.Doc + " |\n"
	}
	if !strings.Contains(string(readme), table) {
		t.Errorf("the README has not this table:\n%s", table)
	}
}
