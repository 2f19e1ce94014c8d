package main

import (
	"strings"
	"testing"

	"hearsay/extract/strict"
)

func TestApplyEdits(t *testing.T) {
	for _, test := range []struct {
		name, data, want string
		edits            []strict.Edit
	}{
		{"nothing", "甲乙\n", "甲乙\n", nil},
		{"a word", "甲乙丙\n丁\n", "甲ab丙\n丁\n", []strict.Edit{{Line: 1, Column: 2, EndLine: 1, EndColumn: 3, Text: "ab"}}},
		{"whole lines", "a\nb\nc\n", "a\nc\n", []strict.Edit{{Line: 2, Column: 1, EndLine: 3, EndColumn: 1}}},
		{"the last line", "a\nb", "a\n", []strict.Edit{{Line: 2, Column: 1, EndLine: 3, EndColumn: 1}}},
		{"two, one within the other", "abcdef\n", "a-f\n", []strict.Edit{
			{Line: 1, Column: 3, EndLine: 1, EndColumn: 4, Text: "x"}, {Line: 1, Column: 2, EndLine: 1, EndColumn: 6, Text: "-"},
		}},
	} {
		if got := string(applyEdits([]byte(test.data), test.edits)); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// FuzzDifferences: the hunks turn the old lines into the new ones.
func FuzzDifferences(f *testing.F) {
	f.Add("a\nb\nc", "a\nx\nc\nd")
	f.Add("", "a")
	f.Fuzz(func(t *testing.T, before, after string) {
		if len(before)+len(after) > 1000 {
			return
		}
		old, changed := strings.Split(before, "\n"), strings.Split(after, "\n")
		var built []string
		at := 0
		for _, h := range differences(old, changed) {
			built = append(built, old[at:h.line-1]...)
			built = append(built, h.changed...)
			at = h.line - 1 + len(h.old)
		}
		built = append(built, old[at:]...)
		if got := strings.Join(built, "\n"); got != after {
			t.Errorf("%q becomes %q, not %q", before, got, after)
		}
	})
}
