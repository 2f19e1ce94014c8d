package transcript

import (
	"strings"
	"unicode/utf8"
)

// line is one line of the source without its line end.
type line struct {
	text string
	at   int // code points of the source
}

// splitLines cuts the rest of a source, which begins at a code point, into
// lines. White space before and after a line's words belongs to no line's text.
func splitLines(rest string, at int) []line {
	lines := make([]line, 0, strings.Count(rest, "\n")+1)
	for whole := range strings.Lines(rest) {
		words := strings.TrimLeft(whole, space)
		begins := at + utf8.RuneCountInString(whole[:len(whole)-len(words)])
		lines = append(lines, line{strings.TrimRight(words, space), begins})
		at += utf8.RuneCountInString(whole)
	}
	return lines
}

// space is what may stand round words and is not one of them: white space of
// all widths, zero-width space, byte order mark.
const space = " \t\r\n\v\f\u0085\u00A0\u2028\u2029\u3000\u200B\uFEFF"

func blank(s string) bool { return strings.Trim(s, space) == "" }
