package lexicon

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

func TestShippedLexiconLoads(t *testing.T) {
	if _, err := Load(shipped(t)); err != nil {
		t.Error(err)
	}
}

func TestFlowTakesWhatIsShipped(t *testing.T) {
	_, files := shipped(t)
	for _, f := range files {
		if flow(f.Data) == nil {
			t.Errorf("%s is left to the YAML parser, which is slow; see what is unusual in it", f.Name)
		}
	}
}

func TestFlowLeavesToYAML(t *testing.T) {
	for name, source := range map[string]string{
		"block style":       "- id: a\n",
		"an anchor":         "- {id: &a b}",
		"an escape":         `- {id: "a\tb", x: "\u00e9"}`,
		"single quotes":     "- {id: 'a'}",
		"a tag":             "- {id: !x a}",
		"null":              "- {id: null}",
		"a missing value":   "- {id: , b: c}",
		"a missing comma":   "- {id: a b: c}",
		"an open bracket":   "- {id: [a}",
		"text on two lines": "- {id: a\n  b}",
		"a comment inside":  "- {id: a, # b\n  c: d}",
		"more on the line":  "- {id: a} b",
		"no indent":         "- {id: a,\nb: c}",
		"a tab":             "- {id:\ta}",
		"broken bytes":      "- {id: \xff}",
		"nothing":           "# only a comment\n",
	} {
		if flow([]byte(source)) != nil {
			t.Errorf("%s was taken", name)
		}
	}
}

// bare strips a node of what flow does not give.
func bare(n *yaml.Node) *yaml.Node {
	b := &yaml.Node{Kind: n.Kind, Value: n.Value, Line: n.Line, Column: n.Column, Anchor: n.Anchor}
	if n.Tag == "!!null" {
		b.Tag = n.Tag
	}
	for _, c := range n.Content {
		b.Content = append(b.Content, bare(c))
	}
	return b
}

func FuzzFlow(f *testing.F) {
	for _, s := range []string{
		"# c\n\n- {id: person:a-b, name: 田 渊栋, also: [\"a: b\", C#, x \"y\" z],\n   known: {knows: [a:b]}}\n- {id: x}",
		"- {a: b:c, d: [], e: {}, f: [ g , h ] }  \n", "- {\"a\": b}", "- {a: {b: {c: d}}}", "- {a: 1.5, b: ~, c: <<, d: =}", "- {a : b}", `- {a: "\"x\" \\ y"}`, "- {a: b# c}",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		got := flow([]byte(source))
		if got == nil {
			return
		}
		var want yaml.Node
		if err := yaml.Unmarshal([]byte(source), &want); err != nil {
			t.Fatalf("taken although it is no YAML: %v", err)
		}
		if diff := cmp.Diff(bare(want.Content[0]), bare(got)); diff != "" {
			t.Error(diff)
		}
	})
}
