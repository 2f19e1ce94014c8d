package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/claim"
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

func TestSlugs(t *testing.T) {
	for _, c := range []struct{ kind, name, want string }{
		{"Person", "宋远航", "song-yuanhang"},
		{"Organization", "云深 Robotics", "yun-shen-robotics"},
		{"Person", "José de la Cruz", "jose-de-la-cruz"},
		{"Paper", "GPT-4.5!", "gpt-4-5"},
		{"Work", "《》", ""},
	} {
		if got := slugOf(claim.Entity{Type: c.kind, Name: c.name}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestYAMLTexts(t *testing.T) {
	for text, want := range map[string]string{
		"Galaxy 7": "Galaxy 7", "O'Reilly": "O'Reilly", "true": `"true"`, "7B": `"7B"`, "a: b": `"a: b"`, "[x]": `"[x]"`, "a #b": `"a #b"`, "": `""`,
	} {
		if got := yamlText(text); got != want {
			t.Errorf("%q is written %s, want %s", text, got, want)
		}
	}
}
