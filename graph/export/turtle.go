package export

import (
	"bufio"
	"strings"
)

// prefixes are the namespaces that Turtle and JSON-LD shorten. What is named in
// base is told by the rest of its path.
var prefixes = []struct{ name, space string }{
	{"rdf", rdfSpace}, {"xsd", xsdSpace}, {"schema", schemaSpace}, {"oa", oaSpace}, {"prov", provSpace},
	{"graph", graphSpace}, {"hearsay", "https://hearsay.invalid/ns#"}, {"with", "https://hearsay.invalid/with/"},
}

const base = "https://hearsay.invalid/"

// writeTurtle writes Turtle (https://www.w3.org/TR/turtle/).
func writeTurtle(w *bufio.Writer, n *Network, _ *Options) error {
	w.WriteString("@base <" + base + "> .\n")
	for _, p := range prefixes {
		w.WriteString("@prefix " + p.name + ": <" + p.space + "> .\n")
	}
	resources(n, func(r *resource) {
		w.WriteByte('\n')
		turtleIRI(w, r.iri)
		for i, p := range r.properties {
			if i > 0 {
				w.WriteString(" ;\n   ")
			}
			if p.predicate == rdfSpace+"type" {
				w.WriteString(" a ")
			} else {
				w.WriteByte(' ')
				turtleIRI(w, p.predicate)
				w.WriteByte(' ')
			}
			for i, o := range p.objects {
				if i > 0 {
					w.WriteString(", ")
				}
				turtleTerm(w, o)
			}
		}
		w.WriteString(" .\n")
	})
	return nil
}

func turtleTerm(w *bufio.Writer, t term) {
	switch t.datatype {
	case "":
		turtleIRI(w, t.value)
	case "integer", "boolean":
		w.WriteString(t.value)
	case "string":
		rdfText(w, t.value)
	default:
		rdfText(w, t.value)
		w.WriteString("^^xsd:")
		w.WriteString(t.datatype)
	}
}

// localName says whether a name may stand behind a prefix in every parser.
func localName(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		if !letter && (i == 0 || c != '_' && c != '-' && !('0' <= c && c <= '9')) {
			return false
		}
	}
	return s != ""
}

// compact shortens an IRI with a prefix, where that can be done.
func compact(iri string) (short string, ok bool) {
	for _, p := range prefixes {
		if local, found := strings.CutPrefix(iri, p.space); found && localName(local) {
			return p.name + ":" + local, true
		}
	}
	return "", false
}

func turtleIRI(w *bufio.Writer, iri string) {
	if short, ok := compact(iri); ok {
		w.WriteString(short)
		return
	}
	w.WriteByte('<')
	w.WriteString(strings.TrimPrefix(iri, base))
	w.WriteByte('>')
}

var rdfEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

// rdfText writes a literal as Turtle and N-Quads have it.
func rdfText(w *bufio.Writer, s string) {
	w.WriteByte('"')
	_, _ = rdfEscapes.WriteString(w, s) // an error stays with the writer
	w.WriteByte('"')
}
