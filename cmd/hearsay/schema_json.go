package main

import (
	"regexp"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/queries"

	"github.com/google/jsonschema-go/jsonschema"
)

// fileKind is a kind of file that people write, and its JSON Schema, made from
// the form that its reader takes the keys from.
type fileKind struct {
	name   string
	schema func(*schema.Schema) (*jsonschema.Schema, error)
}

func fileKinds() []fileKind {
	return []fileKind{{"schema", schemaFiles}, {"lexicon", lexiconFiles}, {"decisions", decisionFiles}, {"rules", ruleFiles}, {"queries", questionFiles}}
}

func fileKindNames() []string {
	var names []string
	for _, k := range fileKinds() {
		names = append(names, k.name)
	}
	return names
}

func schemaFiles(*schema.Schema) (*jsonschema.Schema, error) {
	f := newForms()
	define[schema.TypeName](f, &jsonschema.Schema{Type: "string", Pattern: "^[A-Za-z]+$"})
	js, err := formOf[schema.Form](f)
	return document("Types and predicates of hearsay", js), err
}

func lexiconFiles(sc *schema.Schema) (*jsonschema.Schema, error) {
	f := newForms()
	types := &jsonschema.Schema{Type: "string"}
	for _, t := range sc.Types {
		types.Enum = append(types.Enum, t.Name)
	}
	define[schema.TypeName](f, types)
	entity, err := formOf[lexicon.Form](f)
	if err != nil {
		return nil, err
	}
	entity.Properties["known"].PropertyNames = &jsonschema.Schema{Enum: relations(sc)}
	return document("Entities of hearsay with their names", listOf(entity)), nil
}

func decisionFiles(*schema.Schema) (*jsonschema.Schema, error) {
	decision, err := formOf[lexicon.DecisionForm](newForms())
	if err != nil {
		return nil, err
	}
	decision.OneOf = []*jsonschema.Schema{{Required: []string{"same"}}, {Required: []string{"different"}}}
	return document("What is the same for hearsay, and what is not", listOf(decision)), nil
}

// relations are the names by which the lexicon says what is known, in the order
// of the alphabet.
func relations(sc *schema.Schema) []any {
	var names []string
	for _, p := range sc.Predicates {
		names = append(names, p.Name)
		if p.Inverse != "" {
			names = append(names, p.Inverse)
		}
	}
	slices.Sort(names)
	var list []any
	for _, name := range slices.Compact(names) {
		list = append(list, name)
	}
	return list
}

func ruleFiles(sc *schema.Schema) (*jsonschema.Schema, error) {
	f := newForms()
	var predicates []string
	for _, p := range sc.Predicates {
		if !p.Derived {
			predicates = append(predicates, regexp.QuoteMeta(p.Name))
		}
	}
	define[rule.ClaimText](f, &jsonschema.Schema{Type: "string", Pattern: `^\s*\$\S+\s+(` + strings.Join(predicates, "|") + `)\s+\$\S+\s*$`})
	lists, err := formOf[rule.ListsForm](f)
	if err != nil {
		return nil, err
	}
	one, err := formOf[rule.Form](f)
	item := &jsonschema.Schema{If: &jsonschema.Schema{Required: []string{"let"}}, Then: lists, Else: one}
	return document("Rules of hearsay with their examples", listOf(item)), err
}

func questionFiles(*schema.Schema) (*jsonschema.Schema, error) {
	query, err := formOf[queries.Form](newForms())
	if err != nil {
		return nil, err
	}
	query.Properties["order"].Enum = []any{"place", "count", "value"}
	return document("Questions of hearsay", listOf(query)), nil
}
