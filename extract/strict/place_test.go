package strict_test

import (
	"errors"
	"testing"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/strict"
)

// TestWithin finds the character b of scalars that are written in all ways.
func TestWithin(t *testing.T) {
	for _, test := range []struct {
		data           string
		offset, column int
	}{
		{"- ab", 1, 4},
		{"- 甲b", 1, 4},
		{`- "ab"`, 1, 5},
		{`- "\"b"`, 1, 6},
		{`- "\u7532b"`, 1, 10},
		{"- '''b'", 1, 6},
		{`- [x, "ab"]`, 1, 9},
	} {
		f := strict.File{Name: "f"}
		n := f.Root([]byte(test.data))
		for n.Kind == yaml.SequenceNode {
			n = n.Content[len(n.Content)-1]
		}
		if line, column := f.Within(n, test.offset); line != 1 || column != test.column {
			t.Errorf("%s: got %d:%d, want 1:%d", test.data, line, column, test.column)
		}
	}
}

func TestMeant(t *testing.T) {
	for _, test := range []struct {
		word string
		sure bool
	}{{"persn", true}, {"pesron", true}, {"pap", false}, {"parer", false}, {"x", false}} {
		if meant, sure := strict.Meant(test.word, []string{"person", "paper", "pager"}); sure != test.sure {
			t.Errorf("%s: meant %s, sure is %v", test.word, meant, sure)
		}
	}
}

func TestFaultsOfJoinedErrors(t *testing.T) {
	f := strict.File{Name: "f"}
	f.AddAt(1, 1, "one")
	f.AddAt(2, 1, "two").Code = strict.Boolean
	got := strict.Faults(errors.Join(f.Err(), errors.New("three")))
	if len(got) != 2 || got[0].Message != "one" || got[1].Error() != "three" {
		t.Errorf("got %v", got)
	}
	if len(f.Faults()) != 2 {
		t.Errorf("a warning is lost: %v", f.Faults())
	}
}

// FuzzQuote quotes anything: YAML reads it as it was.
func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", "a: b", `"`, `'\"`, "\n", "\u2028", "no", "甲 #"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var n yaml.Node
		if err := yaml.Unmarshal([]byte("- "+strict.Quote(s)), &n); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if got := n.Content[0].Content[0]; got.ShortTag() == "!!str" && got.Value != s {
			t.Errorf("%q is read as %q", s, got.Value)
		}
	})
}
