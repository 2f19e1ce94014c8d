package server

import (
	_ "embed"
	"net/http"

	"hearsay/extract/schema"
	"hearsay/graph"
	"hearsay/graph/export/palette"
)

// described is a type or a predicate of the schema.
type described struct {
	Name       string   `json:"name"`
	Doc        string   `json:"doc"`
	Label      label    `json:"label"`
	IRI        string   `json:"iri"`
	From       []string `json:"from,omitempty"`
	To         []string `json:"to,omitempty"`
	Qualifiers []string `json:"qualifiers,omitempty"`
	Symmetric  bool     `json:"symmetric,omitempty"`
	Colour     string   `json:"colour,omitempty"` // #rrggbb
	Shape      string   `json:"shape,omitempty"`  // of a node
}

type label struct {
	Zh string `json:"zh"`
	En string `json:"en"`
}

func (s *Server) schema(w http.ResponseWriter, r *request) error {
	if err := r.checked(); err != nil {
		return err
	}
	type answer struct {
		Types      []described `json:"types"`
		Predicates []described `json:"predicates"`
	}
	sc := s.graph.Schema
	a := answer{Types: []described{}, Predicates: []described{}}
	looks := palette.Shipped()
	for _, t := range sc.Types {
		look := looks.Of(t.Name)
		a.Types = append(a.Types, described{
			Name: t.Name, Doc: t.Doc, Label: label(t.Label), IRI: graph.TypeIRI(t.Name), Colour: look.Colour, Shape: string(look.Shape),
		})
	}
	for i := range sc.Predicates {
		a.Predicates = append(a.Predicates, predicate(sc, &sc.Predicates[i]))
	}
	return respond(w, a)
}

func predicate(sc *schema.Schema, p *schema.Predicate) described {
	return described{
		Name: p.Name, Doc: p.Doc, Label: label(p.Label), IRI: graph.PredicateIRI(p.Name),
		From: sc.Names(p.From), To: sc.Names(p.To), Qualifiers: p.Qualifiers, Symmetric: p.Symmetric,
	}
}

func (s *Server) stats(w http.ResponseWriter, r *request) error {
	if err := r.checked(); err != nil {
		return err
	}
	type counts struct {
		Episodes int    `json:"episodes"`
		Entities int    `json:"entities"`
		Claims   int    `json:"claims"`
		Mentions int    `json:"mentions"`
		Quads    int    `json:"quads"`
		Revision string `json:"revision"`
	}
	n, err := s.graph.Store.Stats(r.Context())
	if err != nil {
		return err
	}
	revision, err := s.graph.Revision(r.Context())
	if err != nil {
		return err
	}
	return respond(w, counts{n.Episodes, n.Entities, n.Claims, n.Mentions, n.Quads, revision})
}

//go:embed openapi.json
var openAPI []byte

func (s *Server) openAPI(w http.ResponseWriter, r *request) error {
	if err := r.checked(); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(openAPI) // a client that has gone needs no answer
	return nil
}
