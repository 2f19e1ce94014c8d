package server_test

import (
	"strings"
	"testing"

	"hearsay/graph/export"
	"hearsay/queries/api/apitest"
	"hearsay/queries/server"
)

func TestExport(t *testing.T) {
	h := server.New(apitest.Sample(t), server.Options{}).Handler()
	for _, f := range export.Formats() {
		if f.Name == "png" {
			continue // needs a font of the system
		}
		r, body := get(t, h, "http://x/v1/export?format="+f.Name+"&type=Person,Organization")
		if r.StatusCode != 200 || body == "" || r.Header.Get("Content-Type") != f.MediaType {
			t.Errorf("%s: %d, %d bytes of %s", f.Name, r.StatusCode, len(body), r.Header.Get("Content-Type"))
		}
		if got := r.Header.Get("Content-Disposition"); got != "attachment; filename=hearsay"+f.Extension {
			t.Errorf("%s would be shown as a page: %q", f.Name, got)
		}
	}
	if r, body := get(t, h, "http://x/v1/export?format=doc"); r.StatusCode != 400 || !strings.Contains(body, "/v1/formats") {
		t.Errorf("no format: %d %s", r.StatusCode, body)
	}
}

func TestFragments(t *testing.T) {
	h := server.New(apitest.Sample(t), server.Options{}).Handler()
	for _, test := range []struct {
		query   string
		triples int
		has     string
	}{
		{"?predicate=https://schema.org/name", 3, `<https://hearsay.invalid/id/person:lin> <https://schema.org/name> "林一" .`},
		{"?subject=https://hearsay.invalid/id/person:lin&predicate=https://schema.org/worksFor", 1, `<https://hearsay.invalid/id/organization:beidou> .`},
		{"?object=%22%E6%9E%97%E4%B8%80%22", 1, `"林一" .`},
		{"?predicate=https://hearsay.invalid/graph%23confidence&object=%220.9%22%5E%5Ehttp://www.w3.org/2001/XMLSchema%23double", 3, `"0.9"^^`},
		{"?subject=?s&predicate=?p&object=https://hearsay.invalid/nothing", 0, `hydra/core#template> "http://localhost/fragments{?subject,predicate,object}"`},
	} {
		_, body := get(t, h, "http://x/fragments"+test.query, "Host: localhost")
		triples := 0
		for line := range strings.Lines(body) {
			if !strings.Contains(line, "#metadata> .") {
				triples++
			}
		}
		if triples != test.triples || !strings.Contains(body, test.has) {
			t.Errorf("%s: %d triples, want %d and %s:\n%s", test.query, triples, test.triples, test.has, body)
		}
	}
}
