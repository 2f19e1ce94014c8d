package server

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"hearsay/queries"
	"hearsay/queries/api"
)

// problem is an error as RFC 9457 has it.
type problem struct {
	Title   string   `json:"title"`
	Status  int      `json:"status"`
	Detail  string   `json:"detail,omitempty"`
	Nearest []string `json:"nearest,omitempty"` // questions that are understood
}

func (p problem) write(w http.ResponseWriter) {
	if p.Title == "" {
		p.Title = http.StatusText(p.Status)
	}
	h := w.Header()
	h.Del("ETag")
	h.Set("Content-Type", "application/problem+json")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p) // a client that has gone needs no answer
}

// fail answers with what an error is to a client. What is no fault of the
// client is told to the server's owner, and not to the client.
func (s *Server) fail(w http.ResponseWriter, err error) {
	var lost *queries.ErrNotUnderstood
	var bad badRequest
	switch {
	case errors.As(err, &bad):
		problem{Status: http.StatusBadRequest, Detail: strings.Join(bad, "; ")}.write(w)
	case errors.As(err, &lost):
		problem{Title: "Question not understood", Status: http.StatusUnprocessableEntity, Detail: "nothing is known to mean this question", Nearest: lost.Nearest}.write(w)
	case errors.Is(err, api.ErrNotFound):
		problem{Status: http.StatusNotFound, Detail: err.Error()}.write(w)
	case errors.Is(err, context.DeadlineExceeded):
		w.Header().Set("Retry-After", "1")
		problem{Status: http.StatusServiceUnavailable, Detail: "it took too long; ask for less"}.write(w)
	case errors.Is(err, context.Canceled): // nobody waits for it
	default:
		s.options.Failed(err)
		problem{Status: http.StatusInternalServerError}.write(w)
	}
}
