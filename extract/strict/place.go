package strict

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

const quotes = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle

// Within tells in which line and column the character of a scalar's value at an
// offset stands, both from 1; quotes and escapes before it are counted. What
// continues on another line is told as the end of the first.
func (f *File) Within(n *yaml.Node, offset int) (line, column int) {
	if n.Style&quotes == 0 {
		return n.Line, n.Column + offset
	}
	source := []rune(f.Line(n.Line))
	at := n.Column // behind the opening quote, from 0
	for ; offset > 0 && at < len(source); offset-- {
		at += written(source[at:], n.Style)
	}
	return n.Line, min(at, max(len(source), n.Column)) + 1
}

// written is how many characters of a quoted scalar write its next one.
func written(source []rune, style yaml.Style) int {
	if len(source) < 2 {
		return 1
	}
	switch {
	case style&yaml.SingleQuotedStyle != 0 && source[0] == '\'':
		return 2
	case style&yaml.DoubleQuotedStyle != 0 && source[0] == '\\':
		switch source[1] {
		case 'x':
			return 4
		case 'u':
			return 6
		case 'U':
			return 10
		}
		return 2
	}
	return 1
}

// end is the column behind a scalar that stands on one line, or behind the first
// line of a mapping, or 0.
func (f *File) end(n *yaml.Node) int {
	if n.Kind == yaml.MappingNode && n.Style&yaml.FlowStyle == 0 && len(n.Content) > 1 && n.Content[1].Line == n.Line {
		n = n.Content[1]
	}
	if n.Kind != yaml.ScalarNode || n.Value == "" || strings.Contains(n.Value, "\n") {
		return 0
	}
	_, end := f.Within(n, len([]rune(n.Value)))
	if n.Style&quotes != 0 {
		end++
	}
	if end > len([]rune(f.Line(n.Line)))+1 {
		return 0
	}
	return end
}

// Line returns a line of the file, from 1.
func (f *File) Line(number int) string {
	if f.lines == nil {
		f.lines = strings.Split(f.data, "\n")
	}
	if number < 1 || number > len(f.lines) {
		return ""
	}
	return strings.TrimSuffix(f.lines[number-1], "\r")
}
