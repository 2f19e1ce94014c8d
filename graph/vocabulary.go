package graph

import "github.com/cayleygraph/quad"

// Where the names in the graph come from. Everything that schema.org, the Web
// Annotation vocabulary or PROV has a name for carries that name; the rest is
// hearsay's own.
const (
	rdf       = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	xsd       = "http://www.w3.org/2001/XMLSchema#"
	schemaOrg = "https://schema.org/"
	oa        = "http://www.w3.org/ns/oa#"
	prov      = "http://www.w3.org/ns/prov#"
	hearsay   = "https://hearsay.invalid/ns#"

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
	hasShow       = quad.IRI(hearsay + "show")
	hasSource     = quad.IRI(hearsay + "source")
	hasDigest     = quad.IRI(hearsay + "sha256")     // of the source
	hasLength     = quad.IRI(hearsay + "length")     // code points
	hasTurns      = quad.IRI(hearsay + "turns")      // table, see turnTable
	hasUnresolved = quad.IRI(hearsay + "unresolved") // table, see unresolvedTable
	hasContent    = quad.IRI(hearsay + "content")    // the marker: a digest of the episode's other quads
)

// What is said of an entity, in the named graph of each episode that names it.
const (
	isA          = quad.IRI(rdf + "type")
	isAlso       = quad.IRI(schemaOrg + "additionalType")
	hasName      = quad.IRI(schemaOrg + "name")
	hasOtherName = quad.IRI(schemaOrg + "alternateName")
	hasNameKey   = quad.IRI(hearsay + "nameKey") // a name as it is looked up, where it is written otherwise
	isSameAs     = quad.IRI(schemaOrg + "sameAs")
	isUnnamed    = quad.IRI(hearsay + "unnamed")
	isMentioned  = quad.IRI(hearsay + "mentioned") // how often, where the places say otherwise
	isHeard      = quad.IRI(hearsay + "heard")     // table, one an entity and speaker, see mentionTable
	mentions     = quad.IRI(schemaOrg + "mentions")
)

// What is said of a claim, in the named graph of the episode that makes it.
// The claim itself, subject – predicate – object, is the quad in its own
// named graph.
const (
	hasSubject    = quad.IRI(rdf + "subject")
	hasPredicate  = quad.IRI(rdf + "predicate")
	hasObject     = quad.IRI(rdf + "object")
	hasPolarity   = quad.IRI(hearsay + "polarity")
	hasSpeaker    = quad.IRI(hearsay + "speaker")
	isSaidBy      = quad.IRI(prov + "wasAttributedTo")
	isFoundBy     = quad.IRI(prov + "wasGeneratedBy")
	hasConfidence = quad.IRI(hearsay + "confidence")
	hasQuote      = quad.IRI(oa + "exact")
	hasStart      = quad.IRI(oa + "start")      // code points of the source, from 0
	hasPlace      = quad.IRI(hearsay + "place") // table, see placeTable
)

// What is said of the graph itself, in a named graph that no export contains.
const (
	itself   = quad.IRI(hearsay + "graph")
	metaBase = hearsay + "graph/"
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
