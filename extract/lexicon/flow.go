package lexicon

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// flow parses the one form that lexicon files are written in, a list of
//
//   - {id: …, name: …, also: […]}
//
// some twenty times faster than the YAML parser, which a lexicon of thousands
// is felt with at every start. It gives the nodes that the YAML parser would
// give (without comments and styles), or nil for whatever it is not sure of:
// block style, escapes, anchors, tags, mistakes.
func flow(data []byte) *yaml.Node {
	p := flowParser{text: string(data), line: 1}
	if strings.ContainsFunc(p.text, unusual) {
		return nil
	}
	root := &yaml.Node{Kind: yaml.SequenceNode}
	for p.skipLines(); p.at < len(p.text) && !p.failed; p.skipLines() {
		if !strings.HasPrefix(p.text[p.at:], "- {") {
			return nil
		}
		if len(root.Content) == 0 {
			root.Line, root.Column = p.position()
		}
		p.at += len("- ")
		root.Content = append(root.Content, p.value())
		p.endLine()
	}
	if p.failed || len(root.Content) == 0 {
		return nil
	}
	return root
}

// unusual reports whether a rune is one that YAML refuses or takes for a line
// end, or stands for bytes that are no UTF-8.
func unusual(r rune) bool {
	switch {
	case r < ' ':
		return r != '\n'
	case r < 0x7F:
		return false
	case r < 0xA0, r == '\u2028', r == '\u2029', r == '\ufeff', r == utf8.RuneError:
		return true
	}
	return r&0xFFFE == 0xFFFE
}

// A flowParser stands at a place in the text. Once it has failed, nothing that
// it returns means anything.
type flowParser struct {
	text      string
	at        int // bytes
	line      int // from 1
	lineStart int // bytes
	counted   int // bytes up to which runes are the columns counted
	runes     int // from lineStart to counted
	depth     int
	failed    bool
	pool      []yaml.Node
	open      []*yaml.Node // contents of what is not closed yet
}

// fail makes flow give up.
func (p *flowParser) fail() { p.failed = true }

// next is the byte at hand, or 0 at the end.
func (p *flowParser) next() byte {
	if p.at < len(p.text) {
		return p.text[p.at]
	}
	return 0
}

// position is where the parser stands: line and column from 1, in runes.
func (p *flowParser) position() (line, column int) {
	p.runes += utf8.RuneCountInString(p.text[p.counted:p.at])
	p.counted = p.at
	return p.line, p.runes + 1
}

func (p *flowParser) newLine() {
	p.at++
	p.line++
	p.lineStart, p.counted, p.runes = p.at, p.at, 0
}

// skipLines skips empty lines and comments between entities.
func (p *flowParser) skipLines() {
	for p.at < len(p.text) {
		end := strings.IndexByte(p.text[p.at:], '\n')
		if end < 0 {
			end = len(p.text) - p.at
		}
		line := strings.TrimLeft(p.text[p.at:p.at+end], " ")
		if line != "" && line[0] != '#' {
			return
		}
		if p.at += end; p.at < len(p.text) {
			p.newLine()
		}
	}
}

// endLine fails unless nothing is left on the line.
func (p *flowParser) endLine() {
	for p.next() == ' ' {
		p.at++
	}
	switch {
	case p.at == len(p.text):
	case p.next() == '\n':
		p.newLine()
	default:
		p.fail()
	}
}

// skipSpace skips spaces and line ends inside brackets. A line goes on indented.
func (p *flowParser) skipSpace() {
	for {
		switch p.next() {
		case ' ':
			p.at++
		case '\n':
			p.newLine()
			if p.next() != ' ' {
				p.fail()
				return
			}
		default:
			return
		}
	}
}

// node makes a node that begins here.
func (p *flowParser) node(kind yaml.Kind, tag string) *yaml.Node {
	if len(p.pool) == 0 {
		p.pool = make([]yaml.Node, 256)
	}
	n := &p.pool[0]
	p.pool = p.pool[1:]
	n.Kind, n.Tag = kind, tag
	n.Line, n.Column = p.position()
	return n
}
