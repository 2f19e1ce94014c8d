package server

import (
	"encoding/json"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"

	"hearsay/queries/api/apitest"
)

// description is as much of openapi.json as is checked.
type description struct {
	Paths map[string]struct {
		Get struct {
			Parameters []struct{ Name, In string }
			Responses  map[string]struct {
				Content map[string]struct{ Schema json.RawMessage }
			}
		}
	}
	Components struct{ Schemas json.RawMessage }
}

func describedStrictly(t *testing.T) (d description) {
	t.Helper()
	// Answers are checked as OpenAPI describes them, and for keys that it does
	// not: clients may get more, and we do not say less than we know.
	strict := strings.ReplaceAll(string(openAPI), "#/components/schemas/", "#/$defs/")
	strict = strings.ReplaceAll(strict, `"properties": {`, `"additionalProperties": false, "properties": {`)
	if err := json.Unmarshal([]byte(strict), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// Every endpoint is described with its parameters, and nothing else is.
func TestOpenAPIListsTheEndpoints(t *testing.T) {
	d := describedStrictly(t)
	s := New(apitest.Sample(t), Options{})
	if len(d.Paths) != len(s.routes()) {
		t.Errorf("%d paths are described, and there are %d", len(d.Paths), len(s.routes()))
	}
	for _, route := range s.routes() {
		var told []string
		for _, p := range d.Paths[route.path].Get.Parameters {
			if p.In == "query" {
				told = append(told, p.Name)
			}
		}
		takes := strings.Fields(route.takes)
		slices.Sort(told)
		slices.Sort(takes)
		if !slices.Equal(told, takes) {
			t.Errorf("%s takes %v, and is said to take %v", route.path, takes, told)
		}
	}
}

// What is answered is as it is described.
func TestOpenAPIDescribesTheAnswers(t *testing.T) {
	d := describedStrictly(t)
	h := New(apitest.Sample(t), Options{}).Handler()
	for path, target := range map[string]string{
		"/v1/search":                 "/v1/search?limit=1",
		"/v1/ask":                    "/v1/ask?q=x",
		"/v1/entities":               "/v1/entities",
		"/v1/entities/{id}":          "/v1/entities/person:lin",
		"/v1/entities/{id}/mentions": "/v1/entities/person:lin/mentions",
		"/v1/neighbourhood":          "/v1/neighbourhood",
		"/v1/claims":                 "/v1/claims",
		"/v1/claims/{id}":            "/v1/claims/claim:c1",
		"/v1/path":                   "/v1/path?from=organization:beidou&to=topic:chips",
		"/v1/episodes":               "/v1/episodes",
		"/v1/episodes/{id}":          "/v1/episodes/e1",
		"/v1/schema":                 "/v1/schema",
		"/v1/stats":                  "/v1/stats",
		"/v1/queries":                "/v1/queries",
		"/v1/formats":                "/v1/formats",
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost"+target, nil))
		content := d.Paths[path].Get.Responses["200"].Content["application/json"].Schema
		var schema jsonschema.Schema
		if err := json.Unmarshal([]byte(`{"allOf": [`+string(content)+`], "$defs": `+string(d.Components.Schemas)+`}`), &schema); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		checked, err := schema.Resolve(nil)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		var answer map[string]any
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || w.Code != 200 {
			t.Fatalf("%s: %d %v", target, w.Code, err)
		}
		if err := checked.Validate(answer); err != nil {
			t.Errorf("%s: %v\n%s", target, err, w.Body)
		}
	}
}
