package server

import (
	"bytes"
	"mime"
	"net/http"

	"hearsay/graph/export"
)

// mostPicture is how many nodes a format has that does not stream.
const mostPicture = 1000

// mostExport is how many nodes any format has: no limit that a graph reaches.
const mostExport = 1 << 30

// form is a format of export as a list shows it.
type form struct {
	Name      string `json:"name"`
	Extension string `json:"extension"`
	MediaType string `json:"media_type"`
	Doc       string `json:"doc"`
}

func (s *Server) formats(w http.ResponseWriter, r *request) error {
	if err := r.checked(); err != nil {
		return err
	}
	all := page[form]{Items: []form{}}
	for _, f := range export.Formats() {
		all.Items = append(all.Items, form{f.Name, f.Extension, f.MediaType, f.Doc})
	}
	all.Total = len(all.Items)
	return respond(w, all)
}

// export writes a part of the graph in a format. It is a file to save, so that
// no browser takes it for a page of this server.
func (s *Server) export(w http.ResponseWriter, r *request) error {
	format, ok := export.FormatOf(r.needed("format"))
	if !ok {
		r.refuse("format", "is one of those that /v1/formats lists")
	}
	want := r.selection()
	want.MaxNodes = r.number("max", mostExport, mostExport)
	if err := r.checked(); err != nil {
		return err
	}
	if !format.Streams {
		want.MaxNodes = min(want.MaxNodes, mostPicture)
	}
	n, err := s.graph.Network(r.Context(), want)
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", format.MediaType)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": "hearsay" + format.Extension}))
	if format.Streams {
		if format.Write(w, n, export.Options{}) != nil {
			panic(http.ErrAbortHandler) // so that a part is not taken for the whole
		}
		return nil
	}
	var b bytes.Buffer
	if err := format.Write(&b, n, export.Options{}); err != nil {
		h.Del("Content-Disposition")
		return err
	}
	_, _ = w.Write(b.Bytes()) // a client that has gone needs no answer
	return nil
}
