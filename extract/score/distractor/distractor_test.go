package distractor

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
)

func emptyLexicon(tb testing.TB, source string) *lexicon.Lexicon {
	tb.Helper()
	data, err := os.ReadFile("../../../seeds/schema.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	s, err := schema.Load("schema.yaml", data, nil)
	if err != nil {
		tb.Fatal(err)
	}
	l, err := lexicon.Load(s, []lexicon.File{{Name: "test.yaml", Data: []byte(source)}})
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

func TestInventedNamesAreAlwaysTheSame(t *testing.T) {
	l := emptyLexicon(t, "")
	all := Entities(l, 5000)
	if len(all) != 5000 {
		t.Fatalf("%d names, want 5000", len(all))
	}
	if diff := cmp.Diff(all, Entities(l, 5000)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(all[:100], Entities(l, 100)); diff != "" {
		t.Error("fewer names are other names:", diff)
	}
	var got []string
	for _, e := range all[:8] {
		got = append(got, l.Schema().Types[e.Type].Name+" "+e.Name)
	}
	want := []string{
		"Person 方新德", "Organization 智凌智能", "Person Clara Loxadex", "Model TelDiff",
		"Person 邓丽", "Organization Arinris", "Person Pavel Yaluo", "Paper MiNet",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestKnownNamesAreNotInvented(t *testing.T) {
	first := Entities(emptyLexicon(t, ""), 1)[0].Name
	l := emptyLexicon(t, "- {id: person:first, type: Person, name: "+first+"}")
	for _, e := range Entities(l, 40) {
		if e.Name == first {
			t.Errorf("%s is known", first)
		}
	}
}
