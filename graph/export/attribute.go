package export

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// attribute is one of what a format says of each node, or each edge, beside its
// ends. Formats with tables or typed keys have one list of them.
type attribute[T any] struct {
	name string
	kind kind
	text func(*T) string   // empty is not said
	list func(*T) []string // where kind is list
}

// kind is the type of an attribute's values.
type kind string

const (
	text    kind = "text"
	whole   kind = "whole"   // a number
	decimal kind = "decimal" // a number
	truth   kind = "truth"   // true or false
	list    kind = "list"    // of texts
)

// nodeAttributes say what is known of an entity, but for its name. Its type is
// not called type, which some readers take for the shape to draw.
func nodeAttributes() []attribute[Node] {
	return []attribute[Node]{
		{name: "entity_type", kind: text, text: func(n *Node) string { return n.Type }},
		{name: "types", kind: list, list: func(n *Node) []string { return n.Types }},
		{name: "also", kind: list, list: func(n *Node) []string { return n.Also }},
		{name: "mentions", kind: whole, text: func(n *Node) string { return strconv.Itoa(n.Mentions) }},
		{name: "degree", kind: whole, text: func(n *Node) string { return strconv.Itoa(n.Degree) }},
		{name: "unnamed", kind: truth, text: func(n *Node) string { return strconv.FormatBool(n.Unnamed) }},
		{name: "episodes", kind: list, list: func(n *Node) []string { return n.Episodes }},
		{name: "links", kind: list, list: func(n *Node) []string { return n.Links }},
		{name: "iri", kind: text, text: func(n *Node) string { return n.IRI }},
	}
}

// edgeAttributes say what is known of the edges of a network, but for ids and
// ends. Every qualifier that an edge has gets one.
func edgeAttributes(n *Network) []attribute[Edge] {
	all := []attribute[Edge]{
		{name: "predicate", kind: text, text: func(e *Edge) string { return e.Predicate }},
		{name: "stands_on", kind: text, text: func(e *Edge) string { return string(e.Kind) }},
		{name: "polarity", kind: text, text: func(e *Edge) string { return e.Polarity }},
		{name: "speaker", kind: text, text: func(e *Edge) string { return e.Speaker }},
		{name: "person", kind: text, text: func(e *Edge) string { return e.Person }},
		{name: "person_name", kind: text, text: func(e *Edge) string { return e.PersonName }},
		{name: "episode", kind: text, text: func(e *Edge) string { return e.Episode }},
		{name: "title", kind: text, text: func(e *Edge) string { return e.Title }},
		{name: "file", kind: text, text: func(e *Edge) string { return e.File }},
		{name: "quote", kind: text, text: func(e *Edge) string { return e.Quote }},
		{name: "at", kind: whole, text: placed(func(e *Edge) int { return e.At })},
		{name: "line", kind: whole, text: placed(func(e *Edge) int { return e.Line })},
		{name: "column", kind: whole, text: placed(func(e *Edge) int { return e.Column })},
		{name: "start", kind: text, text: func(e *Edge) string { return e.Start }},
		{name: "end", kind: text, text: func(e *Edge) string { return e.End }},
		{name: "link", kind: text, text: func(e *Edge) string { return e.Link }},
		{name: "rules", kind: list, list: func(e *Edge) []string { return e.Rules }},
		{name: "confidence", kind: decimal, text: func(e *Edge) string { return decimals(e.Confidence) }},
		{name: "times", kind: whole, text: func(e *Edge) string { return strconv.Itoa(e.Times) }},
		{name: "iri", kind: text, text: func(e *Edge) string { return e.IRI }},
	}
	return append(all, qualifierAttributes(n)...)
}

// placed leaves out a place of edges that stand nowhere.
func placed(number func(*Edge) int) func(*Edge) string {
	return func(e *Edge) string {
		if e.Episode == "" {
			return ""
		}
		return strconv.Itoa(number(e))
	}
}

// qualifierAttributes are with_role, with_year … in the order of the alphabet.
func qualifierAttributes(n *Network) []attribute[Edge] {
	keys := map[string]bool{}
	for i := range n.Edges {
		for _, q := range n.Edges[i].With {
			keys[q.Key] = true
		}
	}
	var all []attribute[Edge]
	taken := map[string]int{}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		name := "with_" + plainName(key)
		if taken[name]++; taken[name] > 1 {
			name = fmt.Sprintf("%s_%d", name, taken[name])
		}
		all = append(all, attribute[Edge]{name: name, kind: text, text: func(e *Edge) string { return e.qualifier(key) }})
	}
	return all
}

func (e *Edge) qualifier(key string) string {
	for _, q := range e.With {
		if q.Key == key {
			return q.Value
		}
	}
	return ""
}

// plainName keeps letters, digits and _ of a key, which mean nothing in the
// head of any table.
func plainName(key string) string {
	return cmp.Or(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '_'
	}, key), "_")
}

// values are what an attribute says of a thing, none or several.
func (a *attribute[T]) values(thing *T) []string {
	if a.kind == list {
		return a.list(thing)
	}
	if s := a.text(thing); s != "" {
		return []string{s}
	}
	return nil
}

// joined is values as one text.
func (a *attribute[T]) joined(thing *T, separator string) string {
	if a.kind == list {
		return strings.Join(a.list(thing), separator)
	}
	return a.text(thing)
}

// decimals writes a number as every format reads it.
func decimals(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
