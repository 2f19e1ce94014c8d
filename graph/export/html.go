package export

import (
	"bufio"
	"encoding/json"

	"hearsay/graph/export/palette"
	"hearsay/graph/export/viewer"
)

// shownNode is a node of a page.
type shownNode struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Type     string   `json:"type"`
	Types    []string `json:"types,omitempty"`
	Also     []string `json:"also"`
	Links    []string `json:"links,omitempty"`
	Unnamed  bool     `json:"unnamed,omitempty"`
	Mentions int      `json:"mentions"`
	Episodes []string `json:"episodes"`
	Degree   int      `json:"degree"`
	X        float64  `json:"x"`
	Y        float64  `json:"y"`
}

// shownEdge is an edge of a page.
type shownEdge struct {
	ID         string            `json:"id"`
	Source     string            `json:"source"`
	Target     string            `json:"target"`
	Predicate  string            `json:"predicate"`
	With       map[string]string `json:"with,omitempty"`
	Polarity   string            `json:"polarity"`
	Speaker    string            `json:"speaker"`
	Person     string            `json:"person,omitempty"`
	PersonName string            `json:"person_name,omitempty"`
	Episode    string            `json:"episode"`
	Title      string            `json:"title"`
	Quote      string            `json:"quote"`
	Line       int               `json:"line"`
	Start      string            `json:"start,omitempty"`
	Link       string            `json:"link,omitempty"`
	Rules      []string          `json:"rules"`
	Confidence float64           `json:"confidence"`
}

// shownLook is how a page draws a type.
type shownLook struct {
	Colour string        `json:"colour"`
	Shape  palette.Shape `json:"shape"`
}

// shown is what a page holds.
type shown struct {
	Nodes []shownNode          `json:"nodes"`
	Edges []shownEdge          `json:"edges"`
	Looks map[string]shownLook `json:"looks"`
	Cut   struct {
		Nodes int `json:"nodes"`
		Edges int `json:"edges"`
	} `json:"cut"`
}

// writeHTML writes a page that needs no server and asks nothing of any.
func writeHTML(w *bufio.Writer, n *Network, _ *Options) error {
	data, err := json.Marshal(n.shown()) // which escapes <, > and &
	if err != nil {
		return err
	}
	page, err := viewer.Page(n.summary(), data)
	if err != nil {
		return err
	}
	_, err = w.WriteString(page)
	return err
}

func (n *Network) shown() *shown {
	s := &shown{Nodes: []shownNode{}, Edges: []shownEdge{}, Looks: map[string]shownLook{}}
	s.Cut.Nodes, s.Cut.Edges = n.Cut.Nodes, n.Cut.Edges
	for i, at := range n.Positions() {
		node := &n.Nodes[i]
		look := looks.Of(node.Type)
		s.Looks[node.Type] = shownLook{look.Colour, look.Shape}
		s.Nodes = append(s.Nodes, shownNode{
			ID: node.ID, Name: node.Name, Type: node.Type, Types: node.Types, Also: listOf(node.Also), Links: node.Links, Unnamed: node.Unnamed,
			Mentions: node.Mentions, Episodes: listOf(node.Episodes), Degree: node.Degree, X: at.X, Y: at.Y,
		})
	}
	for i := range n.Edges {
		s.Edges = append(s.Edges, n.Edges[i].shown())
	}
	return s
}

func (e *Edge) shown() shownEdge {
	with := map[string]string{}
	for _, q := range e.With {
		with[q.Key] = q.Value
	}
	return shownEdge{
		ID: e.ID, Source: e.Source, Target: e.Target, Predicate: e.Predicate, With: with, Polarity: e.Polarity, Speaker: e.Speaker,
		Person: e.Person, PersonName: e.PersonName, Episode: e.Episode, Title: e.Title, Quote: e.Quote, Line: e.Line,
		Start: e.Start, Link: e.Link, Rules: listOf(e.Rules), Confidence: e.Confidence,
	}
}

// listOf is [] in JSON where it is empty.
func listOf(all []string) []string {
	if all == nil {
		return []string{}
	}
	return all
}
