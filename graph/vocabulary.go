package graph

import "github.com/cayleygraph/quad"

// Where the names in the graph come from. Everything that schema.org, the Web
// Annotation vocabulary or PROV has a name for carries that name; the rest is
// hearsay's own. What a schema may name and what a graph needs are kept apart,
// so that any name is free for a type or a predicate.
const (
	rdf       = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	xsd       = "http://www.w3.org/2001/XMLSchema#"
	schemaOrg = "https://schema.org/"
	oa        = "http://www.w3.org/ns/oa#"
	prov      = "http://www.w3.org/ns/prov#"
	hearsay   = "https://hearsay.invalid/ns#"    // types and predicates of the schema
	own       = "https://hearsay.invalid/graph#" // how a graph is built

	idBase        = "https://hearsay.invalid/id/"    // entities; an episode's is also the name of its named graph
	claimBase     = "https://hearsay.invalid/claim/" // claims, each the name of a named graph of one quad
	knownBase     = "https://hearsay.invalid/known/" // named graphs, one an episode, of what the lexicon knows
	qualifierBase = "https://hearsay.invalid/with/"  // role, year …
	ruleBase      = "https://hearsay.invalid/rule/"
	predicateBase = "https://hearsay.invalid/predicate/" // names that do not read like works_for
)

// What is said of an episode, in the episode's named graph.
const (
	hasHeadline   = quad.IRI(schemaOrg + "headline")
	hasDate       = quad.IRI(schemaOrg + "datePublished")
	hasURL        = quad.IRI(schemaOrg + "url")
	hasLanguage   = quad.IRI(schemaOrg + "inLanguage")
	hasShow       = quad.IRI(own + "show")
	hasSource     = quad.IRI(own + "source")
	hasDigest     = quad.IRI(own + "sha256")     // of the source
	hasLength     = quad.IRI(own + "length")     // code points
	hasTold       = quad.IRI(own + "told")       // table, see toldTable
	hasDoubt      = quad.IRI(own + "doubt")      // what of the transcript was not believed
	hasTurns      = quad.IRI(own + "turns")      // table, see turnTable
	hasUnresolved = quad.IRI(own + "unresolved") // table, see unresolvedTable
	hasContent    = quad.IRI(own + "content")    // the marker: a digest of the episode's other quads
)

// What is said of an entity, in the named graph of each episode that names it.
const (
	isA          = quad.IRI(rdf + "type")
	isAlso       = quad.IRI(schemaOrg + "additionalType")
	hasName      = quad.IRI(schemaOrg + "name")
	hasOtherName = quad.IRI(schemaOrg + "alternateName")
	hasNameKey   = quad.IRI(own + "nameKey") // a name as it is looked up, where it is written otherwise
	isSameAs     = quad.IRI(schemaOrg + "sameAs")
	isUnnamed    = quad.IRI(own + "unnamed")
	isMentioned  = quad.IRI(own + "mentioned") // how often, where the places say otherwise
	isHeard      = quad.IRI(own + "heard")     // table, one an entity and speaker, see mentionTable
	mentions     = quad.IRI(schemaOrg + "mentions")
)

// What is said of a claim, in the named graph of the episode that makes it.
// The claim itself, subject – predicate – object, is the quad in its own
// named graph.
const (
	hasSubject    = quad.IRI(rdf + "subject")
	hasPredicate  = quad.IRI(rdf + "predicate")
	hasObject     = quad.IRI(rdf + "object")
	hasPolarity   = quad.IRI(own + "polarity")
	hasSpeaker    = quad.IRI(own + "speaker")
	isSaidBy      = quad.IRI(prov + "wasAttributedTo")
	isFoundBy     = quad.IRI(prov + "wasGeneratedBy")
	hasConfidence = quad.IRI(own + "confidence")
	hasQuote      = quad.IRI(oa + "exact")
	hasStart      = quad.IRI(oa + "start")  // code points of the source, from 0
	hasPlace      = quad.IRI(own + "place") // table, see placeTable
)

// What is said of the graph itself, in a named graph that no export contains.
const (
	itself   = quad.IRI("https://hearsay.invalid/graph")
	metaBase = "https://hearsay.invalid/graph/"
)

// episodeClass is what every stored episode is, whatever its entity's type.
const episodeClass = quad.IRI(schemaOrg + "PodcastEpisode")

// classes are the types that schema.org has another name for than the schema.
var classes = map[string]string{
	"Episode":      "PodcastEpisode",
	"Podcast":      "PodcastSeries",
	"Person":       "Person",
	"Organization": "Organization",
	"Paper":        "ScholarlyArticle",
	"System":       "SoftwareApplication",
	"Product":      "Product",
	"Topic":        "DefinedTerm",
	"Venue":        "EventSeries",
	"Work":         "CreativeWork",
	"Place":        "Place",
}

// properties are the predicates that schema.org has a name for.
var properties = map[string]string{
	"mentions":   "mentions",
	"works_for":  "worksFor",
	"studied_at": "alumniOf",
	"knows":      "knows",
	"about":      "about",
	"builds_on":  "isBasedOn",
	"received":   "award",
	"part_of":    "isPartOf",
}

var (
	classNames    = inverse(classes)
	propertyNames = inverse(properties)
)

func inverse(m map[string]string) map[string]string {
	n := make(map[string]string, len(m))
	for k, v := range m {
		n[v] = k
	}
	return n
}
