package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strings"
)

// respond writes JSON, in which < and > are escaped so that it is no markup
// wherever it ends up.
func respond[T any](w http.ResponseWriter, body T) error {
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(b.Bytes()) // a client that has gone needs no answer
	return nil
}

// fresh sets the ETag and says whether the client has the answer already, which
// is then told. What is asked and what the graph says make an answer.
func (s *Server) fresh(w http.ResponseWriter, r *request) (bool, error) {
	revision, err := s.graph.Revision(r.Context())
	if err != nil {
		return false, err
	}
	sum := sha256.Sum256([]byte(s.options.Version + "\n" + revision + "\n" + r.URL.RequestURI() + "\n" + r.Header.Get("Accept")))
	tag := `"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "private, no-cache")
	w.Header().Set("Vary", "Accept")
	if len(r.wrong) > 0 {
		return false, nil
	}
	for known := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if strings.TrimPrefix(strings.TrimSpace(known), "W/") == tag {
			w.WriteHeader(http.StatusNotModified)
			return true, nil
		}
	}
	return false, nil
}
