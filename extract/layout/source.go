package layout

import (
	"strings"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// source is a file as it was written, with the places of its scalars and
// comments.
type source struct {
	file    *strict.File
	lines   [][]rune
	scalars map[place]place // begin and end of each scalar on one line
	inside  map[int]bool    // lines that continue a scalar of several lines
	comment map[int]string  // by line
	alone   map[int]bool    // nothing but a comment stands in the line
	written map[int]bool    // leading lines that were written already
}

// place is a line and a column, from 1.
type place struct{ line, column int }

func read(f *strict.File, data []byte, root *yaml.Node) *source {
	s := &source{
		file: f, scalars: map[place]place{}, inside: map[int]bool{},
		comment: map[int]string{}, alone: map[int]bool{}, written: map[int]bool{},
	}
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\uFEFF"), "\r\n", "\n")
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		s.lines = append(s.lines, []rune(line))
	}
	var order []*yaml.Node
	flatten(root, &order)
	for i, n := range order {
		next := len(s.lines) + 1
		if i+1 < len(order) {
			next = order[i+1].Line
		}
		s.scalar(n, next)
	}
	for i := range s.lines {
		s.findComment(i + 1)
	}
	return s
}

// flatten lists the nodes without children in the order of the file.
func flatten(n *yaml.Node, order *[]*yaml.Node) {
	if len(n.Content) == 0 {
		*order = append(*order, n)
	}
	for _, c := range n.Content {
		flatten(c, order)
	}
}

// scalar notes where a scalar stands; next is the line of the node behind it.
func (s *source) scalar(n *yaml.Node, next int) {
	if n.Kind != yaml.ScalarNode || n.Value == "" && n.Style == 0 {
		return
	}
	begin := place{n.Line, n.Column}
	if !s.several(n) {
		_, end := s.file.Within(n, len([]rune(n.Value)))
		if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
			end++
		}
		s.scalars[begin] = place{n.Line, end}
		return
	}
	s.scalars[begin] = place{n.Line, len(s.line(n.Line)) + 1}
	for line := n.Line + 1; line < next; line++ {
		s.inside[line] = true
	}
}

// several reports whether a scalar is written on several lines, or in a way that
// its end is not plain to see.
func (s *source) several(n *yaml.Node) bool {
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle|yaml.TaggedStyle) != 0 || n.Anchor != "" || strings.Contains(n.Value, "\n") {
		return true
	}
	_, end := s.file.Within(n, len([]rune(n.Value)))
	line := s.line(n.Line)
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return end > len(line) || line[end-1] != '"'
	case n.Style&yaml.SingleQuotedStyle != 0:
		return end > len(line) || line[end-1] != '\''
	}
	return end > len(line)+1 || n.Column < 1 || string(line[n.Column-1:end-1]) != n.Value
}

func (s *source) line(number int) []rune {
	if number < 1 || number > len(s.lines) {
		return nil
	}
	return s.lines[number-1]
}

// findComment notes the comment of a line.
func (s *source) findComment(number int) {
	if s.inside[number] {
		return
	}
	line := s.line(number)
	for i := 0; i < len(line); i++ {
		if end, ok := s.scalars[place{number, i + 1}]; ok {
			i = end.column - 2
			continue
		}
		if line[i] == '#' && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t') {
			s.comment[number] = strings.TrimRight(string(line[i:]), " \t")
			s.alone[number] = strings.TrimSpace(string(line[:i])) == ""
			return
		}
	}
}

func (s *source) everyComment() []string {
	var list []string
	for number := range s.lines {
		if c := s.comment[number+1]; c != "" {
			list = append(list, c)
		}
	}
	return list
}

func (s *source) blank(number int) bool {
	return !s.inside[number] && strings.TrimSpace(string(s.line(number))) == ""
}

// leading takes the comments and blank lines right above a line, once.
func (s *source) leading(number int) []string {
	first := number
	for first > 1 && !s.written[first-1] && (s.alone[first-1] || s.blank(first-1)) {
		first--
	}
	var list []string
	for line := first; line < number; line++ {
		s.written[line] = true
		if c := s.comment[line]; c != "" || len(list) == 0 || list[len(list)-1] != "" {
			list = append(list, c)
		}
	}
	return list
}

// trim takes away the blank lines at the ends.
func trim(lines []string) []string {
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return lines
}

// end finds the last line of a node.
func (s *source) end(n *yaml.Node) int {
	last := n.Line
	for _, c := range n.Content {
		last = max(last, s.end(c))
	}
	for s.inside[last+1] && !s.blank(last+1) && n.Kind == yaml.ScalarNode {
		last++
	}
	if n.Style&yaml.FlowStyle == 0 {
		return last
	}
	depth := 0
	for line := n.Line; line <= len(s.lines); line++ {
		from := 0
		if line == n.Line {
			from = n.Column - 1
		}
		for i := from; i < len(s.line(line)); i++ {
			if end, ok := s.scalars[place{line, i + 1}]; ok {
				i = end.column - 2
				continue
			}
			switch s.line(line)[i] {
			case '[', '{':
				depth++
			case ']', '}':
				if depth--; depth == 0 {
					return line
				}
			case '#':
				if s.comment[line] != "" {
					i = len(s.line(line))
				}
			}
		}
	}
	return last
}
