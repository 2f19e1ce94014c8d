package export

import (
	"strconv"

	"hearsay/graph"
)

// Names of RDF's own and of other vocabularies that exports use; the store says
// the rest.
const (
	rdfSpace    = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	xsdSpace    = "http://www.w3.org/2001/XMLSchema#"
	schemaSpace = "https://schema.org/"
	oaSpace     = "http://www.w3.org/ns/oa#"
	provSpace   = "http://www.w3.org/ns/prov#"
	graphSpace  = "https://hearsay.invalid/graph#"
)

// term is an object of RDF: an IRI, or a literal with its datatype.
type term struct {
	value    string
	datatype string // a local name of XML Schema; empty of an IRI
}

func (t term) iri() bool { return t.datatype == "" }

// property is a predicate with what it leads to.
type property struct {
	predicate string // IRI
	objects   []term
}

// resource is a subject with all that is said of it.
type resource struct {
	iri        string
	episode    string // id of who says so; empty where several do
	properties []property
}

// say adds objects that are not empty.
func (r *resource) say(predicate, datatype string, values ...string) {
	objects := make([]term, 0, len(values))
	for _, v := range values {
		if v = clean(v); v != "" {
			objects = append(objects, term{v, datatype})
		}
	}
	if len(objects) > 0 {
		r.properties = append(r.properties, property{predicate, objects})
	}
}

// episodeResource says what the store says of an episode.
func episodeResource(n *Network, i int) resource {
	e := &n.Episodes[i]
	r := resource{iri: graph.EntityIRI(episodePrefix + e.ID), episode: e.ID}
	r.say(rdfSpace+"type", "", schemaSpace+"PodcastEpisode")
	r.say(schemaSpace+"headline", "string", e.Title)
	r.say(graphSpace+"show", "string", e.Show)
	r.say(schemaSpace+"datePublished", "string", e.Published)
	r.say(schemaSpace+"url", "string", e.URL)
	r.say(schemaSpace+"inLanguage", "string", e.Language)
	r.say(graphSpace+"source", "string", e.Source)
	r.say(graphSpace+"sha256", "string", e.SHA256)
	return r
}

// nodeResource describes an entity.
func nodeResource(n *Node) resource {
	r := resource{iri: n.IRI}
	r.say(rdfSpace+"type", "", graph.TypeIRI(n.Type))
	r.say(schemaSpace+"name", "string", n.Name)
	r.say(schemaSpace+"alternateName", "string", n.Also...)
	for _, t := range n.Types {
		r.say(schemaSpace+"additionalType", "", graph.TypeIRI(t))
	}
	for _, l := range n.Links {
		datatype := ""
		if !graph.IsIRI(l) {
			datatype = "string"
		}
		r.say(schemaSpace+"sameAs", datatype, l)
	}
	if n.Unnamed {
		r.say(graphSpace+"unnamed", "boolean", "true")
	}
	r.say(graphSpace+"mentioned", "integer", strconv.Itoa(n.Mentions))
	return r
}

// edgeResource is a statement that tells what a relation stands on.
func edgeResource(e *Edge) resource {
	r := resource{iri: graph.ClaimIRI(e.ID), episode: e.Episode, properties: make([]property, 0, 20)}
	r.say(rdfSpace+"type", "", rdfSpace+"Statement")
	r.say(rdfSpace+"subject", "", graph.EntityIRI(e.Source))
	r.say(rdfSpace+"predicate", "", e.IRI)
	r.say(rdfSpace+"object", "", graph.EntityIRI(e.Target))
	r.say(graphSpace+"standsOn", "string", string(e.Kind))
	for _, q := range e.With {
		r.say(graph.QualifierIRI(q.Key), "string", q.Value)
	}
	r.say(graphSpace+"polarity", "string", e.Polarity)
	r.say(graphSpace+"speaker", "string", e.Speaker)
	if e.Person != "" {
		r.say(provSpace+"wasAttributedTo", "", graph.EntityIRI(e.Person))
	}
	var rules []string
	for _, rule := range e.Rules {
		rules = append(rules, graph.RuleIRI(rule))
	}
	r.say(provSpace+"wasGeneratedBy", "", rules...)
	r.say(graphSpace+"confidence", "double", decimals(e.Confidence))
	if e.Episode == "" {
		return r
	}
	r.say(oaSpace+"exact", "string", e.Quote)
	r.say(oaSpace+"start", "integer", strconv.Itoa(e.At))
	r.say(graphSpace+"line", "integer", strconv.Itoa(e.Line))
	r.say(graphSpace+"column", "integer", strconv.Itoa(e.Column))
	r.say(graphSpace+"startTime", "string", e.Start)
	r.say(graphSpace+"endTime", "string", e.End)
	r.say(schemaSpace+"url", "string", e.Link)
	r.say(graphSpace+"times", "integer", strconv.Itoa(e.Times))
	r.say(provSpace+"hadPrimarySource", "", graph.EntityIRI(episodePrefix+e.Episode))
	return r
}

// resources calls f with everything there is to say without named graphs. The
// plain triple of a relation is among it only where somebody asserts it.
func resources(n *Network, f func(r *resource)) {
	for i := range n.Episodes {
		r := episodeResource(n, i)
		f(&r)
	}
	edge := 0
	for i := range n.Nodes {
		r := nodeResource(&n.Nodes[i])
		for ; edge < len(n.Edges) && n.Edges[edge].Source == n.Nodes[i].ID; edge++ {
			if e := &n.Edges[edge]; !e.doubtful() {
				r.relate(e.IRI, graph.EntityIRI(e.Target))
			}
		}
		f(&r)
	}
	for i := range n.Edges {
		r := edgeResource(&n.Edges[i])
		f(&r)
	}
}

// relate adds a relation once, beside others of the same predicate.
func (r *resource) relate(predicate, object string) {
	t := term{value: object}
	for i := range r.properties {
		p := &r.properties[i]
		if p.predicate == predicate {
			if last := p.objects[len(p.objects)-1]; last != t {
				p.objects = append(p.objects, t)
			}
			return
		}
	}
	r.properties = append(r.properties, property{predicate, []term{t}})
}
