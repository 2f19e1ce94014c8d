package rule

import (
	"regexp"
	"strconv"
	"strings"

	"hearsay/extract/strict"
)

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
		p.unknown(unknownList, open+1, name, known, "no word list is named %q%s; define it under let:", name, strict.Suggest(name, known))
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
