package server

import (
	"net/http"

	"hearsay/graph/export"
	"hearsay/queries/api"
)

// selection are the parameters that say which part of the graph is wanted.
const selection = "about depth type predicate episode speaker polarity confidence"

func (r *request) selection() export.Selection {
	return export.Selection{
		About: r.list("about"), Depth: r.number("depth", 1, api.MostDepth), Types: r.list("type"), Predicates: r.list("predicate"),
		Episodes: r.list("episode"), Speakers: r.list("speaker"), Polarities: r.list("polarity"), Confidence: r.fraction("confidence"),
	}
}

func (s *Server) neighbourhood(w http.ResponseWriter, r *request) error {
	want := r.selection()
	want.MaxNodes = r.number("max", api.UsualNodes, api.MostNodes)
	if err := r.checked(); err != nil {
		return err
	}
	n, err := s.graph.Neighbourhood(r.Context(), want)
	if err != nil {
		return err
	}
	return respond(w, n)
}

func (s *Server) path(w http.ResponseWriter, r *request) error {
	from, to := r.needed("from"), r.needed("to")
	if err := r.checked(); err != nil {
		return err
	}
	from, err := s.graph.Named(r.Context(), from)
	if err != nil {
		return err
	}
	if to, err = s.graph.Named(r.Context(), to); err != nil {
		return err
	}
	p, err := s.graph.Path(r.Context(), from, to)
	if err != nil {
		return err
	}
	return respond(w, p)
}
