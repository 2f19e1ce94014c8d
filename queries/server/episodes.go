package server

import (
	"net/http"

	"hearsay/extract/claim"
)

func (s *Server) episodes(w http.ResponseWriter, r *request) error {
	all, err := s.graph.Episodes(r.Context())
	if err != nil {
		return err
	}
	p, err := paged(r, all, same[claim.Episode])
	if err != nil {
		return err
	}
	return respond(w, p)
}

func (s *Server) episode(w http.ResponseWriter, r *request) error {
	if err := r.checked(); err != nil {
		return err
	}
	e, err := s.graph.Episode(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	return respond(w, e)
}
