package server_test

import (
	"net/http"
	"strings"
	"testing"

	"hearsay/queries/api/apitest"
	"hearsay/queries/server"
)

func TestAnswers(t *testing.T) {
	for _, test := range []struct {
		target string
		status int
		has    string // in the body
	}{
		{"/v1/search?q=beidou", 200, `"id":"organization:beidou"`},
		{"/v1/search?q=LAB", 200, `"total":1`},
		{"/v1/search?q=nobody", 200, `{"items":[],"total":0}`},
		{"/v1/search?limit=1", 200, `"next":"MQ"`},
		{"/v1/search?limit=1&next=MQ", 200, `"next":"Mg"`},
		{"/v1/entities?type=Person", 200, `"total":1`},
		{"/v1/entities/person:lin", 200, `"relations":[{"predicate":"founded","inverse":false,"count":1`},
		{"/v1/entities/person:nobody", 404, `"detail":"entity person:nobody: not in the graph"`},
		{"/v1/entities/person:lin/mentions", 200, `"date":"2024-01-02","words":"林一"`},
		{"/v1/entities/person:lin/mentions?around=5", 200, `"behind":"在北斗工作"`},
		{"/v1/entities/person:lin/mentions?around=201", 400, `around is a number from 1 to 200`},
		{"/v1/neighbourhood", 200, `"cut":{"nodes":0,"edges":0}`},
		{"/v1/neighbourhood?max=2", 200, `"cut":{"nodes":1,"edges":1}`},
		{"/v1/neighbourhood?about=topic:chips", 200, `"cut":{"nodes":0,"edges":0}`},
		{"/v1/neighbourhood?max=501", 400, `max is a number from 1 to 500`},
		{"/v1/neighbourhood?max=-1&confidence=NaN", 400, `confidence is a number from 0 to 1; max is a number`},
		{"/v1/claims?about=organization:beidou", 200, `"total":2`},
		{"/v1/claims?predicate=uses&speaker=guest", 200, `"total":1`},
		{"/v1/claims?next=x", 400, `next is what the page before has under next`},
		{"/v1/claims/claim:c1", 200, `"quote":"林一在北斗工作"`},
		{"/v1/claims/claim:none", 404, `not in the graph`},
		{"/v1/path?from=organization:beidou&to=topic:chips", 200, `"path":["organization:beidou","person:lin","topic:chips"]`},
		{"/v1/path?from=organization:beidou", 400, `to is needed`},
		{"/v1/path?from=organization:beidou&to=nobody", 404, `the graph has nothing of that name`},
		{"/v1/episodes", 200, `"id":"e1"`},
		{"/v1/episodes/e1", 200, `"text":"林一用芯片。","mentions":[{"at":8,`},
		{"/v1/episodes/e2", 404, `not in the graph`},
		{"/v1/ask?q=which+topics", 200, `"query":"mentioned"`},
		{"/v1/ask?q=%3F", 422, `"nearest":["who is`},
		{"/v1/ask?q=x&episode=e2", 404, `episode e2: not in the graph`},
		{"/v1/stats", 200, `"claims":3`},
		{"/v1/schema", 200, `"types":[]`},
		{"/v1/queries", 200, `"items":[]`},
		{"/v1/stats?x=1", 400, `x is no parameter here`},
		{"/healthz", 200, `"status":"ok"`},
		{"/metrics", 200, "# TYPE hearsay_requests_total counter"},
		{"/", 200, "<title>hearsay"},
		{"/nowhere", 404, `there is no such page`},
		{"/..%2f..%2fetc%2fpasswd", 404, `there is no such page`},
	} {
		r, body := answer(t, server.Options{}, "http://x"+test.target)
		if r.StatusCode != test.status || !strings.Contains(body, test.has) {
			t.Errorf("%s: %d %.300s; want %d with %s", test.target, r.StatusCode, body, test.status, test.has)
		}
		if problem := r.Header.Get("Content-Type") == "application/problem+json"; problem != (test.status >= 400) {
			t.Errorf("%s: an answer of %d has the type %s", test.target, test.status, r.Header.Get("Content-Type"))
		}
	}
}

