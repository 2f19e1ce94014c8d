package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAppendingIsAUnifiedDiff(t *testing.T) {
	for _, c := range []struct {
		name, old string
		exists    bool
		want      string
	}{
		{"no file", "", false, "--- /dev/null\n+++ f.yaml\n@@ -0,0 +1,2 @@\n+x\n+y\n"},
		{"an empty file", "", true, "--- f.yaml\n+++ f.yaml\n@@ -0,0 +1,2 @@\n+x\n+y\n"},
		{"a short file", "a\n", true, "--- f.yaml\n+++ f.yaml\n@@ -1,1 +1,3 @@\n a\n+x\n+y\n"},
		{"a longer one", "a\nb\nc\nd\n", true, "--- f.yaml\n+++ f.yaml\n@@ -2,3 +2,5 @@\n b\n c\n d\n+x\n+y\n"},
		{"no line end", "a\nb", true, "--- f.yaml\n+++ f.yaml\n@@ -1,2 +1,4 @@\n a\n-b\n\\ No newline at end of file\n+b\n+x\n+y\n"},
	} {
		if diff := cmp.Diff(c.want, appending("f.yaml", c.old, c.exists, []string{"x", "y"})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
