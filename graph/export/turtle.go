package export

import (
	"bufio"
	"regexp"
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
		w.WriteString("\n" + turtleIRI(r.iri))
		for i, p := range r.properties {
			if i > 0 {
				w.WriteString(" ;\n   ")
			}
			if p.predicate == rdfSpace+"type" {
				w.WriteString(" a ")
			} else {
				w.WriteString(" " + turtleIRI(p.predicate) + " ")
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
		w.WriteString(turtleIRI(t.value))
	case "integer", "boolean":
		w.WriteString(t.value)
	case "string":
		w.WriteString(rdfText(t.value))
	default:
		w.WriteString(rdfText(t.value) + "^^xsd:" + t.datatype)
	}
}

// localName is what may stand behind a prefix in every parser.
var localName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]*$`)

// compact shortens an IRI with a prefix, where that can be done.
func compact(iri string) (short string, ok bool) {
	for _, p := range prefixes {
		if local, found := strings.CutPrefix(iri, p.space); found && localName.MatchString(local) {
			return p.name + ":" + local, true
		}
	}
	return "", false
}

func turtleIRI(iri string) string {
	if short, ok := compact(iri); ok {
		return short
	}
	return "<" + strings.TrimPrefix(iri, base) + ">"
}

var rdfEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

// rdfText is a literal as Turtle and N-Quads write it.
func rdfText(s string) string { return `"` + rdfEscapes.Replace(s) + `"` }
