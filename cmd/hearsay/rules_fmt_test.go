package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestShippedFilesAreLaidOut: the files that come with hearsay are as rules fmt
// writes them.
func TestShippedFilesAreLaidOut(t *testing.T) {
	rules, _ := filepath.Glob("../../seeds/rules/*.yaml")
	questions, _ := filepath.Glob("../../queries/*.yaml")
	if len(rules) == 0 || len(questions) == 0 {
		t.Fatal("no shipped files")
	}
	for _, file := range append(rules, questions...) {
		if filepath.Base(file) == "words.yaml" {
			continue // it holds no queries
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out, err := layoutOf(data).Format(file, data)
		if err != nil {
			t.Error(err)
		} else if string(out) != string(data) {
			t.Errorf("not in order; go run ./cmd/hearsay rules fmt %s", filepath.ToSlash(file[len("../../"):]))
		}
	}
}
