package export

import (
	"bufio"

	"hearsay/graph"
)

// writeNQuads writes N-Quads (https://www.w3.org/TR/n-quads/) in the named
// graphs that the store has: a relation in one of its own, whatever its
// polarity, and what it stands on in its episode's. What several episodes say of
// an entity is in the default graph.
func writeNQuads(w *bufio.Writer, n *Network, _ *Options) error {
	for i := range n.Episodes {
		r := episodeResource(n, i)
		quads(w, &r)
	}
	for i := range n.Nodes {
		r := nodeResource(&n.Nodes[i])
		quads(w, &r)
	}
	for i := range n.Edges {
		e := &n.Edges[i]
		w.WriteString("<" + graph.EntityIRI(e.Source) + "> <" + e.IRI + "> <" + graph.EntityIRI(e.Target) + "> <" + graph.ClaimIRI(e.ID) + "> .\n")
		r := edgeResource(e)
		quads(w, &r)
	}
	return nil
}

func quads(w *bufio.Writer, r *resource) {
	label := " .\n"
	if r.episode != "" {
		label = " <" + graph.EntityIRI(episodePrefix+r.episode) + "> .\n"
	}
	for _, p := range r.properties {
		for _, o := range p.objects {
			angled(w, r.iri)
			w.WriteByte(' ')
			angled(w, p.predicate)
			w.WriteByte(' ')
			if o.iri() {
				angled(w, o.value)
			} else {
				rdfText(w, o.value)
			}
			if !o.iri() && o.datatype != "string" {
				w.WriteString("^^")
				angled(w, xsdSpace+o.datatype)
			}
			w.WriteString(label)
		}
	}
}

func angled(w *bufio.Writer, iri string) {
	w.WriteByte('<')
	w.WriteString(iri)
	w.WriteByte('>')
}
