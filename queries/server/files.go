package server

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"

	"hearsay/graph/export/viewer"
)

//go:embed page
var embedded embed.FS

// files serves the page's own files. They change with the program alone, so
// that their content is their ETag.
func files() http.Handler {
	page, err := fs.Sub(embedded, "page")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
		if name == "" {
			name = "index.html"
		}
		data, err := read(page, name)
		if err != nil {
			problem{Status: http.StatusNotFound, Detail: "there is no such page"}.write(w)
			return
		}
		sum := sha256.Sum256(data)
		tag := `"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`
		h := w.Header()
		h.Set("ETag", tag)
		h.Set("Cache-Control", "no-cache")
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		h.Set("Content-Type", mediaType(name))
		_, _ = w.Write(data) // a client that has gone needs no answer
	})
}

// read finds a file of the page, or one that it shares with exported pages.
func read(page fs.FS, name string) ([]byte, error) {
	if shared, ok := strings.CutPrefix(name, "viewer/"); ok {
		data, err := viewer.Files.ReadFile(shared)
		return viewer.Lean(data), err
	}
	data, err := fs.ReadFile(page, name)
	if ext := path.Ext(name); ext == ".js" || ext == ".css" {
		data = viewer.Lean(data)
	}
	return data, err
}

// mediaType does not depend on what the system believes of endings.
func mediaType(name string) string {
	switch path.Ext(name) {
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".html":
		return "text/html; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".ico":
		return "image/x-icon"
	}
	return mime.TypeByExtension(path.Ext(name))
}