func TestOthersAreKeptOut(t *testing.T) {
	for name, test := range map[string]struct {
		options server.Options
		headers []string
		target  string
		status  int
	}{
		"loopback":             {target: "/v1/stats", status: 200},
		"IPv6":                 {target: "/v1/stats", headers: []string{"Host: [::1]:80"}, status: 200},
		"localhost":            {target: "/v1/stats", headers: []string{"Host: localhost"}, status: 200},
		"rebound name":         {target: "/v1/stats", headers: []string{"Host: evil.example:7878"}, status: 421},
		"allowed name":         {server.Options{Hosts: []string{"graph.example"}}, []string{"Host: graph.example"}, "/v1/stats", 200},
		"no token":             {server.Options{Token: "s3cret"}, nil, "/v1/stats", 401},
		"no token, page":       {server.Options{Token: "s3cret"}, nil, "/", 401},
		"no token, metrics":    {server.Options{Token: "s3cret"}, nil, "/metrics", 401},
		"wrong token":          {server.Options{Token: "s3cret"}, []string{"Authorization: Bearer s3cre"}, "/v1/stats", 401},
		"token":                {server.Options{Token: "s3cret"}, []string{"Authorization: Bearer s3cret"}, "/v1/stats", 200},
		"cookie":               {server.Options{Token: "s3cret"}, []string{"Cookie: hearsay-token=s3cret"}, "/v1/stats", 200},
		"token in the address": {server.Options{Token: "s3cret"}, nil, "/?token=s3cret", 303},
		"wrong in the address": {server.Options{Token: "s3cret"}, nil, "/?token=x", 401},
	} {
		r, body := answer(t, test.options, "http://x"+test.target, test.headers...)
		if r.StatusCode != test.status {
			t.Errorf("%s: %d %s; want %d", name, r.StatusCode, body, test.status)
		}
	}
}

func TestOnlyReading(t *testing.T) {
	h := server.New(apitest.Sample(t), server.Options{}).Handler()
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH"} {
		r, err := http.NewRequest(method, "http://127.0.0.1/v1/stats", nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := record(h, r); got.Code != http.StatusMethodNotAllowed {
			t.Errorf("%s is answered with %d", method, got.Code)
		}
		r.Header.Set("Sec-Fetch-Site", "cross-site")
		if got := record(h, r); got.Code != http.StatusForbidden {
			t.Errorf("%s of another site is answered with %d", method, got.Code)
		}
	}
}

func TestNothingIsSentTwice(t *testing.T) {
	h := server.New(apitest.Sample(t), server.Options{}).Handler()
	first, _ := get(t, h, "http://x/v1/claims")
	tag := first.Header.Get("ETag")
	again, body := get(t, h, "http://x/v1/claims", "If-None-Match: W/\"x\", "+tag)
	if again.StatusCode != http.StatusNotModified || body != "" {
		t.Errorf("asked again: %d %s", again.StatusCode, body)
	}
	if other, _ := get(t, h, "http://x/v1/claims?limit=1", "If-None-Match: "+tag); other.StatusCode != http.StatusOK {
		t.Errorf("another question with this tag: %d", other.StatusCode)
	}
}

// Whatever a transcript or a lexicon says, no answer is markup.
func TestNamesAreNoMarkup(t *testing.T) {
	h := server.New(apitest.Sample(t), server.Options{}).Handler()
	for _, target := range []string{
		"/v1/search", "/v1/entities", "/v1/entities/topic:chips", "/v1/entities/topic:chips/mentions", "/v1/neighbourhood", "/v1/claims",
		"/v1/claims/claim:c3", "/v1/path?from=person:lin&to=topic:chips", "/v1/episodes", "/v1/episodes/e1", "/v1/ask?q=x", "/v1/ask?q=%3F",
		"/v1/entities/%3Cscript%3E", "/v1/ask?q=x&%3Cscript%3E=1", "/%3Cscript%3E",
	} {
		r, body := get(t, h, "http://x"+target)
		if strings.ContainsAny(body, "<>") {
			t.Errorf("%s has markup: %.300s", target, body)
		}
		if strings.Contains(r.Header.Get("Content-Type"), "html") || r.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s may be taken for markup: %v", target, r.Header)
		}
	}
	if r, _ := get(t, h, "http://x/"); !strings.Contains(r.Header.Get("Content-Security-Policy"), "script-src 'self'") {
		t.Errorf("the page may run scripts of others: %v", r.Header)
	}
}
