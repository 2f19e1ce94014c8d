package lexicon

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/strict"
)

// An authority gives out identifiers, which become IRIs.
type authority struct {
	key    string
	prefix string // of the IRI
	form   *regexp.Regexp
	like   string
}

var authorities = []authority{
	{"arxiv", "https://arxiv.org/abs/", regexp.MustCompile(`^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7})$`), "2403.03507"},
	{"doi", "https://doi.org/", regexp.MustCompile(`^10\.\d{4,9}/\S+$`), "10.1145/3065386"},
	{"github", "https://github.com/", regexp.MustCompile(`^[\w.-]+(/[\w.-]+)?$`), "pytorch/pytorch"},
	{"homepage", "", regexp.MustCompile(`^https?://[^\s/]+\.[^\s/]+(/\S*)?$`), "https://pytorch.org"},
	{"huggingface", "https://huggingface.co/", regexp.MustCompile(`^[\w.-]+(/[\w.-]+)*$`), "deepseek-ai/DeepSeek-R1"},
	{"wikidata", "http://www.wikidata.org/entity/", regexp.MustCompile(`^Q\d+$`), "Q42"},
}

// links reads an entity's identifiers as IRIs, sorted.
func (r *reader) links(n *yaml.Node) []string {
	if n == nil {
		return nil
	}
	keys := make([]string, len(authorities))
	for i, a := range authorities {
		keys[i] = a.key
	}
	fields := r.file.Fields(n, "ids", keys...)
	var links []string
	for _, a := range authorities {
		for _, item := range strict.Items(fields[a.key]) {
			id := r.file.Text(item, a.key)
			if id != "" && !a.form.MatchString(id) {
				r.file.Add(item, "%q is no %s identifier; write it like %s", id, a.key, a.like).Code = strict.WrongShape
			}
			links = append(links, a.prefix+id)
		}
	}
	slices.Sort(links)
	return links
}

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// checkID reports an id that is not made of its type and a slug.
func (r *reader) checkID(e *entry, n *yaml.Node) {
	prefix, rest, ok := strings.Cut(e.ID, ":")
	if !ok || !slug.MatchString(rest) {
		r.file.Add(n, "id %q must be a type and a slug of a-z, 0-9 and single hyphens, like person:ada-lovelace", e.ID).Code = strict.UnfitName
		return
	}
	var fitting []string
	for _, t := range r.schema.Types {
		if e.Types.Has(t.Index) {
			fitting = append(fitting, IDPrefix(t.Name))
		}
	}
	if len(fitting) > 0 && !slices.Contains(fitting, prefix) {
		r.file.Add(n, "id %q must begin with its type: %s:%s", e.ID, fitting[0], rest).Code = strict.UnfitName
	}
}

// IDPrefix is how ids of a type begin, before the colon.
func IDPrefix(typeName string) string {
	if typeName == "Organization" {
		return "org"
	}
	return strings.ToLower(typeName)
}

// IRI is an identifier of an authority (arxiv, doi, …) as an IRI; empty where the
// authority is unknown or gives out no such identifiers.
func IRI(authority, id string) string {
	for _, a := range authorities {
		if a.key == authority && a.form.MatchString(id) {
			return a.prefix + id
		}
	}
	return ""
}

// Authority is who gave out an identifier that is written as an IRI; homepage
// where nobody did and it is an address of the web, else empty.
func Authority(iri string) string {
	var otherwise string
	for _, a := range authorities {
		id, ok := strings.CutPrefix(iri, a.prefix)
		switch fits := ok && a.form.MatchString(id); {
		case fits && a.prefix != "":
			return a.key
		case fits:
			otherwise = a.key
		}
	}
	return otherwise
}

// Identifier is what an authority calls an entity, from the IRI.
func Identifier(iri string) string {
	for _, a := range authorities {
		if a.key == Authority(iri) {
			return strings.TrimPrefix(iri, a.prefix)
		}
	}
	return iri
}

// IsID reports whether a text is written like an id.
func IsID(id string) bool {
	_, rest, ok := strings.Cut(id, ":")
	return ok && slug.MatchString(rest)
}
