package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"go.yaml.in/yaml/v3"

	"hearsay/seeds"
)

// schemasOf are the JSON Schemas of all kinds of files.
func schemasOf(t *testing.T) map[string]*jsonschema.Resolved {
	t.Helper()
	s, err := seeds.Open()
	if err != nil {
		t.Fatal(err)
	}
	sc, err := s.Schema()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*jsonschema.Resolved{}
	for _, kind := range fileKinds() {
		js, err := kind.schema(sc)
		if err != nil {
			t.Fatal(err)
		}
		if all[kind.name], err = js.Resolve(nil); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// valid reads YAML as a program without knowledge of hearsay would, and holds it
// against a schema.
func valid(t *testing.T, js *jsonschema.Resolved, data []byte) error {
	t.Helper()
	var written, plain any
	if err := yaml.Unmarshal(data, &written); err != nil {
		t.Fatal(err)
	}
	encoded, err := json.Marshal(written)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewDecoder(bytes.NewReader(encoded)).Decode(&plain); err != nil {
		t.Fatal(err)
	}
	return js.Validate(plain)
}

// TestSchemasAllowShippedFiles: what hearsay reads, the schemas allow.
func TestSchemasAllowShippedFiles(t *testing.T) {
	schemas := schemasOf(t)
	for kind, pattern := range map[string]string{
		"schema": "../../seeds/schema.yaml", "lexicon": "../../seeds/lexicon/*.yaml",
		"rules": "../../seeds/rules/*.yaml", "queries": "../../queries/*.yaml",
	} {
		files, _ := filepath.Glob(pattern)
		if len(files) == 0 {
			t.Fatal("no files:", pattern)
		}
		for _, file := range files {
			if filepath.Base(file) == "words.yaml" {
				continue // it holds no queries
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := valid(t, schemas[kind], data); err != nil {
				t.Errorf("%s: %.600v", file, err)
			}
		}
	}
}

// TestSchemasKnowMistakes: of the explained mistakes those that a schema can see
// are seen, and the right examples are allowed.
func TestSchemasKnowMistakes(t *testing.T) {
	schemas := schemasOf(t)
	indent := regexp.MustCompile(`(?m)^    `)
	seen := 0
	for _, e := range explanations() {
		m := wrongAndRight.FindStringSubmatch(e.Text)
		kind, _, _ := strings.Cut(m[1], "/")
		if err := valid(t, schemas[kind], []byte(indent.ReplaceAllString(m[5], ""))); err != nil {
			t.Errorf("%s: the right example is not allowed: %v", e.Code, err)
		}
		switch e.Code {
		case "E101", "E111", "E112", "E115":
			seen++
			if valid(t, schemas[kind], []byte(indent.ReplaceAllString(m[4], ""))) == nil {
				t.Errorf("%s: the wrong example is allowed", e.Code)
			}
		}
	}
	if seen != 4 {
		t.Errorf("saw %d of 4 mistakes", seen)
	}
}
