package rule

import (
	"fmt"
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"
)

// SyntaxError is a mistake inside a pattern.
type SyntaxError struct {
	Column  int // in the pattern's text, in runes from 0
	End     int // behind the mistake; Column where only its beginning is known
	Code    strict.Code
	Message string
	Meant   string // what surely was meant instead, where it is plain
}

func (e *SyntaxError) Error() string { return e.Message }

// parser reads one pattern by recursive descent.
type parser struct {
	in     []rune
	at     int
	schema *schema.Schema
	macros map[string][]node // <name>: branches of one group
	used   map[string]bool   // macros that were used
	depth  int               // groups that are open
}

// parse reads a pattern. Errors are *SyntaxError.
func (p *parser) parse(pattern string) (nodes []node, err error) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*SyntaxError)
			if !ok {
				panic(r)
			}
			err = e
		}
	}()
	p.in, p.at, p.depth = []rune(pattern), 0, 0
	nodes = p.sequence()
	if p.at < len(p.in) {
		p.fail(p.at, "%q has no ( before it", string(p.in[p.at]))
	}
	if len(nodes) == 0 {
		p.fail(0, "the pattern is empty")
	}
	return nodes, nil
}

func (p *parser) fail(column int, format string, args ...any) {
	panic(&SyntaxError{Column: column, End: column, Code: badPattern, Message: fmt.Sprintf(format, args...)})
}

// unknown fails at a name that is none of the known ones.
func (p *parser) unknown(code strict.Code, column int, name string, known []string, format string, args ...any) {
	e := &SyntaxError{Column: column, End: column + len([]rune(name)), Code: code}
	e.Message = fmt.Sprintf(format, args...)
	if meant, sure := strict.Meant(name, known); sure {
		e.Meant = meant
	}
	panic(e)
}

func (p *parser) peek() rune {
	if p.at < len(p.in) {
		return p.in[p.at]
	}
	return 0
}

// sequence reads pieces up to a closing ) or a | or the end.
func (p *parser) sequence() []node {
	var nodes []node
	for p.at < len(p.in) {
		switch p.peek() {
		case '|', ')':
			return trimBreaks(nodes)
		case ' ', '\t':
			nodes = append(nodes, node{kind: breakNode, column: p.at})
			for p.peek() == ' ' || p.peek() == '\t' {
				p.at++
			}
		default:
			nodes = append(nodes, p.item())
		}
	}
	return trimBreaks(nodes)
}

func trimBreaks(nodes []node) []node {
	for len(nodes) > 0 && nodes[0].kind == breakNode {
		nodes = nodes[1:]
	}
	for len(nodes) > 0 && nodes[len(nodes)-1].kind == breakNode {
		nodes = nodes[:len(nodes)-1]
	}
	return nodes
}

// item reads one piece and a ? behind it.
func (p *parser) item() node {
	start := p.at
	var n node
	switch r := p.peek(); {
	case r == '$':
		n = p.slot()
	case r == '(':
		n = p.group()
	case r == '<':
		n = p.macro()
	case r == '/':
		n = p.regexp()
	case p.dots():
		n = p.gap()
	case strings.ContainsRune("?]}{[>", r):
		p.fail(p.at, "%q stands alone here; write \\%c for the character itself", string(r), r)
	default:
		n = p.literal()
	}
	n.column = start
	if p.peek() == '~' {
		if n.kind != literalNode || !allHan(n.text) {
			p.fail(p.at, "only Chinese words can also match by their sound")
		}
		p.at++
		n.sound = true
	}
	if p.peek() == '?' {
		p.at++
		n.optional = true
	}
	n.end = p.at
	return n
}

func allHan(runes []rune) bool {
	for _, r := range runes {
		if !text.Han(r) {
			return false
		}
	}
	return true
}

const special = " \t$()<>|?[]{}/~"

func (p *parser) literal() node {
	var out []rune
	for p.at < len(p.in) {
		r := p.in[p.at]
		if r == '\\' && p.at+1 < len(p.in) {
			out = append(out, p.in[p.at+1])
			p.at += 2
			continue
		}
		if strings.ContainsRune(special, r) || p.dots() {
			break
		}
		out = append(out, r)
		p.at++
	}
	return node{kind: literalNode, text: []rune(text.FoldString(string(out)))}
}

func (p *parser) group() node {
	open := p.at
	p.at++
	if p.depth++; p.depth > maxDepth {
		p.fail(open, "groups stand in each other more than %d deep; write several phrasings", maxDepth)
	}
	n := node{kind: groupNode}
	for {
		branch := p.sequence()
		if len(branch) == 0 {
			p.fail(p.at, "a branch of this group is empty; write (…)? for what may be missing")
		}
		n.branches = append(n.branches, branch)
		switch p.peek() {
		case '|':
			p.at++
		case ')':
			p.at++
			p.depth--
			return n
		default:
			p.fail(open, "this ( has no ) behind it")
		}
	}
}
