package layout

import (
	"slices"
	"strings"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// context is where a scalar stands, which decides what needs quotes.
type context uint8

const (
	inBlock context = iota // alone behind a hyphen or a key
	inFlow                 // within [ ] or { }
	asKey                  // a key within { }
)

// inline writes a value into a line. Line breaks within a list stay; what comes
// behind them is indented.
func (p *printer) inline(n *yaml.Node, order []string, where context, indent string) string {
	switch {
	case n.Kind == yaml.ScalarNode:
		return p.scalar(n, where)
	case n.Kind == yaml.SequenceNode:
		var b strings.Builder
		b.WriteString("[")
		for i, item := range n.Content {
			if i > 0 {
				b.WriteString(p.separator(n.Content[i-1], item, indent))
			}
			b.WriteString(p.inline(item, nil, inFlow, indent))
		}
		return b.String() + "]"
	}
	var b strings.Builder
	b.WriteString("{")
	pairs := p.pairs(n, order)
	moved := !slices.IsSortedFunc(pairs, func(a, b pair) int { return before(a.key, b.key) })
	for i, e := range pairs {
		switch {
		case i > 0 && moved:
			b.WriteString(", ")
		case i > 0:
			b.WriteString(p.separator(pairs[i-1].value, e.key, indent))
		}
		b.WriteString(p.key(e.key, asKey))
		b.WriteString(":")
		if text := p.inline(e.value, p.Under[e.key.Value], inFlow, indent); text != "" {
			b.WriteString(" " + text)
		}
	}
	return b.String() + "}"
}

// before orders nodes by their place.
func before(a, b *yaml.Node) int {
	if a.Line != b.Line {
		return a.Line - b.Line
	}
	return a.Column - b.Column
}

// separator stands between two elements; the break between their lines stays.
func (p *printer) separator(a, b *yaml.Node, indent string) string {
	if b.Line > p.end(a) {
		return ",\n" + indent
	}
	return ", "
}

// scalar writes a value on one line: in quotes where it needs them or they belong
// there.
func (p *printer) scalar(n *yaml.Node, where context) string {
	if p.quoting && n.ShortTag() == "!!str" {
		return strict.Quote(n.Value)
	}
	return p.key(n, where)
}

// key writes a scalar on one line, in quotes only where it needs them.
func (p *printer) key(n *yaml.Node, where context) string {
	isQuoted := n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0
	if !isQuoted || n.Value != "" && plain(n.Value, where) {
		return n.Value
	}
	return strict.Quote(n.Value)
}

// plain reports whether a text can stand without quotes, for YAML and for people.
func plain(text string, where context) bool {
	switch {
	case strings.TrimSpace(text) != text, strings.ContainsAny(text, "\n\t\"'#&*!|>%@`"), strings.ContainsAny(text[:1], "-?:,[]{}"):
		return false
	case where != inBlock && strings.ContainsAny(text, ",[]{}?"), strings.HasSuffix(text, ":"), strict.IsBoolean(text):
		return false
	}
	form := map[context]string{inBlock: "- " + text, inFlow: "[" + text + "]", asKey: "{" + text + ": x}"}[where]
	var n yaml.Node
	if yaml.Unmarshal([]byte(form), &n) != nil || len(n.Content[0].Content) == 0 {
		return false
	}
	read := n.Content[0].Content[0]
	return read.Kind == yaml.ScalarNode && read.Value == text && read.ShortTag() == "!!str" && read.Line == 1
}
