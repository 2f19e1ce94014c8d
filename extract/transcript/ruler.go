package transcript

import (
	"strings"
	"unicode/utf8"
)

// ruler finds lines and columns of bytes of a file. It reads on from the last
// place that was asked for, since places are mostly asked for in order.
type ruler struct {
	file         string
	at           int // byte …
	line, column int // … and its place
}

func newRuler(file string) ruler { return ruler{file, 0, 1, 1} }

// place returns the line and column of a byte, both from 1, in code points.
func (r *ruler) place(at int) (line, column int) {
	at = min(at, len(r.file))
	if at < r.at {
		*r = newRuler(r.file)
	}
	passed := r.file[r.at:at]
	if end := strings.LastIndexByte(passed, '\n'); end >= 0 {
		r.line += strings.Count(passed, "\n")
		r.column = 1
		passed = passed[end+1:]
	}
	r.column += utf8.RuneCountInString(passed)
	r.at = at
	return r.line, r.column
}
