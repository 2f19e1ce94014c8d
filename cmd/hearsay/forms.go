package main

import (
	"reflect"
	"strings"

	"hearsay/extract/strict"

	"github.com/google/jsonschema-go/jsonschema"
)

// forms are the JSON Schemas of the types that forms are made of and that have
// no counterpart in JSON.
type forms map[reflect.Type]*jsonschema.Schema

func newForms() forms {
	f := forms{}
	define[strict.Text](f, &jsonschema.Schema{Types: []string{"string", "number", "boolean"}})
	return f
}

func define[T any](f forms, js *jsonschema.Schema) { f[reflect.TypeFor[T]()] = js }

// formOf is the JSON Schema of a form.
func formOf[T any](f forms) (*jsonschema.Schema, error) {
	if err := f.learn(reflect.TypeFor[T]()); err != nil {
		return nil, err
	}
	return jsonschema.For[T](f.options())
}

func (f forms) options() *jsonschema.ForOptions {
	return &jsonschema.ForOptions{TypeSchemas: f}
}

// learn defines the lists and choices that a type holds, from the inside out.
func (f forms) learn(t reflect.Type) error {
	if f[t] != nil {
		return nil
	}
	var parts []reflect.Type
	switch t.Kind() {
	case reflect.Struct:
		for i := range t.NumField() {
			parts = append(parts, t.Field(i).Type)
		}
	case reflect.Slice, reflect.Map:
		parts = []reflect.Type{t.Elem()}
	}
	var inner []*jsonschema.Schema
	for _, part := range parts {
		if err := f.learn(part); err != nil {
			return err
		}
		js, err := jsonschema.ForType(part, f.options())
		if err != nil {
			return err
		}
		inner = append(inner, js)
	}
	if t.PkgPath() != reflect.TypeFor[strict.Text]().PkgPath() {
		return nil
	}
	switch {
	case strings.HasPrefix(t.Name(), "List["):
		f[t] = &jsonschema.Schema{AnyOf: []*jsonschema.Schema{inner[0], listOf(inner[0].CloneSchemas())}}
	case strings.HasPrefix(t.Name(), "Either["):
		f[t] = &jsonschema.Schema{AnyOf: inner}
	}
	return nil
}

func listOf(js *jsonschema.Schema) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "array", Items: js}
}

// document makes a schema one of its own. Draft 7 is what editors know best.
func document(title string, js *jsonschema.Schema) *jsonschema.Schema {
	js.Schema, js.Title = "http://json-schema.org/draft-07/schema#", title
	return js
}
