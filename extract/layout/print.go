package layout

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// comments writes whole lines of comments; an empty one is a blank line.
func (p *printer) comments(lines []string, indent string) {
	for _, line := range lines {
		if line != "" {
			p.out.WriteString(indent + line)
		}
		p.out.WriteString("\n")
	}
}

// pair is a key with its value and the comments above it.
type pair struct {
	key, value *yaml.Node
	above      []string
}

// mapping writes a mapping in block style: the first key behind first, the
// others behind rest.
func (p *printer) mapping(n *yaml.Node, order []string, first, rest string) {
	pairs := p.pairs(n, order)
	if len(pairs) == 0 {
		p.out.WriteString(strings.TrimRight(first, " ") + " {}\n")
		return
	}
	outer := strings.TrimSuffix(first, "- ")
	p.comments(trim(pairs[0].above), outer)
	for i, e := range pairs {
		if i == 0 {
			p.out.WriteString(first)
		} else {
			p.comments(e.above, rest)
			p.out.WriteString(rest)
		}
		p.out.WriteString(p.key(e.key, inBlock) + ":")
		p.value(e.key, e.value, rest)
	}
}

// pairs are the keys and values of a mapping in their order.
func (p *printer) pairs(n *yaml.Node, order []string) []pair {
	var pairs []pair
	for i := 0; i+1 < len(n.Content); i += 2 {
		e := pair{key: n.Content[i], value: n.Content[i+1]}
		if n.Style&yaml.FlowStyle == 0 && i > 0 {
			e.above = p.leading(e.key.Line)
		}
		pairs = append(pairs, e)
	}
	rank := func(e pair) int {
		if i := slices.Index(order, e.key.Value); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return rank(a) - rank(b) })
	return pairs
}

// value writes what stands behind a key, and the end of its line.
func (p *printer) value(key, n *yaml.Node, indent string) {
	if !p.quoting && slices.Contains(p.Quoted, key.Value) {
		p.quoting = true
		defer func() { p.quoting = false }()
	}
	switch {
	case p.crooked(n):
		p.verbatim(key, n, indent)
	case n.Kind == yaml.SequenceNode && len(n.Content) > 0 && (n.Style&yaml.FlowStyle == 0 || slices.Contains(p.Lists, key.Value)):
		if n.Style&yaml.FlowStyle == 0 {
			p.endLine(key.Line)
		} else {
			p.endLine(key.Line, n.Line, p.end(n))
		}
		p.list(n, indent+"  ")
	case n.Kind == yaml.MappingNode && len(n.Content) > 0 && n.Style&yaml.FlowStyle == 0:
		p.endLine(key.Line)
		p.comments(trim(p.leading(n.Line)), indent+"  ")
		p.mapping(n, p.Under[key.Value], indent+"  ", indent+"  ")
	default:
		if text := p.inline(n, p.Under[key.Value], inBlock, indent+"  "); text != "" {
			p.out.WriteString(" " + text)
		}
		p.endLine(key.Line, n.Line, p.end(n))
	}
}

// endLine ends a line, with the comments that stood behind it in these lines.
func (p *printer) endLine(lines ...int) {
	for _, line := range slices.Compact(slices.Sorted(slices.Values(lines))) {
		if c := p.comment[line]; c != "" && !p.alone[line] && !p.written[line] {
			p.out.WriteString(" " + c)
			p.written[line] = true
		}
	}
	p.out.WriteString("\n")
}

// list writes a list with one element a line.
func (p *printer) list(n *yaml.Node, indent string) {
	block := n.Style&yaml.FlowStyle == 0
	for i, item := range n.Content {
		if block {
			above := p.leading(item.Line)
			if i == 0 {
				above = trim(above)
			}
			p.comments(above, indent)
		}
		switch {
		case p.crooked(item):
			p.verbatim(nil, item, indent)
		case item.Kind == yaml.MappingNode && (item.Style&yaml.FlowStyle == 0 || len(item.Content) == 2):
			p.mapping(item, nil, indent+"- ", indent+"  ")
		default:
			p.out.WriteString(indent + "- " + p.inline(item, nil, inBlock, indent+"  "))
			p.endLine(item.Line, p.end(item))
		}
	}
}

// crooked reports whether a value must stay as it is written: it has texts of
// several lines, anchors or tags, or comments within.
func (p *printer) crooked(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode, n.Anchor != "", n.Style&yaml.TaggedStyle != 0:
		return true
	case n.Kind == yaml.ScalarNode:
		return n.Value != "" && p.several(n)
	case n.Style&yaml.FlowStyle == 0:
		return false
	}
	for line, last := n.Line, p.end(n); line < last; line++ {
		if p.comment[line] != "" || p.blank(line) {
			return true
		}
	}
	return slices.ContainsFunc(n.Content, p.crooked)
}

// verbatim writes a value as it stands in the file, moved to its indent.
func (p *printer) verbatim(key, n *yaml.Node, indent string) {
	from, at := n.Line, n.Column
	if key != nil {
		from, at = key.Line, key.Column
	}
	shift := len(indent) - (at - 1)
	if key == nil {
		shift += len("- ")
	}
	last := p.end(n)
	for line := from; line <= last; line++ {
		text := string(p.line(line))
		p.written[line] = true
		switch {
		case line > from:
			p.out.WriteString(shifted(text, shift))
		case key == nil:
			p.out.WriteString(indent + "- " + string(p.line(line)[at-1:]))
		default:
			p.out.WriteString(string(p.line(line)[p.scalars[place{key.Line, key.Column}].column:]))
		}
		p.out.WriteString("\n")
	}
}

// shifted moves a line to the right, or to the left as far as it is indented.
func shifted(line string, by int) string {
	if by >= 0 {
		if line == "" {
			return ""
		}
		return strings.Repeat(" ", by) + line
	}
	for ; by < 0 && strings.HasPrefix(line, " "); by++ {
		line = line[1:]
	}
	return line
}
