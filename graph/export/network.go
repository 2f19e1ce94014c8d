// Package export owns the forms in which other programs take the graph: it
// projects what a store keeps onto a network, in which entities are nodes and
// claims are edges that carry their evidence, and writes the network in one
// format a file.
//
// It refuses to write raw quads as nodes, to choose files, and to know how
// anything is recognised.
package export

import "hearsay/extract/claim"

// Network is a directed multigraph of entities: parallel edges and loops are
// kept. Nodes are ordered by id; edges by source, target, predicate, episode,
// place and id. Every edge's ends are among the nodes.
type Network struct {
	Nodes    []Node
	Edges    []Edge
	Episodes []claim.Episode // that the edges and nodes come from, as the store orders them
	Cut      Cut
}

// Cut counts what a limit left out.
type Cut struct{ Nodes, Edges int }

// Node is an entity.
type Node struct {
	ID       string // person:tian-yuandong: [\p{L}\p{N}._:-]+
	IRI      string
	Name     string
	Type     string // its first type
	Types    []string
	Also     []string // other names
	Links    []string // identifiers as IRIs
	Unnamed  bool
	Mentions int      // in all episodes that are exported
	Episodes []string // ids, sorted
	Degree   int      // edges that begin or end here, a loop once
}

// Kind says what an edge stands on.
type Kind string

const (
	Said    Kind = "said"    // a claim: somebody says so
	Names   Kind = "names"   // mentions: the episode, or who speaks in it, names the thing
	Lexicon Kind = "lexicon" // nobody says so: the lexicon knows it
)

// Edge is a relation between two entities.
type Edge struct {
	ID         string // of the claim; unique in the network whatever the kind, and as stable
	Kind       Kind
	Source     string // node ids
	Target     string
	Predicate  string // works_for
	IRI        string
	With       []Qualifier // ordered by key
	Polarity   string
	Speaker    string // host, guest, other
	Person     string // id of who speaks, where known
	PersonName string
	Episode    string // id; empty where Kind is Lexicon
	Title      string // of the episode
	File       string // the file's name
	Quote      string // the words, as they are said
	At         int    // code points of the source, from 0
	Line       int    // from 1
	Column     int    // code points, from 1
	Start, End string // media times
	Link       string // where to hear it
	Rules      []string
	Confidence float64
	Times      int // of Names: how often; else 1
}

// Qualifier is what is said about a claim: role, year …
type Qualifier struct{ Key, Value string }

// doubtful says whether a relation is drawn broken: nobody asserts it.
func (e *Edge) doubtful() bool {
	return e.Kind == Lexicon || e.Kind == Said && e.Polarity != claim.Asserted
}
