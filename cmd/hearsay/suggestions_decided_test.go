package main

import (
	"testing"

	"hearsay/extract/lexicon"
	"hearsay/seeds"
)

// TestFormsOfWhatWasDecidedToDiffer: what is said as the name of something that is
// not this entity is no misheard form of it.
func TestFormsOfWhatWasDecidedToDiffer(t *testing.T) {
	s, err := seeds.Open()
	if err != nil {
		t.Fatal(err)
	}
	sc, err := s.Schema()
	if err != nil {
		t.Fatal(err)
	}
	names, err := lexicon.Load(sc, []lexicon.File{
		{Name: "names.yaml", Data: []byte("- {id: person:yao-yi, type: Person, name: 姚顺雨}\n- {id: person:yao-er, type: Person, name: 姚顺宇}\n- {id: person:lin-hai, type: Person, name: 林海}\n")},
		{Name: "decisions.yaml", Decisions: true, Data: []byte("- {different: [person:yao-yi, person:yao-er], by: me, because: they work at different places}\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		id, form string
		want     bool
	}{{"person:yao-yi", "姚顺羽", true}, {"person:yao-yi", "姚顺水", false}, {"person:lin-hai", "林海", false}} {
		e, _ := names.Entity(c.id)
		if got := soundsDifferent(names, e, c.form); got != c.want {
			t.Errorf("%s for %s: %v, want %v", c.form, c.id, got, c.want)
		}
	}
}
