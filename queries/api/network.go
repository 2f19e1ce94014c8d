package api

import (
	"hearsay/graph/export"
)

// Node is an entity. X and Y say where a picture draws it, in pixels.
type Node struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Type     string   `json:"type"`
	Types    []string `json:"types"`
	Also     []string `json:"also"`
	Links    []string `json:"links"`
	Unnamed  bool     `json:"unnamed,omitempty"` // spoken of, and never called by a name
	Mentions int      `json:"mentions"`
	Episodes []string `json:"episodes"`
	Degree   int      `json:"degree"`
	X        float64  `json:"x"`
	Y        float64  `json:"y"`
}

// Edge is a claim: source – predicate – target. At counts code points of the
// episode's source from 0, Line from 1.
type Edge struct {
	ID         string            `json:"id"`
	Kind       string            `json:"kind"`
	Source     string            `json:"source"`
	Target     string            `json:"target"`
	Predicate  string            `json:"predicate"`
	With       map[string]string `json:"with"`
	Polarity   string            `json:"polarity"`
	Speaker    string            `json:"speaker"`
	Person     string            `json:"person"`
	PersonName string            `json:"person_name"`
	Episode    string            `json:"episode"`
	Title      string            `json:"title"`
	File       string            `json:"file"`
	Quote      string            `json:"quote"`
	At         int               `json:"at"`
	Line       int               `json:"line"`
	Start      string            `json:"start"`
	Link       string            `json:"link"`
	Rules      []string          `json:"rules"`
	Confidence float64           `json:"confidence"`
}

// Network is a part of the graph.
type Network struct {
	Nodes []Node `json:"nodes"`
	Edges []Edge `json:"edges"`
	Cut   Cut    `json:"cut"`
}

// Cut counts what a limit left out.
type Cut struct {
	Nodes int `json:"nodes"`
	Edges int `json:"edges"`
}

// NewNode is an entity as programs get it, without a place in a picture.
func NewNode(n *export.Node) Node {
	return Node{
		ID: n.ID, Name: n.Name, Type: n.Type, Types: list(n.Types), Also: list(n.Also), Links: list(n.Links), Unnamed: n.Unnamed,
		Mentions: n.Mentions, Episodes: list(n.Episodes), Degree: n.Degree,
	}
}

// NewEdge is a claim as programs get it.
func NewEdge(e *export.Edge) Edge {
	with := make(map[string]string, len(e.With))
	for _, q := range e.With {
		with[q.Key] = q.Value
	}
	return Edge{
		ID: e.ID, Kind: string(e.Kind), Source: e.Source, Target: e.Target, Predicate: e.Predicate, With: with, Polarity: e.Polarity,
		Speaker: e.Speaker, Person: e.Person, PersonName: e.PersonName, Episode: e.Episode, Title: e.Title, File: e.File,
		Quote: e.Quote, At: e.At, Line: e.Line, Start: e.Start, Link: e.Link, Rules: list(e.Rules), Confidence: e.Confidence,
	}
}

// list is [] in JSON where it is empty.
func list[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}
