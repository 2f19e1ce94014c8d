package export

import (
	"bufio"
	"unicode/utf8"
)

// jsonWriter writes JSON a piece at a time, objects with their keys in the
// order in which they are given, and characters as themselves wherever that is
// allowed.
type jsonWriter struct{ *bufio.Writer }

func (j jsonWriter) string(s string) {
	const digits = "0123456789abcdef"
	j.WriteByte('"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if c >= utf8.RuneSelf && (r != utf8.RuneError || size > 1) && r != '\u2028' && r != '\u2029' {
			i += size
			continue
		}
		j.WriteString(s[start:i])
		switch {
		case c == '"' || c == '\\':
			j.WriteByte('\\')
			j.WriteByte(c)
		case c == '\n':
			j.WriteString(`\n`)
		case c == '\t':
			j.WriteString(`\t`)
		case c < 0x20:
			j.WriteString(`\u00`)
			j.WriteByte(digits[c>>4])
			j.WriteByte(digits[c&15])
		case r == utf8.RuneError:
			j.WriteString(`\ufffd`)
		default: // the line ends that JavaScript once took for its own
			j.WriteString(`\u202`)
			j.WriteByte(digits[r&15])
		}
		i += size
		start = i
	}
	j.WriteString(s[start:])
	j.WriteByte('"')
}

// members writes texts, given as name and value in turn, after the first with
// a comma before each.
func (j jsonWriter) members(pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if i > 0 {
			j.WriteByte(',')
		}
		j.string(pairs[i])
		j.WriteByte(':')
		j.string(pairs[i+1])
	}
}

// jsonAttributes writes what is said of a thing, a comma before each.
func jsonAttributes[T any](j jsonWriter, thing *T, all []attribute[T]) {
	for _, a := range all {
		values := a.values(thing)
		if len(values) == 0 {
			continue
		}
		j.WriteByte(',')
		j.string(a.name)
		j.WriteByte(':')
		switch a.kind {
		case list:
			for i, v := range values {
				j.WriteByte("[,"[min(i, 1)])
				j.string(v)
			}
			j.WriteByte(']')
		case text:
			j.string(values[0])
		default:
			j.WriteString(values[0])
		}
	}
}

// comma separates what is written one a line.
func (j jsonWriter) comma(i int) {
	if i > 0 {
		j.WriteByte(',')
	}
	j.WriteString("\n  ")
}
