package main

import (
	"encoding/json"
	"io"

	"hearsay/extract/claim"
	"hearsay/extract/lexicon"
	"hearsay/graph"
)

// writeKnownLines writes an object an entity.
func writeKnownLines(w io.Writer, l *lexicon.Lexicon, entities []*lexicon.Entity) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for _, e := range entities {
		if err := lines.Encode(describe(l, e)); err != nil {
			return err
		}
	}
	return nil
}

// writeKnownGraph writes entities as RDF, with the relations between them. Names
// that are meant on conditions only are left out, but for the first.
func writeKnownGraph(w io.Writer, l *lexicon.Lexicon, entities []*lexicon.Entity) error {
	written := make(map[string]bool, len(entities))
	for _, e := range entities {
		written[e.ID] = true
	}
	var all []claim.Entity
	var relations []graph.Known
	for _, e := range entities {
		k := describe(l, e)
		it := claim.Entity{ID: e.ID, Type: k.Type, Types: k.Types, Name: e.Name, Links: e.Links}
		for _, n := range k.Also {
			if len(n.Needs)+len(n.Refuses) == 0 && !n.Exact {
				it.Also = append(it.Also, n.Name)
			}
		}
		all = append(all, it)
		for _, r := range e.Known {
			if written[r.Subject] && written[r.Object] {
				relations = append(relations, graph.Known(r))
			}
		}
	}
	return graph.WriteKnown(w, all, relations)
}
