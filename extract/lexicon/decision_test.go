package lexicon

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const twoYangs = `
- {id: person:yang-shuo, type: Person, name: 杨硕, known: {works_for: [org:tesla]}}
- {id: person:shuo-yang, type: Person, name: Shuo Yang, also: [杨硕], ids: {wikidata: Q1}, known: {founded: [org:mondo]}}
- {id: person:li-wei, type: Person, name: 李维, known: {knows: [person:shuo-yang]}}
- {id: org:tesla, type: Organization, name: 特斯拉}
- {id: org:mondo, type: Organization, name: Mondo Tech}
`

func decided(t *testing.T, names, decisions string) (*Lexicon, error) {
	t.Helper()
	return Load(shippedSchema(t), []File{
		{Name: "names.yaml", Data: []byte(names)}, {Name: "decisions.yaml", Data: []byte(decisions), Layer: 1, Decisions: true},
	})
}

// Two entries that are one have all names, relations and identifiers, and both
// ids lead to it.
func TestSameBecomesOne(t *testing.T) {
	l, err := decided(t, twoYangs, "- {same: [person:yang-shuo, person:shuo-yang], by: Ada, because: one page describes both, date: 2025-05-01}\n")
	if err != nil {
		t.Fatal(err)
	}
	first, _ := l.Entity("person:yang-shuo")
	second, _ := l.Entity("person:shuo-yang")
	if first == nil || first != second {
		t.Fatalf("one is %v, the other %v", first, second)
	}
	var names []string
	for _, n := range first.Names {
		names = append(names, n.Text)
	}
	if d := cmp.Diff([]string{"杨硕", "Shuo Yang"}, names); d != "" {
		t.Errorf("names (- want, + got):\n%s", d)
	}
	relations := []Relation{{Subject: "person:yang-shuo", Predicate: "works_for", Object: "org:tesla"}, {Subject: "person:yang-shuo", Predicate: "founded", Object: "org:mondo"}}
	if d := cmp.Diff(relations, first.Known); d != "" {
		t.Errorf("relations (- want, + got):\n%s", d)
	}
	if d := cmp.Diff([]string{"org:mondo", "org:tesla", "person:li-wei"}, l.Neighbours("person:yang-shuo")); d != "" {
		t.Errorf("neighbours (- want, + got):\n%s", d)
	}
	if len(first.Links) != 1 || len(first.Decided) != 1 {
		t.Errorf("links %v, decisions %v", first.Links, first.Decided)
	}
	want := "person:yang-shuo, person:shuo-yang are one: one page describes both (Ada, 2025-05-01, decisions.yaml:1:3)"
	if got := first.Decided[0].String(); got != want {
		t.Errorf("the decision reads %q, want %q", got, want)
	}
	if len(l.Lookup("杨硕")) != 1 || len(l.Entities()) != 4 {
		t.Errorf("%d entities, of which %d are called 杨硕", len(l.Entities()), len(l.Lookup("杨硕")))
	}
}

func TestWrongDecisionsAreTold(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"unknown id", "- {same: [person:li-wei, person:li-wai], by: a, because: b}", "decisions.yaml:1:26: there is no entity person:li-wai (did you mean person:li-wei?)"},
		{"other type", "- {same: [person:li-wei, org:tesla], by: a, because: b}", "decisions.yaml:1:26: person:li-wei and org:tesla are of different types and cannot be one"},
		{"nobody", "- {different: [person:li-wei, person:yang-shuo]}", "decisions.yaml:1:3: a decision needs by, so that others can judge it"},
		{"one id", "- {same: [person:li-wei], by: a, because: b}", "decisions.yaml:1:3: a decision names at least two ids"},
		{"both", "- {same: [a, b], different: [a, b], by: a, because: b}", "decisions.yaml:1:3: a decision says either same or different"},
		{"no list", "same: [a, b]", "decisions.yaml:1:1: decisions are a list"},
		{"misspelt", "- {sane: [a, b], by: a, because: b}", "did you mean same?"},
		{
			"contradiction", "- {same: [person:li-wei, person:yang-shuo], by: a, because: b}\n- {same: [person:yang-shuo, person:shuo-yang], by: a, because: b}\n- {different: [person:li-wei, person:shuo-yang], by: c, because: d}",
			"decisions.yaml:3:31: person:li-wei and person:shuo-yang are made one at decisions.yaml:1:3 and decisions.yaml:2:3; keep one or the other",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := decided(t, strings.Replace(twoYangs, ", also: [杨硕]", "", 1), test.data)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q in it", err, test.want)
			}
		})
	}
}

// What has neither type nor name is added to the entity of its id.
func TestMoreOfAnEntity(t *testing.T) {
	l, err := Load(shippedSchema(t), []File{
		{Name: "names.yaml", Data: []byte(strings.Replace(twoYangs, ", also: [杨硕]", "", 1))},
		{Name: "more.yaml", Data: []byte("- {id: person:li-wei, also: [Wei Li], known: {works_for: [org:tesla]}, ids: {wikidata: Q2}}\n- {id: person:li-wei, heard_as: [李位]}\n"), Layer: 1},
	})
	if err != nil {
		t.Fatal(err)
	}
	e, _ := l.Entity("person:li-wei")
	if len(e.Names) != 3 || e.Names[1].Text != "Wei Li" || len(e.Known) != 2 || len(e.Links) != 1 || e.Name != "李维" {
		t.Errorf("after adding: %+v", e)
	}
}

func FuzzDecisions(f *testing.F) {
	f.Add("- {same: [person:yang-shuo, person:shuo-yang], by: a, because: b}\n- {different: [person:li-wei, person:yang-shuo], by: a, because: b, date: 2020-01-01}")
	f.Add("- {same: [person:yang-shuo, person:yang-shuo], by: a, because: b}")
	s := shippedSchema(f)
	f.Fuzz(func(t *testing.T, decisions string) {
		l, err := Load(s, []File{{Name: "names.yaml", Data: []byte(twoYangs)}, {Name: "decisions.yaml", Data: []byte(decisions), Decisions: true}})
		if (l == nil) == (err == nil) {
			t.Errorf("a lexicon and an error, or neither: %v", err)
		}
	})
}
