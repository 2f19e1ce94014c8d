package schema_test

import (
	"os"
	"strings"
	"testing"

	"hearsay/extract/schema"
)

func TestShippedSchemaLoads(t *testing.T) {
	data, err := os.ReadFile("../../seeds/schema.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s, err := schema.Load("schema.yaml", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	p, ok := s.Predicate("works_for")
	if !ok || p.IRI != "https://schema.org/worksFor" {
		t.Errorf("works_for = %+v, %v", p, ok)
	}
	made, _ := s.Mask("MADE")
	if got := strings.Join(s.Names(made), " "); got != "Paper Model System Product Method Work" {
		t.Errorf("Made = %s", got)
	}
	for _, p := range s.Predicates {
		if p.Label.Zh == "" || p.Label.En == "" || p.IRI == "" {
			t.Errorf("predicate %s lacks a label or an IRI", p.Name)
		}
	}
}

func TestEveryMistakeHasItsPlace(t *testing.T) {
	const file = `types:
  - {type: Person, doc: Somebody.}
  - {type: "Two words", doc: x}
groups: {Person: [Person], All: [Person], All: [Person]}
predicates:
  - {predicate: knows, from: [Persn], to: [Person], doc: x}
  - {predicate: likes, form: [Person], to: [Person], doc: x}
`
	_, err := schema.Load("mine.yaml", []byte(file), nil)
	want := []string{
		"mine.yaml:3:12: a type's name is one word",
		"mine.yaml:4:10: Person is a type already",
		"mine.yaml:4:43: key \"All\" is given twice",
		"mine.yaml:6:31: unknown type \"Persn\" (did you mean Person?)",
		"mine.yaml:7:24: unknown key \"form\" in a predicate (did you mean from?)",
	}
	if err == nil {
		t.Fatal("no error")
	}
	for _, w := range want {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("no %q in:\n%v", w, err)
		}
	}
}

func TestOwnSchemaAddsAndReplaces(t *testing.T) {
	base, err := schema.Load("a", []byte("types:\n  - {type: Person, doc: a}\npredicates:\n  - {predicate: knows, from: [Person], to: [Person], doc: a}\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := schema.Load("b", []byte("types:\n  - {type: Drug, doc: b}\n  - {type: Person, doc: b}\n"), base)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Types) != 2 || s.Types[0].Doc != "b" || base.Types[0].Doc != "a" || len(base.Types) != 1 {
		t.Errorf("got %+v over %+v", s.Types, base.Types)
	}
}
