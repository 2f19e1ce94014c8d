package server

import (
	"net/http"

	"hearsay/graph/export"
	"hearsay/queries/api"
)

// found is an entity in a list.
type found struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Type     string   `json:"type"`
	Types    []string `json:"types"`
	Also     []string `json:"also"`
	Mentions int      `json:"mentions"`
	Episodes []string `json:"episodes"`
	Degree   int      `json:"degree"`
}

func newFound(node *export.Node) found {
	n := api.NewNode(node)
	return found{ID: n.ID, Name: n.Name, Type: n.Type, Types: n.Types, Also: n.Also, Mentions: n.Mentions, Episodes: n.Episodes, Degree: n.Degree}
}

func (s *Server) search(w http.ResponseWriter, r *request) error {
	return s.list(w, r, api.Search{Text: r.text("q"), Type: r.text("type"), Episode: r.text("episode")})
}

func (s *Server) entities(w http.ResponseWriter, r *request) error {
	return s.list(w, r, api.Search{Type: r.text("type"), Episode: r.text("episode")})
}

func (s *Server) list(w http.ResponseWriter, r *request, what api.Search) error {
	if err := r.checked(); err != nil {
		return err
	}
	all, err := s.graph.Search(r.Context(), what)
	if err != nil {
		return err
	}
	p, err := paged(r, all, newFound)
	if err != nil {
		return err
	}
	return respond(w, p)
}

func (s *Server) entity(w http.ResponseWriter, r *request) error {
	if err := r.checked(); err != nil {
		return err
	}
	e, err := s.graph.Entity(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	return respond(w, e)
}

// mostAround is how many code points around a mention are told at most.
const mostAround = 200

func (s *Server) mentions(w http.ResponseWriter, r *request) error {
	around := r.number("around", 0, mostAround)
	if err := r.checked(); err != nil {
		return err
	}
	all, err := s.graph.Mentions(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	p, err := paged(r, all, same[api.Heard])
	if err != nil {
		return err
	}
	if around > 0 {
		if err := s.graph.Surround(r.Context(), p.Items, around); err != nil {
			return err
		}
	}
	return respond(w, p)
}
