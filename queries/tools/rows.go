package tools

import (
	"cmp"

	"hearsay/graph/export"
)

// How many rows a tool gives.
const (
	usualRows = 20
	mostRows  = 100
)

// rows is how many rows are given where so many are asked for.
func rows(asked int) int { return min(max(cmp.Or(asked, usualRows), 1), mostRows) }

// thing is an entity in a row.
type thing struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Type     string   `json:"type"`
	Also     []string `json:"also"`
	Mentions int      `json:"mentions" jsonschema:"how often it is mentioned in all episodes"`
	Episodes []string `json:"episodes"`
}

func newThing(n *export.Node) thing {
	return thing{n.ID, n.Name, n.Type, append([]string{}, n.Also...), n.Mentions, append([]string{}, n.Episodes...)}
}

// said is a claim in a row.
type said struct {
	Claim      string            `json:"claim" jsonschema:"its id, for the tool why"`
	Fact       string            `json:"fact" jsonschema:"subject predicate object, by name"`
	Subject    string            `json:"subject"`
	Predicate  string            `json:"predicate"`
	Object     string            `json:"object"`
	With       map[string]string `json:"with" jsonschema:"qualifiers, such as role and year"`
	Polarity   string            `json:"polarity" jsonschema:"asserted, hedged, negated or asked"`
	Quote      string            `json:"quote" jsonschema:"the words it stands on"`
	Speaker    string            `json:"speaker" jsonschema:"host, guest or other, and who that is"`
	Episode    string            `json:"episode"`
	Title      string            `json:"title"`
	Time       string            `json:"time,omitempty"`
	Link       string            `json:"link,omitempty" jsonschema:"where to hear it"`
	Confidence float64           `json:"confidence"`
}

func newSaid(e *export.Edge, name func(id string) string) said {
	s := said{
		Claim: e.ID, Fact: name(e.Source) + " " + e.Predicate + " " + name(e.Target), Subject: e.Source, Predicate: e.Predicate, Object: e.Target,
		With: map[string]string{}, Polarity: e.Polarity, Quote: e.Quote, Speaker: e.Speaker, Episode: e.Episode, Title: e.Title, Time: e.Start,
		Link: e.Link, Confidence: e.Confidence,
	}
	if e.PersonName != "" {
		s.Speaker += " " + e.PersonName
	}
	for _, q := range e.With {
		s.With[q.Key] = q.Value
	}
	return s
}
