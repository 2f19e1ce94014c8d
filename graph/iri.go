package graph

import (
	"regexp"
	"strings"

	"github.com/cayleygraph/quad"
)

func entityIRI(id string) quad.IRI      { return quad.IRI(idBase + escape(id, "")) }
func episodeIRI(id string) quad.IRI     { return quad.IRI(idBase + "episode:" + escape(id, "")) }
func claimIRI(id string) quad.IRI       { return quad.IRI(claimBase + escape(id, "")) }
func knownIRI(episode string) quad.IRI  { return quad.IRI(knownBase + escape(episode, "")) }
func ruleIRI(rule string) quad.IRI      { return quad.IRI(ruleBase + escape(rule, "/")) }
func qualifierIRI(name string) quad.IRI { return quad.IRI(qualifierBase + escape(name, "")) }
func metaIRI(key string) quad.IRI       { return quad.IRI(metaBase + escape(key, "")) }

// tail takes back what an IRI was made of.
func tail(v quad.IRI, base string) string { return unescape(strings.TrimPrefix(string(v), base)) }

func entityID(v quad.IRI) string  { return tail(v, idBase) }
func episodeID(v quad.IRI) string { return tail(v, idBase+"episode:") }

func classIRI(name string) quad.IRI {
	if s, ok := classes[name]; ok {
		return quad.IRI(schemaOrg + s)
	}
	return quad.IRI(hearsay + escape(name, ""))
}

func className(v quad.IRI) string {
	if s, ok := strings.CutPrefix(string(v), schemaOrg); ok {
		return classNames[s]
	}
	return tail(v, hearsay)
}

// words is how predicates of the schema are named; only such names can be
// written as guestOf and read back.
var words = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)

func predicateIRI(name string) quad.IRI {
	if s, ok := properties[name]; ok {
		return quad.IRI(schemaOrg + s)
	}
	if !words.MatchString(name) {
		return quad.IRI(predicateBase + escape(name, ""))
	}
	parts := strings.Split(name, "_")
	for i, p := range parts[1:] {
		parts[i+1] = strings.ToUpper(p[:1]) + p[1:]
	}
	return quad.IRI(hearsay + strings.Join(parts, ""))
}

func predicateName(v quad.IRI) string {
	if s, ok := strings.CutPrefix(string(v), schemaOrg); ok {
		return propertyNames[s]
	}
	if s, ok := strings.CutPrefix(string(v), predicateBase); ok {
		return unescape(s)
	}
	var b strings.Builder
	for _, r := range strings.TrimPrefix(string(v), hearsay) {
		if 'A' <= r && r <= 'Z' {
			b.WriteByte('_')
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// lastPart is what people call an IRI.
func lastPart(v quad.IRI) string {
	return unescape(string(v)[strings.LastIndexAny(string(v), "/#")+1:])
}
