package server

import (
	"net/http"

	"hearsay/queries/api"
)

func (s *Server) claims(w http.ResponseWriter, r *request) error {
	filter := api.ClaimFilter{
		About: r.text("about"), Subject: r.text("subject"), Predicate: r.text("predicate"), Object: r.text("object"),
		Episode: r.text("episode"), Speaker: r.text("speaker"), Polarity: r.text("polarity"), Confidence: r.fraction("confidence"),
	}
	if err := r.checked(); err != nil {
		return err
	}
	all, err := s.graph.Claims(r.Context(), filter)
	if err != nil {
		return err
	}
	p, err := paged(r, all, api.NewEdge)
	if err != nil {
		return err
	}
	return respond(w, p)
}

func (s *Server) claim(w http.ResponseWriter, r *request) error {
	if err := r.checked(); err != nil {
		return err
	}
	e, err := s.graph.Evidence(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	return respond(w, e)
}
