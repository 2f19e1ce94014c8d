package rule

import (
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// implied are the slots that are no type: what a claim may name although no
// slot of the pattern took it is marked true.
var implied = map[string]struct {
	kind  slotKind
	claim bool
}{
	"ME": {meSlot, true}, "YOU": {youSlot, true}, "THIS": {thisSlot, true},
	"TIME": {timeSlot, false}, "NUM": {numberSlot, false}, "MONEY": {moneySlot, false},
}

// slot reads $NAME, $NAME_2, $NAME:TYPE|TYPE, $NAME:text{1,12}, $NAME:(a|b),
// $NAME:<list>, each with [] behind it for a coordinated list.
func (p *parser) slot() node {
	start := p.at
	p.at++
	n := node{kind: slotNode, slot: slot{name: p.name()}}
	if n.slot.name == "" {
		p.fail(start, "a slot is written $TYPE in capitals, as in $PERSON; write \\$ for the character itself")
	}
	if p.peek() == ':' {
		p.at++
		p.declared(&n)
	} else {
		p.undeclared(&n, start)
	}
	if p.peek() == '[' {
		if p.at+1 >= len(p.in) || p.in[p.at+1] != ']' {
			p.fail(p.at, "a list of names is written $PERSON[]")
		}
		if n.slot.kind != entitySlot {
			p.fail(p.at, "only a slot for entities can be a list")
		}
		p.at += 2
		n.slot.list = true
	}
	return n
}

func (p *parser) name() string {
	start := p.at
	for p.at < len(p.in) {
		r := p.in[p.at]
		if (r < 'A' || r > 'Z') && (p.at == start || r != '_' && (r < '0' || r > '9')) {
			break
		}
		p.at++
	}
	return string(p.in[start:p.at])
}

// undeclared types a slot by its own name.
func (p *parser) undeclared(n *node, start int) {
	base := baseName(n.slot.name)
	if special, ok := implied[base]; ok {
		n.slot.kind = special.kind
		if special.kind == thisSlot {
			p.fail(start, "say what $THIS is, as in $THIS:PAPER")
		}
		if special.claim {
			n.slot.types = p.schema.Union("Person")
		}
		return
	}
	n.slot.types = p.mask(base, start+1)
}

// baseName is a slot's name without its number: PERSON for PERSON_2.
func baseName(name string) string {
	base, number, ok := strings.Cut(name, "_")
	if ok && strings.Trim(number, "0123456789") == "" {
		return base
	}
	return name
}

func (p *parser) mask(name string, at int) schema.Mask {
	m, ok := p.schema.Mask(name)
	if !ok {
		known := []string{"ME", "YOU", "THIS", "TIME", "NUM", "MONEY"}
		for _, g := range p.schema.GroupNames() {
			known = append(known, strings.ToUpper(g))
		}
		p.unknown(strict.UnknownType, at, name, known, "no type is named %s%s", name, strict.Suggest(name, known))
	}
	return m
}

// declared reads what stands behind the colon.
func (p *parser) declared(n *node) {
	switch r := p.peek(); {
	case r == '(' || r == '<':
		n.slot.kind = choiceSlot
		inner := p.item()
		if inner.kind != groupNode {
			p.fail(p.at, "a slot's choice is a group of words or a word list")
		}
		n.branches = inner.branches
		n.optional = inner.optional
	case p.at+4 <= len(p.in) && string(p.in[p.at:p.at+4]) == "text":
		p.at += len("text")
		n.slot.kind = textSlot
		n.min, n.max = 1, 12
		if p.peek() == '{' {
			n.min, n.max = p.bounds()
		}
	default:
		if special, ok := implied[baseName(n.slot.name)]; ok && special.claim {
			n.slot.kind = special.kind
		}
		for {
			at := p.at
			n.slot.types |= p.mask(p.name(), at)
			// A | directly before a capital continues the union; before
			// anything else it separates the branches of a group.
			if p.peek() != '|' || p.at+1 >= len(p.in) || p.in[p.at+1] < 'A' || p.in[p.at+1] > 'Z' {
				return
			}
			p.at++
		}
	}
}
