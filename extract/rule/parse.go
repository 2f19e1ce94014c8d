package rule

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"
)

// SyntaxError is a mistake inside a pattern.
type SyntaxError struct {
	Column  int // in the pattern's text, in runes from 0
	Message string
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
	panic(&SyntaxError{column, fmt.Sprintf(format, args...)})
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

// dots reports whether a gap begins here.
func (p *parser) dots() bool {
	return p.at+2 < len(p.in) && p.in[p.at] == '.' && p.in[p.at+1] == '.' && p.in[p.at+2] == '.'
}

func (p *parser) gap() node {
	p.at += 3
	n := node{kind: gapNode, max: defaultGap}
	if p.peek() == '{' {
		n.min, n.max = p.bounds()
	}
	return n
}

// bounds reads {a,b} in units.
func (p *parser) bounds() (lo, hi int) {
	open := p.at
	end := open
	for end < len(p.in) && p.in[end] != '}' {
		end++
	}
	a, b, ok := strings.Cut(string(p.in[open+1:min(end, len(p.in))]), ",")
	lo, err1 := strconv.Atoi(strings.TrimSpace(a))
	hi, err2 := strconv.Atoi(strings.TrimSpace(b))
	if !ok || err1 != nil || err2 != nil || lo < 0 || hi < lo || end == len(p.in) {
		p.fail(open, "a width is written {least,most}, as in ...{0,20}")
	}
	if hi > maxGap {
		p.fail(open, "%d units are too wide; %d is the most, so that matching stays fast and right", hi, maxGap)
	}
	p.at = end + 1
	return lo, hi
}

func (p *parser) macro() node {
	open := p.at
	end := open
	for end < len(p.in) && p.in[end] != '>' {
		end++
	}
	if end == len(p.in) {
		p.fail(open, "this < has no > behind it; write \\< for the character itself")
	}
	name := string(p.in[open+1 : end])
	p.at = end + 1
	switch name {
	case "bos":
		return node{kind: edgeNode, edge: beginEdge}
	case "eos":
		return node{kind: edgeNode, edge: endEdge}
	case "turn":
		return node{kind: edgeNode, edge: turnEdge}
	}
	branches, ok := p.macros[name]
	if !ok {
		known := []string{"bos", "eos", "turn"}
		for k := range p.macros {
			known = append(known, k)
		}
		p.fail(open, "no word list is named %q%s; define it under let:", name, strict.Suggest(name, known))
	}
	p.used[name] = true
	return node{kind: groupNode, branches: branches[0].branches, source: name}
}

func (p *parser) regexp() node {
	open := p.at
	end := open + 1
	for end < len(p.in) && p.in[end] != '/' {
		end++
	}
	if end == len(p.in) {
		p.fail(open, "this / has no / behind it; write \\/ for the character itself")
	}
	source := string(p.in[open+1 : end])
	if _, err := regexp.Compile("^(?:" + source + ")"); err != nil {
		p.fail(open, "not a regular expression: %v", err)
	}
	p.at = end + 1
	return node{kind: regexpNode, source: source}
}
