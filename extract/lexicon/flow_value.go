package lexicon

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// deepest is how far brackets may be nested; the format needs four.
const deepest = 16

// value reads a mapping, a sequence or a scalar.
func (p *flowParser) value() *yaml.Node {
	switch p.next() {
	case '{':
		return p.collection(yaml.MappingNode, "!!map", '}')
	case '[':
		return p.collection(yaml.SequenceNode, "!!seq", ']')
	}
	return p.scalar()
}

// collection reads what stands in brackets.
func (p *flowParser) collection(kind yaml.Kind, tag string, closing byte) *yaml.Node {
	n := p.node(kind, tag)
	first := len(p.open)
	if p.depth++; p.depth > deepest {
		p.fail()
	}
	p.at++
	for p.skipSpace(); p.next() != closing && !p.failed; {
		if kind == yaml.MappingNode {
			p.open = append(p.open, p.key())
		}
		p.open = append(p.open, p.value())
		p.skipSpace()
		if p.next() == ',' {
			p.at++
			p.skipSpace()
			if p.next() == closing {
				p.fail()
			}
		} else if p.next() != closing {
			p.fail()
		}
	}
	p.at++
	p.depth--
	n.Content = slices.Clone(p.open[first:])
	p.open = p.open[:first]
	return n
}

// key reads a plain key with its colon and the space behind it.
func (p *flowParser) key() *yaml.Node {
	n := p.scalar()
	if len(n.Value) > 64 || p.next() != ':' {
		p.fail()
		return n
	}
	p.at++
	if p.next() != ' ' {
		p.fail()
	}
	p.skipSpace()
	return n
}

func (p *flowParser) scalar() *yaml.Node {
	n := p.node(yaml.ScalarNode, "!!str")
	if p.next() == '"' {
		n.Value = p.quoted()
	} else {
		n.Value = p.plain()
	}
	return n
}

// quoted reads a text in double quotes on one line; of escapes it knows those of
// quotes and backslashes.
func (p *flowParser) quoted() string {
	p.at++
	start, escaped := p.at, false
	for ; p.next() != '"'; p.at++ {
		switch p.next() {
		case 0, '\n':
			p.fail()
			return ""
		case '\\':
			p.at++
			escaped = true
			if p.next() != '"' && p.next() != '\\' {
				p.fail()
				return ""
			}
		}
	}
	s := p.text[start:p.at]
	p.at++
	if escaped {
		s = unescape.Replace(s)
	}
	return s
}

var unescape = strings.NewReplacer(`\"`, `"`, `\\`, `\`)

// plain reads a text without quotes, up to a comma, a bracket or a colon that
// ends it. Texts that YAML takes for something else fail.
func (p *flowParser) plain() string {
	start := p.at
	if strings.IndexByte("-?:,[]{}#&*!|>'\"%@`<=~ \n", p.next()) >= 0 || p.next() == 0 {
		p.fail()
		return ""
	}
	for p.at < len(p.text) && !p.failed && !p.ends() {
		p.at++
	}
	s := strings.TrimRight(p.text[start:p.at], " ")
	switch {
	case p.next() == '[' || p.next() == '{' || strings.Contains(s, " #") || strings.Contains(s, "?"):
		p.fail()
	case p.next() == ':' && len(s) < p.at-start:
		p.fail()
	case s == "null" || s == "Null" || s == "NULL":
		p.fail()
	}
	return s
}

// ends reports whether a plain text ends at the byte at hand.
func (p *flowParser) ends() bool {
	switch c := p.text[p.at]; {
	case c == ',' || c == ']' || c == '}' || c == '[' || c == '{':
		return true
	case c == '\n':
		return p.endsBehindLine()
	case c == ':':
		return p.at+1 == len(p.text) || strings.IndexByte(" \n,[]{}", p.text[p.at+1]) >= 0
	}
	return false
}

// endsBehindLine reports whether a text that reaches the end of the line ends
// there; a text over two lines fails.
func (p *flowParser) endsBehindLine() bool {
	rest := strings.TrimLeft(p.text[p.at:], " \n")
	if rest == "" || strings.IndexByte(",]}", rest[0]) < 0 {
		p.fail()
	}
	return true
}
