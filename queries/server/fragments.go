package server

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"hearsay/graph"
)

// fragmentSize is how many triples a page of a fragment has.
const fragmentSize = 200

// Names that the controls of a fragment are made of.
const (
	rdf   = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	xsd   = "http://www.w3.org/2001/XMLSchema#"
	void  = "http://rdfs.org/ns/void#"
	hydra = "http://www.w3.org/ns/hydra/core#"
	foaf  = "http://xmlns.com/foaf/0.1/"
)

// fragments answers with the triples of a pattern and how to get others, so
// that a client can answer SPARQL by itself. See Verborgh et al., Triple Pattern
// Fragments: a low-cost knowledge graph interface for the Web (2016), and
// https://linkeddatafragments.org/specification/triple-pattern-fragments/.
func (s *Server) fragments(w http.ResponseWriter, r *request) error {
	want := graph.Triples{Subject: r.term("subject"), Predicate: r.term("predicate"), Object: r.term("object")}
	skip := 0
	if next := r.text("next"); next != "" {
		var err error
		if skip, err = strconv.Atoi(next); err != nil || skip < 0 {
			r.refuse("next", "is what the page before links to")
		}
	}
	if err := r.checked(); err != nil {
		return err
	}
	page, err := s.graph.Store.Triples(r.Context(), want, skip, fragmentSize)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	for _, line := range page.Lines {
		b.WriteString(line)
	}
	r.controls(&b, page.Total, skip)
	w.Header().Set("Content-Type", "application/n-quads; charset=utf-8")
	_, _ = w.Write(b.Bytes()) // a client that has gone needs no answer
	return nil
}

// term is a term of a pattern; a variable is as good as none.
func (r *request) term(name string) string {
	t := r.text(name)
	if strings.HasPrefix(t, "?") {
		return ""
	}
	return t
}

// controls describes a fragment and its pages, in a named graph of their own.
func (r *request) controls(b *bytes.Buffer, total, skip int) {
	root := "http://" + r.Host + "/fragments"
	fragment := r.fragment(root, 0)
	page := r.fragment(root, skip)
	about, dataset, form := fragment+"#metadata", root+"#dataset", root+"#form"
	say := func(subject, predicate, object string) {
		if !strings.HasPrefix(object, `"`) {
			object = "<" + object + ">"
		}
		fmt.Fprintf(b, "<%s> <%s> %s <%s> .\n", subject, predicate, object, about)
	}
	count := func(n int) string { return `"` + strconv.Itoa(n) + `"^^<` + xsd + "integer>" }
	say(about, foaf+"primaryTopic", fragment)
	say(dataset, rdf+"type", void+"Dataset")
	say(dataset, rdf+"type", hydra+"Collection")
	say(dataset, void+"subset", fragment)
	say(dataset, hydra+"search", form)
	say(form, hydra+"template", `"`+root+`{?subject,predicate,object}"`)
	say(form, hydra+"variableRepresentation", hydra+"ExplicitRepresentation")
	for _, end := range []string{"subject", "predicate", "object"} {
		say(form, hydra+"mapping", root+"#"+end)
		say(root+"#"+end, hydra+"variable", `"`+end+`"`)
		say(root+"#"+end, hydra+"property", rdf+end)
	}
	say(fragment, void+"subset", page)
	say(page, rdf+"type", hydra+"PartialCollectionView")
	for _, p := range []string{fragment, page} {
		say(p, void+"triples", count(total))
		say(p, hydra+"totalItems", count(total))
	}
	say(page, hydra+"itemsPerPage", count(fragmentSize))
	say(page, hydra+"first", fragment)
	if skip+fragmentSize < total {
		say(page, hydra+"next", r.fragment(root, skip+fragmentSize))
	}
}

// fragment is the address of a page of the fragment that is asked for.
func (r *request) fragment(root string, skip int) string {
	q := url.Values{}
	for _, end := range []string{"subject", "predicate", "object"} {
		if t := r.term(end); t != "" {
			q.Set(end, t)
		}
	}
	if skip > 0 {
		q.Set("next", strconv.Itoa(skip))
	}
	if len(q) == 0 {
		return root
	}
	return root + "?" + q.Encode()
}
