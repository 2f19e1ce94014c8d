package server

import (
	"fmt"
	"net/http"
	"slices"

	"hearsay/extract/claim"
	"hearsay/queries/api"
)

func (s *Server) ask(w http.ResponseWriter, r *request) error {
	question, episode := r.needed("q"), r.text("episode")
	if err := r.checked(); err != nil {
		return err
	}
	if err := s.isEpisode(r, episode); err != nil {
		return err
	}
	result, err := s.graph.Ask(r.Context(), question, episode)
	if err != nil {
		return err
	}
	return respond(w, result)
}

// isEpisode refuses an id that no episode has; an empty one is all of them.
func (s *Server) isEpisode(r *request, id string) error {
	all, err := s.graph.Episodes(r.Context())
	if err != nil || id == "" {
		return err
	}
	if !slices.ContainsFunc(all, func(e claim.Episode) bool { return e.ID == id }) {
		return fmt.Errorf("episode %s: %w", id, api.ErrNotFound)
	}
	return nil
}

// asked is a named question as a list shows it.
type asked struct {
	Name   string      `json:"name"`
	Doc    string      `json:"doc"`
	Ask    []string    `json:"ask"` // sentences that ask it
	Params []parameter `json:"params"`
}

type parameter struct {
	Name    string `json:"name"`
	Doc     string `json:"doc,omitempty"`
	Default string `json:"default,omitempty"`
}

func (s *Server) queries(w http.ResponseWriter, r *request) error {
	if err := r.checked(); err != nil {
		return err
	}
	set, err := s.graph.Queries()
	if err != nil {
		return err
	}
	all := page[asked]{Items: []asked{}}
	for _, q := range set.Queries() {
		one := asked{Name: q.Name, Doc: q.Doc, Ask: append([]string{}, q.Ask...), Params: []parameter{}}
		for _, p := range q.Params {
			one.Params = append(one.Params, parameter{p.Name, p.Doc, p.Default})
		}
		all.Items = append(all.Items, one)
	}
	all.Total = len(all.Items)
	return respond(w, all)
}
