// Package server owns the HTTP interface of a graph: its requests, limits and
// errors, and the files of the page. What is asked is answered by package api.
//
// It refuses to change a graph, to know how anything is recognised, and to
// listen: whoever has a Handler chooses the address.
//
// All requests are GET (or HEAD). JSON keys may be added and are never renamed.
// Errors are problem documents (RFC 9457); lists are paged with an opaque
// cursor; an answer that a limit has shortened says so. The interface is
// described by openapi.json, which is served beside it.
package server

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"time"

	"hearsay/queries/api"
)

// Options say who may ask and what is told. The zero value serves this machine
// alone.
type Options struct {
	Token   string      // that requests must bring; empty: none
	Hosts   []string    // names of this server besides localhost and loopback addresses
	Version string      // of the program, which is part of every ETag
	Failed  func(error) // is told of errors that are not the client's; may be nil
}

// Server answers requests about one graph.
type Server struct {
	graph   *api.Graph
	options Options
	metrics *metrics
}

// New makes a server.
func New(g *api.Graph, o Options) *Server {
	if o.Failed == nil {
		o.Failed = func(error) {}
	}
	return &Server{graph: g, options: o, metrics: newMetrics()}
}

// route is an endpoint: a pattern of the mux, the parameters that it takes, and
// what answers it.
type route struct {
	path   string
	takes  string // names of parameters
	answer func(w http.ResponseWriter, r *request) error
	time   time.Duration // 0 is the usual
}

// routes lists the endpoints in the order of the documentation.
func (s *Server) routes() []route {
	return []route{
		{path: "/v1/search", takes: "q type episode limit next", answer: s.search},
		{path: "/v1/ask", takes: "q episode", answer: s.ask},
		{path: "/v1/entities", takes: "type episode limit next", answer: s.entities},
		{path: "/v1/entities/{id}", answer: s.entity},
		{path: "/v1/entities/{id}/mentions", takes: "limit next around", answer: s.mentions},
		{path: "/v1/neighbourhood", takes: selection + " max", answer: s.neighbourhood},
		{path: "/v1/claims", takes: "about subject predicate object episode speaker polarity confidence limit next", answer: s.claims},
		{path: "/v1/claims/{id}", answer: s.claim},
		{path: "/v1/path", takes: "from to", answer: s.path},
		{path: "/v1/episodes", takes: "limit next", answer: s.episodes},
		{path: "/v1/episodes/{id}", answer: s.episode},
		{path: "/v1/schema", answer: s.schema},
		{path: "/v1/stats", answer: s.stats},
		{path: "/v1/queries", answer: s.queries},
		{path: "/v1/formats", answer: s.formats},
		{path: "/v1/export", takes: "format " + selection + " max", answer: s.export, time: time.Minute},
		{path: "/fragments", takes: "subject predicate object next", answer: s.fragments},
		{path: "/openapi.json", answer: s.openAPI},
	}
}

// usualTime is how long an answer may take.
const usualTime = 10 * time.Second

// Handler is the whole interface.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, route := range s.routes() {
		mux.Handle("GET "+route.path, s.endpoint(route))
	}
	mux.HandleFunc("GET /healthz", s.health)
	mux.HandleFunc("GET /metrics", s.metrics.write)
	mux.Handle("GET /", files())
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Allow", "GET, HEAD")
		problem{Status: http.StatusMethodNotAllowed, Detail: "this server is read with GET"}.write(w)
	})
	return s.guard(s.metrics.count(mux))
}

// endpoint checks what all endpoints have in common, and answers.
func (s *Server) endpoint(route route) http.Handler {
	takes := strings.Fields(route.takes)
	limit := route.time
	if limit == 0 {
		limit = usualTime
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), limit)
		defer cancel()
		in := &request{Request: r.WithContext(ctx), values: r.URL.Query()}
		for name := range in.values {
			if !slices.Contains(takes, name) {
				in.refuse(name, "is no parameter here; there are: "+route.takes)
			}
		}
		fresh, err := s.fresh(w, in)
		if err == nil && !fresh {
			err = route.answer(w, in)
		}
		if err != nil {
			s.fail(w, err)
		}
	})
}

// health says that the server runs, and whether the graph is in memory yet.
func (s *Server) health(w http.ResponseWriter, r *http.Request) {
	type health struct {
		Status string `json:"status"`
		Loaded bool   `json:"loaded"`
	}
	if err := respond(w, health{"ok", s.graph.Loaded()}); err != nil {
		s.fail(w, err)
	}
}
