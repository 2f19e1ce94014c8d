package exchange

import (
	"regexp"
	"slices"
	"strings"

	"hearsay/extract/text"
)

// Identifiers as they stand in fields and links.
var (
	arxivID = regexp.MustCompile(`(?i)(?:arxiv[:.\s]\s*(?:abs/)?|arxiv\.org/(?:abs|pdf)/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})`)
	doiID   = regexp.MustCompile(`(?:^|doi\.org/|[dD][oO][iI]:\s*)(10\.\d{4,9}/[^\s"<>]+)`)
)

// identify takes the identifiers out of a field.
func (i *Item) identify(field string) {
	for _, m := range arxivID.FindAllStringSubmatch(field, -1) {
		i.link("https://arxiv.org/abs/" + m[1])
	}
	for _, m := range doiID.FindAllStringSubmatch(field, -1) {
		doi := strings.TrimRight(m[1], ".,;)")
		if strings.HasPrefix(strings.ToLower(doi), "10.48550/arxiv.") {
			i.link("https://arxiv.org/abs/" + doi[len("10.48550/arxiv."):])
			continue
		}
		i.link("https://doi.org/" + strings.ToLower(doi)) // the case of a DOI makes no difference (ISO 26324)
	}
}

func (i *Item) link(iri string) {
	if !slices.Contains(i.Links, iri) {
		i.Links = append(i.Links, iri)
	}
}

// han reports whether a name is written in Chinese characters.
func han(name string) bool {
	for _, r := range name {
		if !text.Han(r) && r != '·' {
			return false
		}
	}
	return name != ""
}
